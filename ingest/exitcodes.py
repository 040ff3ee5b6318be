"""What a command's exit code says; `docs/commands.md` has the same table.

A crawl's is chosen in `ingest.crawl.exit_code`; an error of ours has its own, `DepecheError.exit_code`.
"""

from collections.abc import Iterable
from enum import IntEnum


class Exit(IntEnum):
    """0 is well, including "nothing new"; everything else says where to look."""

    OK = 0
    PROBLEM = 1
    """A problem, or nothing, was found: `health` found an ill source, `extract` no article, `discover` no way in."""
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
    Exit.PROBLEM,
    Exit.OK,
)


def worst(codes: Iterable[Exit]) -> Exit:
    """The code of several crawls together: the one that most needs somebody to look."""
    return min(codes, key=_GRAVEST_FIRST.index, default=Exit.OK)
