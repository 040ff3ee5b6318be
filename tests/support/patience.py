"""Guards against what never ends. None of them asks how quick a machine is: one five times slower passes them all."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from time import monotonic
from types import FrameType
from typing import NoReturn

import pytest

LONGEST = 120.0
"""Seconds for which a test waits for a process, a server or a browser before it calls it hung."""

_MOST_WORK = 40.0
"""Seconds of processor time, for what takes one: where the time grew with the square of the length, it took minutes."""


@contextmanager
def endless_work_fails(seconds: float = _MOST_WORK) -> Iterator[None]:
    """Interrupt a block that has used this much processor time: this process's own, whatever else is running."""

    def interrupt(number: int, frame: FrameType | None) -> NoReturn:
        pytest.fail(f"no end after {seconds:g} s of processor time")  # no Exception: no reader takes it for a bad page

    before = signal.signal(signal.SIGPROF, interrupt)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)


def wait_for(true: Callable[[], object]) -> None:
    """Wait until something holds, looking often."""
    end = monotonic() + LONGEST
    while not true():
        assert monotonic() < end, "it never came true"
        Event().wait(0.02)
