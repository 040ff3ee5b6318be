"""Pages that are held back until the test lets them go: whoever asks for one is certainly still waiting."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Event

from tests.support.patience import LONGEST, wait_for
from tests.support.web import Answer

TOLD = ("-s", "LOG_LEVEL=INFO", "-s", f"DOWNLOAD_TIMEOUT={LONGEST:g}")
"""Options of a crawl that tells when it is stopped, and does not give a held page up."""


class Gate:
    """Shut at first; what passes it is answered once it is opened."""

    def __init__(self) -> None:
        self.asked, self._opened = Event(), Event()

    def open(self) -> None:
        """Let all go that wait, and those that come."""
        self._opened.set()

    def holding(self, answer: Answer) -> Callable[[], Answer]:
        """A page that is answered with this when the gate is open."""

        def wait() -> Answer:
            self.asked.set()
            self._opened.wait(LONGEST)
            return answer

        return wait


def wait_until_told(log: Path, said: str) -> None:
    """Wait until a process has written something to its log."""
    wait_for(lambda: log.exists() and said in log.read_text())
