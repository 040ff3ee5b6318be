"""Exports killed while an older one is in their place."""

from __future__ import annotations

import random
import time
from pathlib import Path

from tests.support import forked, stores

OLD = b"id\r\n1\r\n"


def kill_exports(kills: int, rows: int, folder: Path, seed: int = 0) -> tuple[int, int]:
    """Kill `scrapy export`, every fifth at any moment of its life and the others while it writes.

    Returns:
        How many left the old file and how many the new one.
    """
    chance = random.Random(seed)
    database, target = folder / "news.db", folder / "news.csv"
    stores.make(database, rows)
    life, writing = _whole(database, target)
    new, found = target.read_bytes(), [0, 0]
    for number in range(kills):
        target.write_bytes(OLD)
        process = forked.scrapy("export", str(target), database=database)
        if number % 5 == 4:
            forked.kill_after(process, chance.uniform(0, life))
        else:
            _until_it_writes(process, target)
            forked.kill_after(process, chance.uniform(0, writing))
        left = target.read_bytes()
        assert left in (OLD, new)
        assert len(_drafts(target)) <= 1
        found[left == new] += 1
    _whole(database, target)
    assert target.read_bytes() == new
    assert not _drafts(target)
    return found[0], found[1]


def _whole(database: Path, target: Path) -> tuple[float, float]:
    """Export without a kill; returns how long it took, and how long of that it wrote."""
    began = time.monotonic()
    process = forked.scrapy("export", str(target), database=database)
    _until_it_writes(process, target)
    wrote = time.monotonic()
    process.join()
    assert process.exitcode == 0
    return time.monotonic() - began, time.monotonic() - wrote


def _until_it_writes(process: forked.ForkServerProcess, target: Path) -> None:
    left = set(_drafts(target))
    while process.is_alive() and not set(_drafts(target)) - left:
        process.join(0.002)


def _drafts(target: Path) -> list[Path]:
    return [path for path in target.parent.iterdir() if path.name.startswith(f".{target.name}")]
