"""Which articles: the filters that search and export share, from the command line to SQL."""

from __future__ import annotations

import argparse
import re
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from ingest.clock import now, to_text

ACCESS: Final = ("free", "paid", "unknown")
PARIS: Final = ZoneInfo("Europe/Paris")
"""The time zone of dates that people type and of spreadsheets; the store keeps UTC."""

_AGO = re.compile(r"(\d{1,5})([hdw])")
_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


@dataclass(frozen=True, slots=True)
class Filters:
    """The articles meant; a field at its default lets everything through, except that duplicates stay out."""

    source: tuple[str, ...] = ()
    """Names of sources, any of which will do."""
    language: str | None = None
    """ISO 639-1 code."""
    section: str | None = None
    """The publisher's section, whatever the case of its ASCII letters."""
    access: str | None = None
    """`free`, `paid` or `unknown`."""
    since: str | None = None
    """Earliest publication, included, as the store writes times; articles without a date stay out."""
    until: str | None = None
    """Publication before this, as the store writes times; articles without a date stay out."""
    duplicates: bool = False
    """Also the later copies of a text that another article had first."""

    @property
    def indexed(self) -> bool:
        """Whether an index leads to the articles that pass."""
        return bool(self.source or self.since or self.until)

    def where(self) -> tuple[str, list[str]]:
        """The condition on a row of `articles` named `a`, in SQL, and its parameters."""
        tests = [] if self.duplicates else ["a.duplicate_of IS NULL"]
        values: list[str] = []
        if self.source:
            tests.append(f"a.source IN ({', '.join('?' * len(self.source))})")
            values += self.source
        for test, value in (
            ("a.language = ?", self.language),
            ("a.section = ? COLLATE NOCASE", self.section),
            ("a.access = ?", self.access),
            ("a.published_at >= ?", self.since),
            ("a.published_at < ?", self.until),
        ):
            if value is not None:
                tests.append(test)
                values.append(value)
        return " AND ".join(tests) or "TRUE", values


def add_options(parser: argparse.ArgumentParser) -> None:
    """Add the filters to a command's options."""
    group = parser.add_argument_group("Filters")
    group.add_argument("--source", action="append", metavar="NAME", help="only this source (may be repeated)")
    group.add_argument("--language", metavar="CODE", help="only this language, such as fr")
    group.add_argument("--section", metavar="NAME", help="only this section of the publisher, such as Bourse")
    group.add_argument("--access", choices=ACCESS, help="only free or paid articles")
    group.add_argument(
        "--since",
        type=since,
        metavar="WHEN",
        help="published since: 2026-03-01, 2026-03-01T09:30 (Paris time unless it says) or 24h, 7d, 2w ago",
    )
    group.add_argument(
        "--until", type=until, metavar="WHEN", help="published until: the same; a day is taken to its end"
    )
    group.add_argument("--duplicates", action="store_true", help="also the copies of a text that came first elsewhere")


def from_options(options: argparse.Namespace) -> Filters:
    """The filters that the command line asks for."""
    return Filters(
        source=tuple(options.source or ()),
        language=options.language and options.language.lower(),
        section=options.section,
        access=options.access,
        since=options.since,
        until=options.until,
        duplicates=options.duplicates,
    )


def since(text: str) -> str:
    """The first moment meant by what a person typed, as the store writes times.

    Raises:
        argparse.ArgumentTypeError: it is no time.
    """
    return _moment(text, whole_day=False)


def until(text: str) -> str:
    """The moment just after what a person typed: the next midnight in Paris after a day, itself for a time of day.

    Raises:
        argparse.ArgumentTypeError: it is no time.
    """
    return _moment(text, whole_day=True)


def _moment(text: str, *, whole_day: bool) -> str:
    try:
        if ago := _AGO.fullmatch(text.strip().lower()):
            moment = now() - timedelta(**{_UNITS[ago[2]]: int(ago[1])})
        else:
            moment = _parse(text.strip(), whole_day)
        return to_text(moment.astimezone(UTC)) or ""
    except (ValueError, OverflowError):
        raise argparse.ArgumentTypeError(f"'{text}' is no time; write 2026-03-01, 2026-03-01T09:30 or 7d") from None


def _parse(text: str, whole_day: bool) -> datetime:
    moment = datetime.fromisoformat(text)
    if whole_day and re.fullmatch(r"\d{4}-\d{2}-\d{2}|\d{8}", text):
        moment += timedelta(days=1)
    return moment if moment.tzinfo else moment.replace(tzinfo=PARIS)
