"""Standard output: replaces characters that it cannot show, and is the one place that tells that it cannot be written.

A reader that has closed the pipe, as `head` does, is no error: the exit code is that of what the command did until
then. A full disk is one line and exit code 6.
"""

from __future__ import annotations

import codecs
import errno
import io
import os
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from ingest.commands._program import say
from ingest.exitcodes import Exit

_HANDLER: Final = "depeche"
_ASCII: Final = str.maketrans(
    {
        "↑": "+",
        "↓": "-",
        "→": "->",
        "█": "#",
        "…": "...",
        "·": "-",
        "×": "x",
        "€": "EUR",
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "«": '"',
        "»": '"',
        "–": "-",
        "—": "-",
        "−": "-",
        "─": "-",
        "œ": "oe",
        "Œ": "OE",
        "æ": "ae",
        "\xa0": " ",
        "\u202f": " ",
    }
)
"""Our own signs and those of French print, for a terminal that has only ASCII or Latin-1."""


def replace_what_cannot_be_shown() -> None:
    """Print the nearest ASCII for what the terminal's encoding lacks; otherwise it would end the command."""
    codecs.register_error(_HANDLER, _nearest)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=_HANDLER)


@contextmanager
def written() -> Iterator[None]:
    """Write what a block has printed, at its end, too; end the program where that cannot be.

    Raises:
        SystemExit: standard output is closed or full.
    """
    try:
        try:
            yield
        finally:
            sys.stdout.flush()
    except OSError as error:
        code = unwritten(error)
        if code is None:
            raise
        sys.exit(code)


def unwritten(error: OSError) -> Exit | None:
    """Tell that standard output cannot be written, and give up writing it; None where something else is wrong."""
    if error.errno not in (errno.EPIPE, errno.ENOSPC):
        return None
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python writes at its end
    if error.errno == errno.EPIPE:
        return Exit.OK
    say(f"cannot write standard output: {error.strerror}")
    return Exit.OUTPUT


def _nearest(error: UnicodeError) -> tuple[str, int]:
    """What stands for characters that cannot be encoded: our signs as ASCII, letters without accents, or `?`."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    plain = unicodedata.normalize("NFKD", error.object[error.start : error.end].translate(_ASCII))
    letters = (char for char in plain if not unicodedata.combining(char))
    return "".join(char if char.isascii() else "?" for char in letters), error.end
