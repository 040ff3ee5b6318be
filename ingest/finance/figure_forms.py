"""Find figures in a text: numbers with their units, and the two ends of a range."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.finance.amounts import (
    CURRENCY,
    CURRENCY_BEFORE,
    MULTIPLIER,
    MULTIPLIERS,
    SPACES,
    WORDS,
    currency_code,
    numerals,
    read_number,
)

_S = rf"[{SPACES}]"
OF = rf"{_S}(?:de{_S}|d['’]|of{_S})(?!(?:plus|moins|mieux|hausse|baisse|croissance)\b)"
_BEFORE = re.compile(
    rf"(?P<sign>(?<![\w\d%])[+\-−–]{_S}?)?(?:(?<!\w)(?P<currency>{CURRENCY_BEFORE}){_S}?(?P<second>[+\-−])?)?$"
)
_MAY_BE_MONEY = re.compile(r".*[€$£¥\x80A-Z−-]")
_MONEY_NOUN = (
    rf"{_S}(?:de{_S}|d['’])(?:(?:son|ses|nos|cet)?(?:chiffres?{_S}d['’]affaires|CA\b|[Ee]bitda|EBITDA|[Ee]bit\b|ventes|revenus|recettes|bénéfices?|profits?"
    r"|pertes?|résultats?|dettes?|capitalisation|trésorerie|synergies|économies|investissements?|commandes|fonds{_S}propres|capitaux"
    r"|dividendes?|free{_S}cash|flux{_S}de{_S}trésorerie|cash|provisions?|charges|amendes?))".replace("{_S}", _S)
)
"""`1 milliard d'Ebitda`: what it counts is money, and its currency the text's."""
_UNIT = re.compile(
    rf"""(?P<percent>{_S}?%|{_S}(?:pour{_S}?cent|per{_S}?cent)\b)
    | {_S}?(?P<bp>points?{_S}de{_S}base|pbs?|bps?|basis{_S}points?)\b
    | {_S}(?P<points>points?(?:{_S}de{_S}pourcentage|{_S}de{_S}%)?)\b(?!{OF})
    | {_S}?(?P<word>millions?|milliards?|milliers?|billions?|trillions?|mille)
      (?:{_S}(?:de{_S}|d['’]{_S}?)?(?P<money>{CURRENCY})(?!\w)|\b(?:(?={_MONEY_NOUN})|(?!{OF})))
    | {_S}?(?P<short>{MULTIPLIER})?\.?{_S}?(?:d['’])?(?P<coin>{CURRENCY})(?!\w)
    | {_S}?(?P<letters>{MULTIPLIER})\b""",
    re.VERBOSE,
)
_JOINED = re.compile(
    rf"{_S}(?:à|et|ou|contre|to|and){_S}(?:plus{_S}de{_S}|près{_S}de{_S}|environ{_S})?|{_S}?[-–/]{_S}?"
)
_NUMBERED_NAME = re.compile(
    r"(?:CAC|SBF|DAX|Stoxx|STOXX|Nasdaq|FTSE|S&P|Nikkei|Next|Mid|Small|Russell|B[Ee][Ll]|I[Bb][Ee][Xx]|Airbus|Boeing|Euro)$"
)
_OPENS_RANGE = re.compile(r"\b(?:de|d['’]|entre|from|between|soit|à|[+\-(])$")
_PAIR = re.compile(
    r"(?:\b(?:respectivement|objectifs?|cibles?|à|de|sont|cèdent|perdent|gagnent|abandonnent|lâchent|reculent)| ?:)$"
)
"""What stands before two numbers that are figures each: `Objectifs : 42 et 19 euros`."""
_YEAR = re.compile(r"(?:19|20)\d\d")
_FAR = 30  # the ends of a range differ by no more than this: `en 2024 à 3 milliards` is none


@dataclass(frozen=True, slots=True)
class Found:
    """A figure and its place; `unit` is empty for an amount without a currency."""

    start: int
    end: int
    value: float
    unit: str
    sign: str = ""


