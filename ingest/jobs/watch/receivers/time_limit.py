"""Limits the time of a receiver's whole answer: a limit for each read lets a slow one go on for days."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Final

from ingest.jobs.watch.receivers.refusal import RefusedError

LONGEST: Final = 60.0
"""Seconds."""


def within(seconds: float, send: Callable[[], None]) -> None:
    """Send in a thread, and wait no longer; what it raises is raised here.

    What the receiver takes after all, later, it gets again under the same id.

    Raises:
        RefusedError: it took longer.
    """
    raised: list[BaseException] = []

    def work() -> None:
        try:
            send()
        except BaseException as error:
            raised.append(error)

    thread = threading.Thread(target=work, daemon=True)
    thread.start()
    thread.join(seconds)
    if thread.is_alive():
        raise RefusedError(f"no answer within {seconds:g} s")
    if raised:
        raise raised[0]
