"""What a brief holds: plain values, times as the store writes them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from ingest import times
from ingest.query import stories
from ingest.query.companies import Company
from ingest.query.event_group import EventGroup
from ingest.times import PARIS


@dataclass(frozen=True, slots=True)
class Telling(stories.Telling):
    """An article about the company."""

    role: str
    """`subject` or `mentioned`."""
    story_id: int | None


@dataclass(frozen=True)
class Group(EventGroup):
    """The articles of one story, or one that no other tells."""

    tellings: tuple[Telling, ...]
    """By time: the first is who was first."""
    events: tuple[str, ...] = ()
    """Names of the events that they report."""

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return {
            "story_id": self.story_id,
            "title": self.title,
            "papers": self.papers,
            "events": list(self.events),
            "articles": [asdict(one) for one in self.tellings],
        }

    @property
    def story_id(self) -> int | None:
        """The story's id; None for an article that no other tells."""
        return self.tellings[0].story_id

    @property
    def _grouped(self) -> Sequence[Telling]:
        return self.tellings

    @property
    def first(self) -> Telling:
        """The article that was first."""
        return self.tellings[0]

    @property
    def is_about(self) -> bool:
        """Whether the company is the subject of any of them, and not only mentioned."""
        return any(telling.role == "subject" for telling in self.tellings)


@dataclass(frozen=True, slots=True)
class Happening:
    """An event on the time line, where it was told first."""

    at: str
    event: str
    name: str
    """In French, as readers see it."""
    surface: str
    """The words it was read from."""
    article: Telling
    papers: int
    """How many papers tell it."""


@dataclass(frozen=True, slots=True)
class Number:
    """A figure that says what it belongs to, where it was told first."""

    at: str
    kind: str
    value: float
    unit: str
    direction: str | None
    surface: str
    article: Telling


@dataclass(frozen=True, slots=True)
class Filed:
    """A filing, once for all its languages."""

    key: str
    title: str
    subtype: str | None
    language: str | None
    filed_at: str
    url: str | None
    twin: str | None
    """The key of its English version."""


@dataclass(frozen=True)
class Brief:
    """Everything of one company in a time; times as the store writes them."""

    company: Company
    facts: dict[str, Any]
    """What the register says of it: ticker, LEI, sector, market, indices, ..."""
    since: str
    until: str
    press: tuple[Group, ...]
    """What it is the subject of, that of most papers first, then the latest."""
    mentioned: tuple[Group, ...]
    """What names it beside others, the latest first."""
    events: tuple[Happening, ...]
    """The latest first."""
    figures: tuple[Number, ...]
    """The latest first."""
    filings: tuple[Filed, ...]
    """The latest first."""
    complete: bool
    """Whether all articles of the time were looked at."""
    latest: str | None = None
    """When the last article before came out, where the time has none."""

    def as_json(self) -> dict[str, Any]:
        """The same as plain JSON values."""
        return {
            "company": self.company._asdict() | self.facts,
            "since": self.since,
            "until": self.until,
            "complete": self.complete,
            "latest": self.latest,
            "press": [group.as_json() for group in self.press],
            "mentioned": [group.as_json() for group in self.mentioned],
            "events": [asdict(one) for one in self.events],
            "figures": [asdict(one) for one in self.figures],
            "filings": [asdict(one) for one in self.filings],
            "days": self.days,
            "papers": self.papers,
            "firsts": self.firsts,
        }

    @cached_property
    def tellings(self) -> list[Telling]:
        """Every article, by time."""
        groups = (*self.press, *self.mentioned)
        return sorted((one for group in groups for one in group.tellings), key=lambda one: (one.published_at, one.id))

    @cached_property
    def days(self) -> dict[str, int]:
        """Articles a day (Paris), the first day first; days without one are 0."""
        return dict(_every_day(Counter(_day(telling.published_at) for telling in self.tellings)))

    @cached_property
    def papers(self) -> dict[str, int]:
        """Articles a paper, those with most first."""
        return dict(Counter(telling.paper for telling in self.tellings).most_common())

    @cached_property
    def firsts(self) -> dict[str, int]:
        """How often a paper was first with what several told, those most often first first."""
        told = (group for group in self.press if len(group.papers) > 1)
        return dict(Counter(group.first.paper for group in told).most_common())


def _day(moment: str) -> str:
    at = times.from_text(moment)
    return at.astimezone(PARIS).date().isoformat() if at else ""


def _every_day(counts: Counter[str]) -> Iterator[tuple[str, int]]:
    if not counts:
        return
    day, last = date.fromisoformat(min(counts)), date.fromisoformat(max(counts))
    while day <= last:
        yield day.isoformat(), counts[day.isoformat()]
        day += timedelta(days=1)
