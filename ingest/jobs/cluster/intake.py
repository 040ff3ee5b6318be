"""Merges the store that a task brought back."""

from __future__ import annotations

import logging

from ingest.exitcodes import Exit
from ingest.jobs.cluster.task import Result, unpacked
from ingest.store import Database
from ingest.store.drafts import work_folder
from ingest.store.merge import Merged, merge

logger = logging.getLogger(__name__)


def take_in(db: Database, name: str, result: Result) -> tuple[Exit, Merged]:
    """Merge the store of a task that has ended; its exit code, and what it brought."""
    code = _exit_of(result.code)
    if code is not Exit.OK:
        logger.warning("%s ended with %d: %s", name, result.code, result.output)
    if not result.store:
        return code, Merged()
    with work_folder("brought") as folder:
        path = folder / "brought.db"
        path.write_bytes(unpacked(result.store))
        return code, merge(db, path)


def _exit_of(code: int) -> Exit:
    try:
        found = Exit(code)
    except ValueError:  # killed by a signal, or what Python itself ends with
        return Exit.INTERRUPTED if code < 0 else Exit.BUG
    # No crawl ends with ILL; with USAGE only where the worker's checkout is another: the coordinator has tried it.
    return Exit.BUG if found in (Exit.PROBLEM, Exit.USAGE) else found
