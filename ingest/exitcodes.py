"""What a command's exit code says, and how a crawl's is chosen; `README.md` has the same table.

How the code of an error is chosen: `ingest.commands._errors`.
"""

from collections.abc import Collection, Iterable
from enum import IntEnum


class Exit(IntEnum):
    """0 is well, including "nothing new"; everything else says where to look."""

    OK = 0
    WANTING = 1
    """Looked at and found wanting: `health` found an ill source, `extract` no article, `discover` no way in."""
    USAGE = 2
    """The command line or the configuration is wrong: an unknown option, column, date, spider."""
    SOURCE = 3
    """A source's ways in could not be read: address down, 404, no feed, robots.txt closed or out of reach."""
    PAGES = 4
    """Articles were listed, but not one of the pages asked for could be read; or a saved page tells no address."""
    STORE = 5
    """The store is damaged, foreign, newer, or cannot be written (disk full)."""
    OUTPUT = 6
    """The file to write cannot be written."""
    LIMIT = 7
    """A crawl stopped at its limit of time or memory before it was done; the next one goes on."""
    BUSY = 8
    """Another process crawls this publisher now."""
    BUG = 70
    """A fault of the program itself; the log has the traceback."""
    INTERRUPTED = 130
    """Stopped by a signal; what was fetched is stored, and the next crawl goes on."""


_STOPPED = {
    "shutdown": Exit.INTERRUPTED,
    "closespider_timeout": Exit.LIMIT,
    "memusage_exceeded": Exit.LIMIT,
    "start_error": Exit.BUG,
}
"""By Scrapy's reason for the end of a crawl; other reasons decide nothing."""
_GRAVEST_FIRST = (
    Exit.STORE,
    Exit.OUTPUT,
    Exit.BUG,
    Exit.INTERRUPTED,
    Exit.USAGE,
    Exit.LIMIT,
    Exit.SOURCE,
    Exit.PAGES,
    Exit.BUSY,
    Exit.WANTING,
    Exit.OK,
)


def of_crawl(
    finish_reason: str,
    *,
    is_store_lost: bool,
    has_fault: bool,
    has_read_listings: bool,
    has_articles: bool,
    failed: Collection[str],
) -> Exit:
    """Choose the exit code of a crawl.

    One dead feed beside a good one is no failure of the crawl: `depeche health` tells of it.

    Args:
        finish_reason: Scrapy's.
        is_store_lost: the store could not be written.
        has_fault: a spider or pipeline of ours raised.
        has_read_listings: at least one listing was read, or none was to be read.
        has_articles: at least one page asked for is an article, or unchanged.
        failed: the reasons for which pages failed.
    """
    if is_store_lost:  # also where the crawl was ending for another reason
        return Exit.STORE
    if finish_reason in _STOPPED:
        return _STOPPED[finish_reason]
    if has_fault:
        return Exit.BUG
    if not has_read_listings:
        return Exit.SOURCE
    if "no_address" in failed:  # a file that was named by hand: no other crawl comes back to it
        return Exit.PAGES
    return Exit.PAGES if failed and not has_articles else Exit.OK


def worst(codes: Iterable[Exit]) -> Exit:
    """The code of several crawls together: the one that most needs somebody to look."""
    return min(codes, key=_GRAVEST_FIRST.index, default=Exit.OK)
