"""The facts that the rules look at."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple

WEEKS = 4
"""How far back habits are looked for."""
DEAD = timedelta(weeks=4)
"""A source that publishes nothing for this long is dead; press holidays and monthly bulletins are shorter."""


class Run(NamedTuple):
    """A crawl that ended by itself; one that was killed wrote nothing of this."""

    started_at: datetime
    exit_status: int
    good: int
    """Articles stored or revised."""
    refused: dict[str, int]
    """Pages turned away, by reason."""
    failed: dict[str, int]
    """Pages that could not be read, by reason."""
    latency: float | None
    """Median seconds until a server began to answer."""


class WayIn(NamedTuple):
    """A way in as the last crawl found it."""

    kind: str
    url: str
    status: str
    entries: int | None
    newest_at: datetime | None
    moved_to: str | None
    asked_again: int = 0
    """Articles fetched once more because it listed them as changed."""
    same_again: int = 0
    """Those of them whose text had not changed."""
    believed: int = 1
    """Answers of 304 in a row after which it is asked without validators; 0: always, as they never change."""

    @property
    def code(self) -> str:
        """The HTTP status, or the failure's code."""
        return self.status.partition(":")[0]

    @property
    def answered(self) -> bool:
        """Whether it answered with a listing that could be read."""
        return self.code in ("200", "304")


class NewArticle(NamedTuple):
    """An article when it was first seen."""

    seen_at: datetime
    words: int


@dataclass(frozen=True, slots=True)
class Facts:
    """All that the rules look at."""

    source: str
    now: datetime
    last_run: datetime | None
    """When the last crawl began, however it ended."""
    last_success: datetime | None
    newest_at: datetime | None
    runs: list[Run]
    ways: list[WayIn]
    new: list[NewArticle]
    walls: dict[str, int]
    """Pages of the last day that stood in an article's place, by reason: a check for robots, a login, consent."""

    @property
    def day(self) -> datetime:
        """The moment a day ago."""
        return self.now - timedelta(days=1)

    @property
    def recent(self) -> list[Run]:
        """The crawls of the last day."""
        return [run for run in self.runs if run.started_at >= self.day]

    @property
    def before(self) -> list[Run]:
        """The crawls before the last day."""
        return [run for run in self.runs if run.started_at < self.day]

    def new_since(self, begin: datetime, end: datetime | None = None) -> list[NewArticle]:
        """The articles first seen in a time."""
        return [article for article in self.new if begin <= article.seen_at < (end or self.now + timedelta(days=1))]


def added(counts: Iterable[dict[str, int]]) -> Counter[str]:
    """Add up the reasons of several crawls."""
    return sum((Counter(each) for each in counts), Counter())