def find(text: str) -> Iterator[Found]:
    """Find the figures, in the order of the text."""
    numbers = numerals(text)
    for at, numeral in enumerate(numbers):
        item = _with_unit(text, numeral)
        if item is None:
            continue
        low = _low_end(text, numbers[at - 1], numeral, item) if at else None
        if low:
            yield low
        yield item


def _with_unit(text: str, numeral: re.Match[str]) -> Found | None:
    """The number with its unit, or nothing where it has none."""
    unit = _UNIT.match(text, numeral.end())
    if not unit and not _MAY_BE_MONEY.match(text, max(0, numeral.start() - 2), numeral.start()):
        return None
    ahead = _BEFORE.search(text, max(0, numeral.start() - 6), numeral.start())
    sign = ((ahead["sign"] or ahead["second"] or "") if ahead else "").strip()
    before = ahead["currency"] if ahead else None
    start = numeral.start() if not ahead else ahead.start()
    if before and not (unit and unit["money"]):
        return _before(numeral, unit, start, before, sign)
    if not unit:
        return None
    scale = unit["word"] or unit["short"] or ""
    name = _unit_name(numeral, unit, scale)
    if name is None:
        return None
    value = _number(numeral[0], english=scale in ("billion", "bn")) * MULTIPLIERS.get(scale.lower(), 1.0)
    return Found(start, unit.end(), _neat(value), name, sign)


def _before(numeral: re.Match[str], unit: re.Match[str] | None, start: int, currency: str, sign: str) -> Found:
    """`$1.2bn`, `EUR 300 million`."""
    scale = (unit["word"] or unit["letters"] or unit["short"] or "") if unit else ""
    value = _number(numeral[0], english=True) * MULTIPLIERS.get(scale.lower(), 1.0)
    end = unit.end() if unit and scale else numeral.end()
    return Found(start, end, _neat(value), currency_code(currency) or "", sign)


def _unit_name(numeral: re.Match[str], unit: re.Match[str], scale: str) -> str | None:
    for name in ("percent", "bp"):
        if unit[name]:
            return name
    if unit["points"]:
        return "points" if _counts_points(numeral, unit["points"]) else None
    currency = unit["money"] or unit["coin"]
    if not currency:
        return "" if unit["word"] in ("million", "millions", "milliard", "milliards") else None
    if not scale and currency in ("E", "livre", "livres") and not re.search(r"[.,]\d\d?$", numeral[0]):
        return None  # ten books, or the end of a name
    return currency_code(currency)


def _counts_points(numeral: re.Match[str], unit: str) -> bool:
    """`en 3 points` tells how many; `8.000 points`, `gagne 12 points` and `1,5 point` measure."""
    before = numeral.string[max(0, numeral.start() - 12) : numeral.start()]
    return "%" in unit or "pourcentage" in unit or not re.search(r"(?:\b[Ee]n|\b[Ll]es|\b[Ss]es|^)\s?$", before)


def _low_end(text: str, low: re.Match[str], high: re.Match[str], item: Found) -> Found | None:
    """The first number of a range, which borrows the unit of the second: `de 48 à 47 euros`, `2 à 3 milliards`."""
    between = text[low.end() : item.start]
    ahead = text[max(0, low.start() - 16) : low.start()].rstrip()
    if not _JOINED.fullmatch(between) or item.sign == "+" or _NUMBERED_NAME.search(ahead):
        return None
    opened = _OPENS_RANGE.search(ahead)
    if " et " in between and not (opened and "ntre" in opened[0]) and not _PAIR.search(ahead):
        return None
    scale = item.value / (_number(high[0]) or 1.0)
    value = _neat(_number(low[0]) * scale)
    if _YEAR.fullmatch(low[0]) and not _YEAR.fullmatch(high[0]):
        return None
    if not opened and not (value and 1 / _FAR < item.value / value < _FAR):
        return None
    return Found(low.start(), low.end(), value, item.unit)


def _number(text: str, *, english: bool = False) -> float:
    return WORDS.get(text.lower()) or read_number(text, english=english)


def _neat(value: float) -> float:
    """Without what binary fractions leave: 1,2 times a thousand million is 1200000000."""
    return round(value, 6)
