"""The processes beside a merge: they end with it, also where it is killed."""

from __future__ import annotations

import os
from pathlib import Path
from threading import Event

from ingest.store.merge import executor
from tests.support import forked
from tests.support.patience import LONGEST, wait_for


def work_for_ever(folder: Path) -> None:
    executor.WORTH_IT = 0
    (folder / "other.db").touch()
    with executor.workers(folder / "other.db") as pool:
        pids = {pool.submit(os.getpid).result() for _ in range(4)}
        (folder / "draft").write_text(" ".join(map(str, pids)))
        (folder / "draft").rename(folder / "pids")
        Event().wait(LONGEST)


def test_they_end_with_a_merge_that_is_killed(tmp_path: Path) -> None:
    merge = forked.begin(work_for_ever, tmp_path)
    wait_for((tmp_path / "pids").exists)
    workers = [Path("/proc", pid) for pid in (tmp_path / "pids").read_text().split()]
    assert workers
    assert all(map(alive, workers))
    forked.kill_after(merge, 0)
    wait_for(lambda: not any(map(alive, workers)))


def alive(process: Path) -> bool:
    try:
        return "(zombie)" not in (process / "status").read_text()
    except (FileNotFoundError, ProcessLookupError):  # it may end while it is looked at
        return False
