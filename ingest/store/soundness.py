"""When a store is read for damage: a small one before each crawl, a large one once a day, while the crawl runs.

Six gigabytes take five seconds from memory and twenty from a disk, too long for each of thirty crawls a morning. What a
check found good is marked beside the store, with what would make it doubtful since: another file, a run without an end.
"""

from __future__ import annotations

import json
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, Final

from ingest.errors import DepecheError
from ingest.store.atomic import OutputError, replacing
from ingest.store.byte_locks import CHECK, ByteLocks
from ingest.store.opening import inspected, open_reader

LARGE: Final = 50 << 20
"""Bytes from which a store is not read whole before a crawl begins."""
_DAY = 86400  # seconds
_UNENDED = "SELECT id FROM runs WHERE finished_at IS NULL ORDER BY id"


def is_large(database: Path) -> bool:
    """Whether reading the whole store would keep a crawl waiting."""
    return database.exists() and database.stat().st_size >= LARGE


def is_due(database: Path) -> bool:
    """Whether a large store needs a check: none within a day, or a run since then that was killed."""
    try:
        age = time.time() - mark_of(database).stat().st_mtime
        marked = json.loads(mark_of(database).read_text("utf-8"))
    except (OSError, ValueError):
        return True
    return not 0 <= age < _DAY or marked != _state(database)


def check(database: Path, stopped: Callable[[], bool]) -> None:
    """Read the store for damage and mark it good; nothing happens where another process does so already.

    Args:
        database: a store that exists.
        stopped: asked all the time; once it says yes, the check ends without a result.

    Raises:
        StoreError: it is damaged.
    """
    with closing(ByteLocks(database)) as locks:
        if not locks.take(CHECK):
            return
        state = _state(database)  # as it is before: a run that dies meanwhile makes another check due
        try:
            inspected(database, stopped)
        except sqlite3.OperationalError:  # stopped, or out of reach: the next crawl does it
            return
        if stopped():
            return
        with suppress(OutputError), replacing(mark_of(database)) as draft:  # a full disk: checked again in a minute
            draft.write_text(json.dumps(state), "utf-8")


def mark_of(database: Path) -> Path:
    """The file beside a store that says when it was last found good."""
    return database.with_name(f"{database.name}.checked")


def _state(database: Path) -> dict[str, Any] | None:
    """Which store it is, and which of its runs neither ended nor go on; None where that cannot be read."""
    try:
        with closing(open_reader(database)) as db, closing(ByteLocks(database)) as locks:
            unended = {row[0] for row in db.execute(_UNENDED)}
            store = db.execute("SELECT id FROM store").fetchone()[0]
            return {"store": store, "unended": sorted(unended - set(locks.living_runs()))}
    except (sqlite3.Error, DepecheError, OSError):
        return None
