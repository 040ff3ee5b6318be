"""The watches of a store: a TOML file beside it, which a person may edit."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import time
from pathlib import Path
from typing import Any, Final

import tomlkit

from ingest.errors import DepecheError
from ingest.jobs.watch.receivers import Receiver, receiver
from ingest.query.syntax import QueryError, parse
from ingest.store.atomic import replacing

_NAME = re.compile(r"[\w.-]{1,60}")
_KEYS = {"query", "to", "digest", "quiet"}
_HEAD = "Saved searches: `depeche watch -h` tells what stands here. Secrets belong into the environment: ${NAME}."


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


def path_of(database: Path) -> Path:
    """The file with the watches of a store."""
    return database.with_suffix(".watch.toml")


def read(database: Path) -> list[Watch]:
    """The watches of a store; none where there is no file.

    Raises:
        WatchError: the file cannot be read, or one of them is not as it should be.
    """
    path = path_of(database)
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return []
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise WatchError(f"cannot read {path}: {error}") from None
    tables = document.get("watch", {})
    if (
        document.keys() - {"watch"}
        or not isinstance(tables, dict)
        or not all(isinstance(t, dict) for t in tables.values())
    ):
        raise WatchError(f"{path}: write each watch below its name in brackets: [watch.NAME]")
    return [checked(name, table) for name, table in tables.items()]


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


def add(database: Path, watch: Watch) -> None:
    """Write a watch into the file; what else stands there stays as it is.

    Raises:
        WatchError: the file cannot be read, or has one of this name.
        OutputError: it cannot be written.
    """
    document = _document(path_of(database))
    table = tomlkit.table()
    table["query"], table["to"] = watch.query, list(watch.to)
    if watch.digest:
        table["digest"] = f"{watch.digest:%H:%M}"
    if watch.quiet:
        table["quiet"] = f"{watch.quiet[0]:%H:%M}-{watch.quiet[1]:%H:%M}"
    watches = document.setdefault("watch", tomlkit.table(is_super_table=True))
    if watch.name in watches:
        raise WatchError(
            f"there is a watch '{watch.name}' already; change it in {path_of(database)}, or remove it first"
        )
    watches[watch.name] = table
    _write(path_of(database), document)


def remove(database: Path, name: str) -> None:
    """Take a watch out of the file.

    Raises:
        WatchError: there is none of this name.
    """
    document = _document(path_of(database))
    known = document.get("watch", {})
    if name not in known:
        there = f"there are {', '.join(known)}" if known else "there is none yet"
        raise WatchError(f"there is no watch '{name}'; {there}")
    del known[name]
    _write(path_of(database), document)


def _document(path: Path) -> tomlkit.TOMLDocument:
    try:
        return tomlkit.parse(path.read_text("utf-8"))
    except FileNotFoundError:
        document = tomlkit.document()
        document.add(tomlkit.comment(_HEAD))
        return document
    except (OSError, UnicodeDecodeError, tomlkit.exceptions.ParseError) as error:
        raise WatchError(f"cannot read {path}: {error}") from None


def _write(path: Path, document: tomlkit.TOMLDocument) -> None:
    with replacing(path) as draft:
        draft.write_text(tomlkit.dumps(document), "utf-8")


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
