"""What a watch is: a saved search, where it sends, and when."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from typing import Any, Final

from ingest.errors import DepecheError
from ingest.jobs.watch.receivers import Receiver, receiver
from ingest.query.syntax import QueryError, parse

_NAME = re.compile(r"[\w.-]{1,60}")
_KEYS = {"query", "to", "digest", "quiet"}

NOBODY: Final = Receiver("", "nobody", "")
"""Stands for the receivers of a watch that has none: what it finds is only listed."""


class WatchError(DepecheError):
    """A watch is not as it should be; the message says which and what to write."""


@dataclass(frozen=True, slots=True)
class Watch:
    """A saved search."""

    name: str
    query: str
    """In the language of docs/search.md."""
    to: tuple[str, ...] = ()
    """Receivers, as written."""
    digest: time | None = None
    """The time of day, in Paris, at which all that is new is sent together; None: after each crawl."""
    quiet: tuple[time, time] | None = None
    """Hours, in Paris, in which nothing is sent; what is found then waits."""

    @property
    def receivers(self) -> list[Receiver]:
        """The receivers it sends to."""
        return [receiver(text) for text in self.to]


def checked(name: str, table: Mapping[str, Any]) -> Watch:
    """Make a watch of its table in the file.

    Raises:
        WatchError: something is missing, unknown or cannot be understood.
    """
    if not _NAME.fullmatch(name):
        raise WatchError(f"'{name}' is no name for a watch; letters, digits, '-', '_' and '.' may stand in it")
    if unknown := set(table) - _KEYS:
        raise WatchError(f"watch {name}: there is no key '{min(unknown)}'; there are {', '.join(sorted(_KEYS))}")
    query, to = table.get("query"), table.get("to", [])
    if not isinstance(query, str) or not isinstance(to, list) or not all(isinstance(each, str) for each in to):
        raise WatchError(f'watch {name}: write query = "..." and to = ["...", "..."]')
    try:
        if parse(query).tree is None:
            raise WatchError(f"watch {name}: nothing can be looked for by '{query}'")
        watch = Watch(name, query, tuple(to), _time(table.get("digest")), _hours(table.get("quiet")))
        _ = watch.receivers
    except (QueryError, ValueError) as error:
        raise WatchError(f"watch {name}: {error}") from None
    return watch


def _time(text: object) -> time | None:
    if text is None:
        return None
    try:
        return time.fromisoformat(str(text))
    except ValueError:
        raise ValueError(f"'{text}' is no time of day; write 07:30") from None


def _hours(text: object) -> tuple[time, time] | None:
    if text is None:
        return None
    first, dash, last = str(text).partition("-")
    if not dash:
        raise ValueError(f"'{text}' are no hours; write 22:00-07:00")
    start, end = _time(first.strip()), _time(last.strip())
    if start == end:
        raise ValueError(f"'{text}' are no hours; write 22:00-07:00")
    return (start, end) if start is not None and end is not None else None
