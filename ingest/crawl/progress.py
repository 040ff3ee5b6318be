"""A line of progress for each running crawl, on a terminal only."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, ClassVar, Self

from scrapy.crawler import Crawler
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import create_looping_call

from ingest.crawl.session import SessionExtension
from ingest.crawl.stats import done, sentence

if TYPE_CHECKING:
    from rich.progress import Progress

INTERVAL = 0.5
"""Seconds between two looks at the counters."""


class ProgressLine(SessionExtension):
    """Shows how many of the known articles are done; crawls side by side share one display, a line each."""

    _display: ClassVar[Progress | None] = None
    _users: ClassVar[int] = 0

    listens = ("spider_opened", "spider_closed")

    def __init__(self, crawler: Crawler) -> None:
        super().__init__(crawler)
        self._clock = create_looping_call(self.update)

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Connect to the signals.

        Raises:
            NotConfigured: nobody looks: standard error is no terminal; or there is no frontier to count.
        """
        if not sys.stderr.isatty():
            raise NotConfigured
        return super().from_crawler(crawler)

    @property
    def display(self) -> Progress:
        """The display that all lines are on, begun with the first."""
        if ProgressLine._display is None:
            ProgressLine._display = _display()
            ProgressLine._display.start()
        return ProgressLine._display

    def spider_opened(self) -> None:
        """Add the line."""
        ProgressLine._users += 1
        name = self.crawler.spider.name if self.crawler.spider else ""
        self._task = self.display.add_task(name, total=None, text="")
        self._clock.start(INTERVAL)

    def update(self) -> None:
        """Bring the line up to date."""
        stats = self.crawler.stats.get_stats()
        finished = done(stats)
        waiting = self.session.frontier.count_due()
        self.display.update(self._task, completed=finished, total=finished + waiting, text=sentence(stats))

    def spider_closed(self) -> None:
        """Leave the last figures standing; end the display with its last line."""
        self._clock.stop()
        self.update()
        ProgressLine._users -= 1
        if ProgressLine._users == 0:
            self.display.stop()
            ProgressLine._display = None


def _display() -> Progress:
    """A display without lines; where nobody looks, what it takes is not loaded."""
    from rich import progress
    from rich.console import Console

    bar = (progress.SpinnerColumn(), progress.TextColumn("{task.description}"), progress.BarColumn())
    rest = (
        progress.MofNCompleteColumn(),
        progress.TextColumn("{task.fields[text]}"),
        progress.TimeElapsedColumn(),
    )
    return progress.Progress(*bar, *rest, console=Console(stderr=True))
