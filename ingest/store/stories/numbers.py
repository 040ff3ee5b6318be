"""The numbers in a text, with how much each tells: 4,2 millions tells of one event, 2026 and 3 do not."""

from __future__ import annotations

import re
from functools import lru_cache

_NUMBER = re.compile(
    r"(\d(?<![\w.,]\d)(?:\d{0,2}(?:[ \u00a0\u202f]\d{3})+|\d*(?:[.,]\d+)*))"  # begun by a digit, which is found soon
    r"\s?(millions?|milliards?|billions?|bn|bln|mln|mds?|m€|%)?(?!\w)",
    re.IGNORECASE,
)
_TIMES = dict.fromkeys(("million", "millions", "mln", "m€"), 1e6)
_TIMES |= dict.fromkeys(("milliard", "milliards", "billion", "billions", "bn", "bln", "md", "mds"), 1e9)
_INDICES = frozenset((30.0, 40.0, 50.0, 60.0, 100.0, 120.0, 225.0, 500.0, 600.0))  # CAC 40, SBF 120, S&P 500
_KEPT = 20
_TELLS = 0.8  # weight of a number from which it is said to add something


def numbers(text: str, language: str) -> dict[str, float]:
    """Each number, written in one way, with its weight from 0 to 1."""
    found: dict[str, float] = {}
    for written, unit in _NUMBER.findall(text):
        key, weight = _read(written, unit, language)
        if weight > found.get(key, 0):
            found[key] = weight
    return dict(sorted(found.items(), key=lambda each: -each[1])[:_KEPT])


def written_numbers(text: str, language: str) -> dict[str, tuple[int, int]]:
    """The numbers that tell something, as `numbers` has them, each with the place where it is written first."""
    found: dict[str, tuple[int, int]] = {}
    telling = {key for key, weight in numbers(text, language).items() if weight >= _TELLS}
    for match in _NUMBER.finditer(text):
        key, _ = _read(match[1], match[2] or "", language)
        if key in telling:
            found.setdefault(key, match.span())
    return found


@lru_cache(maxsize=10_000)
def _read(written: str, unit: str, language: str) -> tuple[str, float]:
    """A number written in one way, with its weight: years, days and round sums stand in article after article."""
    value, unit = _value(written, language), unit.lower()
    return f"{value * _TIMES.get(unit, 1):.6g}", _weight(written, value, unit)


def _weight(written: str, value: float, unit: str) -> float:
    exact = "," in written or "." in written
    if unit in _TIMES or exact:
        return 1.0
    if unit == "%":
        return 1.0 if value >= 10 else 0.5
    if value in _INDICES:
        return 0.0
    if 1990 <= value <= 2060:  # a year
        return 0.15
    return 0.1 if value < 13 else 0.3 if value < 32 else 0.8  # hours and months, days, others


def _value(written: str, language: str) -> float:
    if written.isdecimal():
        return float(written)
    digits = re.sub(r"\s", "", written)
    marks = [mark for mark in digits if mark in ".,"]
    if not marks:
        return float(digits)
    thousands = "." if language == "fr" else ","
    if len(set(marks)) == 1:
        grouped = len(marks) > 1 or (marks[0] == thousands and len(digits.rpartition(marks[0])[2]) == 3)
        decimal = "" if grouped else marks[0]
    else:
        decimal = marks[-1]
    whole, _, part = digits.rpartition(decimal) if decimal else (digits, "", "0")
    return float(f"{re.sub('[.,]', '', whole)}.{re.sub('[.,]', '', part)}")
