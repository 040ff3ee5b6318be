"""How long something takes, by the clock and of the processor: on a busy machine only the latter says much."""

from __future__ import annotations

import statistics
import time
from collections.abc import Callable, Sequence

from rich.table import Table

Spent = tuple[float, float]
"""Milliseconds by the clock, and of the processor."""


def spent(work: Callable[[], object]) -> Spent:
    """How long one call takes."""
    clock, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - clock) * 1000, (time.process_time() - processor) * 1000


def row(table: Table, name: str, times: Sequence[Spent]) -> None:
    """Note the median, what nineteen of twenty take at most, and the worst."""
    clock, processor = (_told([each[part] for each in times]) for part in range(2))
    table.add_row(name, f"{clock} ms; of the processor {processor}")


def p95(times: Sequence[float]) -> float:
    """What nineteen of twenty are within."""
    return statistics.quantiles(times, n=20)[-1] if len(times) > 5 else max(times)


def _told(times: Sequence[float]) -> str:
    return f"{statistics.median(times):.0f}, {p95(times):.0f}, {max(times):.0f}"
