"""What the program is called."""

from __future__ import annotations

import shutil
import sys
from contextlib import suppress
from pathlib import Path
from textwrap import fill


def program() -> str:
    """The name as it was typed: errors and usage begin with it. Commands to type are told as `depeche` everywhere."""
    return "depeche" if Path(sys.argv[0]).stem == "depeche" else "scrapy"


def say(message: object) -> None:
    """Print an error, in one line; on a terminal that is too narrow, in lines that end between words."""
    line = f"{program()}: {message}"
    if sys.stderr.isatty():
        width = shutil.get_terminal_size().columns
        line = fill(line, width, break_long_words=False, break_on_hyphens=False, subsequent_indent="  ")
    with suppress(OSError):  # a full disk: the exit code still tells
        print(line, file=sys.stderr)
