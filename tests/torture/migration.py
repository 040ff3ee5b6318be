"""Migrations killed at moments of chance, from every earlier version."""

from __future__ import annotations

import random
import shutil
import sqlite3
import time
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from ingest.store import migrate
from ingest.store import opening as file
from tests.support import forked, stores

NEWEST = len(migrate.migrations())


def kill_migrations(
    kills: int, rows: int, folder: Path, seed: int = 0, versions: Sequence[int] = range(1, NEWEST)
) -> Counter[str]:
    """Kill `open_store` while it migrates from these versions, then open again.

    Returns:
        How many kills came before the first of the migrations was done, how many `between` that and the last one, and
        how many too late, `after` it: others make up for those, within a hundred times as many.
    """
    chance = random.Random(seed)
    found: Counter[str] = Counter()
    file.open_store(folder / "new.db").close()
    for place, version in enumerate(versions):
        share = kills // len(versions) + (place < kills % len(versions))
        found += _kill_from(version, share, rows, folder, chance)
    return found


def _kill_from(version: int, kills: int, rows: int, folder: Path, chance: random.Random) -> Counter[str]:
    old, killed, found = folder / f"{version}.db", folder / "killed.db", Counter[str]()
    stores.make(old, rows, version)
    seconds = _seconds(old, killed)
    while found["before"] + found["between"] < kills and found.total() < 100 * kills:
        reached = _kill(old, killed, chance.uniform(0, seconds))
        found["before" if reached == version else "after" if reached == NEWEST else "between"] += 1
        seconds *= 0.9 if reached == NEWEST else 1.02  # how long it takes changes with what else the machine does
        _resumes(killed, stores.counts(old), _schema(folder / "new.db"))
    return found


def _migrate(path: Path) -> None:
    file.open_store(path, check=False).close()  # reading the whole file first takes longer than migrating it


def _seconds(old: Path, copy: Path) -> float:
    """How long the whole migration takes."""
    _copy(old, copy)
    process = forked.begin(_migrate, copy)
    began = time.monotonic()
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - began


def _kill(old: Path, copy: Path, seconds: float) -> int:
    """Kill a migration after so long; returns the version it has reached."""
    _copy(old, copy)
    forked.kill_after(forked.begin(_migrate, copy), seconds)
    with closing(sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True)) as db:
        return int(db.execute("PRAGMA user_version").fetchone()[0])


def _resumes(path: Path, rows: dict[str, int], schema: set[tuple[object, ...]]) -> None:
    file.open_store(path).close()
    with closing(sqlite3.connect(path)) as db:
        assert db.execute("PRAGMA user_version").fetchone()[0] == NEWEST
    assert _schema(path) == schema
    assert stores.counts(path) == rows
    stores.check(path)


def _copy(old: Path, copy: Path) -> None:
    for leftover in copy.parent.glob(f"{copy.name}-*"):
        leftover.unlink()
    shutil.copy(old, copy)


def _schema(path: Path) -> set[tuple[object, ...]]:
    with closing(sqlite3.connect(path)) as db:
        return set(db.execute("SELECT type, name, sql FROM sqlite_master").fetchall())
