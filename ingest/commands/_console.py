"""The terminal, for what commands print with rich."""

from __future__ import annotations

import errno
import os

import rich.console


class Console(rich.console.Console):
    """One that leaves a closed pipe to `_standard_output`; rich would end the program with exit code 1."""

    def on_broken_pipe(self) -> None:
        """Pass it on.

        Raises:
            BrokenPipeError: always.
        """
        raise BrokenPipeError(errno.EPIPE, os.strerror(errno.EPIPE))
