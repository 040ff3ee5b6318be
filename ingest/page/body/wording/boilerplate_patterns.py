"""Boilerplate that the French press sets among an article's paragraphs: its lines are in `boilerplate.toml`."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from ingest.page.head.written_dates import DATE, DAY_NAME, HOUR, MONTH_NAME
from ingest.text.keys import key

_SHORT_DATE = rf"\d{{1,2}}(?:er)?\s{MONTH_NAME}\s[2-4]\d"  # "9 janv. 26"
DAY: Final = rf"(?:(?:[^\W\d]+|{DAY_NAME})\s+)?(?:{DATE}|{_SHORT_DATE})(?:\s*[,–-]?\s*{HOUR})?\s*$"
"""Nothing but a day, with its time or without."""
ADDRESS: Final = re.compile(
    r"""\b(?:vous|votre|vos|(?:re)?découvrez|notre|nos|you(?:r|rself)?|our|subscri\w+|abonn\w+|s['’]inscrire
    |sign\ (?:up|in)|click|cliquez|advertisement|publicité|ihre?[nrms]?|unsere?[nrms]?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a page speaks to its reader, which reports do not."""


@dataclass(frozen=True, slots=True)
class LineHabit:
    """Lines of one kind, as verbose patterns, with examples that a test reads."""

    name: str
    begins: str
    """What stands at a line's start."""
    cuts: tuple[str, ...]
    keeps: tuple[str, ...]
    inside: str | None = None
    """What stands anywhere in a line that has one of `inside_words`, which are in small letters."""
    inside_words: tuple[str, ...] = ()
    is_call: bool = False
    """Whether its first words begin sentences of reports, too."""


def _read(file: str) -> dict[str, Any]:
    data: dict[str, Any] = tomllib.loads(Path(__file__).with_name(file).read_text(encoding="utf-8"))
    return data


_GENERAL, _AGENCIES = _read("boilerplate.toml"), _read("agencies.toml")
_PIECES: dict[str, str] = {"DAY": DAY, **_GENERAL["pieces"]}


def _filled(pattern: str) -> str:
    for name, piece in _PIECES.items():
        pattern = pattern.replace(f"{{{name}}}", piece)
    return pattern


def _habit(entry: dict[str, Any]) -> LineHabit:
    return LineHabit(
        name=entry["name"],
        begins=_filled(entry["begins"]),
        cuts=tuple(entry["cuts"]),
        keeps=tuple(entry["keeps"]),
        inside=_filled(entry["inside"]) if "inside" in entry else None,
        inside_words=tuple(entry.get("inside_words", ())),
        is_call=entry.get("is_call", False),
    )


LABELS: Final = frozenset(map(key, _GENERAL["labels"]))
"""Whole lines that are labels of buttons and boxes, as `key` writes them."""
HABITS: Final = tuple(map(_habit, [*_GENERAL["habits"], *_AGENCIES["habits"]]))
"""Lines that are boilerplate where they are short."""
NOTICES: Final = tuple(map(_habit, [*_GENERAL["notices"], *_AGENCIES["notices"]]))
"""Notices of law, known by their own words whatever their length."""
