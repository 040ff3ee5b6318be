"""The time that a crawl is asked for: `-a since=2026-03-01 -a until=2026-03-31`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from ingest.items import Entry
from ingest.listings.url_dates import day_of, period_of

_INSTANT = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Window:
    """What was published from `since` on and before `until`; None leaves that side open."""

    since: datetime | None = None
    until: datetime | None = None

    def __bool__(self) -> bool:
        """Whether any time is asked for."""
        return self.since is not None or self.until is not None

    def holds(self, entry: Entry) -> bool:
        """Whether an article may be of this time; one whose date is unknown may.

        Where a listing gives the last change only, that stands for the publication: few articles change much later.
        """
        return not self.is_before(entry) and not self._is_after(entry)

    def is_before(self, entry: Entry) -> bool:
        """Whether an article is surely older."""
        day = day_of(entry.url)
        newest = entry.published_at or (day and day.end - _INSTANT) or entry.modified_at
        return self.since is not None and newest is not None and newest < self.since

    def _is_after(self, entry: Entry) -> bool:
        day = day_of(entry.url)
        oldest = entry.published_at or (day and day.start) or entry.modified_at
        return self.until is not None and oldest is not None and oldest >= self.until

    def meets(self, url: str, modified_at: datetime | None) -> bool:
        """Whether a part of an archive may hold some of it, by the date in its address and its last change."""
        period = period_of(url)
        if self.since and ((modified_at and modified_at < self.since) or (period and period.end <= self.since)):
            return False
        return not (self.until and period and period.start >= self.until)
