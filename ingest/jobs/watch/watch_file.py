"""The watches of a store: a TOML file beside it, which a person may edit."""

from __future__ import annotations

import tomllib
from pathlib import Path

import tomlkit

from ingest.jobs.watch.definitions import Watch, WatchError, checked
from ingest.jobs.watch_path import watch_path
from ingest.store.atomic import replacing

_HEAD = "Saved searches: `depeche watch -h` tells what stands here. Secrets belong into the environment: ${NAME}."


def read(database: Path) -> list[Watch]:
    """The watches of a store; none where there is no file.

    Raises:
        WatchError: the file cannot be read, or one of them is not as it should be.
    """
    path = watch_path(database)
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


def add(database: Path, watch: Watch) -> None:
    """Write a watch into the file; what else stands there stays as it is.

    Raises:
        WatchError: the file cannot be read, or has one of this name.
        OutputError: it cannot be written.
    """
    document = _document(watch_path(database))
    table = tomlkit.table()
    table["query"], table["to"] = watch.query, list(watch.to)
    if watch.digest:
        table["digest"] = f"{watch.digest:%H:%M}"
    if watch.quiet:
        table["quiet"] = f"{watch.quiet[0]:%H:%M}-{watch.quiet[1]:%H:%M}"
    watches = document.setdefault("watch", tomlkit.table(is_super_table=True))
    if watch.name in watches:
        raise WatchError(
            f"there is a watch '{watch.name}' already; change it in {watch_path(database)}, or remove it first"
        )
    watches[watch.name] = table
    _write(watch_path(database), document)


def remove(database: Path, name: str) -> None:
    """Take a watch out of the file.

    Raises:
        WatchError: there is none of this name.
    """
    document = _document(watch_path(database))
    known = document.get("watch", {})
    if name not in known:
        there = f"there are {', '.join(known)}" if known else "there is none yet"
        raise WatchError(f"there is no watch '{name}'; {there}")
    del known[name]
    _write(watch_path(database), document)


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
