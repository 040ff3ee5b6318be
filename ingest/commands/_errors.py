"""Errors that end a command: each is told in one line; an error of ours has its exit code with it."""

from __future__ import annotations

import errno
import sqlite3
import sys
import traceback
from typing import NoReturn

from ingest.commands._program import say
from ingest.commands._standard_output import unwritten
from ingest.errors import DepecheError
from ingest.exitcodes import Exit
from ingest.store import NoStoreError
from ingest.store.store_errors import is_locked, locked_message


class StoppedError(DepecheError):
    """A command cannot do what it was asked.

    Args:
        code: the command's exit code.
        message: one line that says what is wrong and what to do.
    """

    def __init__(self, code: Exit, message: str) -> None:
        super().__init__(message)
        self.exit_code = code


def tell(error: BaseException, database: object = "the store") -> Exit:
    """Print what went wrong, and choose the exit code; a fault of the program is shown whole."""
    match error:
        case DepecheError():
            return _line(error.exit_code, told(error))
        case sqlite3.Error():
            unusable = f"{database} cannot be read or written: {error}"
            return _line(Exit.STORE, locked_message(database) if is_locked(error) else unusable)
        case OSError():
            return _of_system(error)
        case MemoryError():
            return _line(Exit.LIMIT, "there is no more memory (ulimit -v, or the machine's)")
        case KeyboardInterrupt():
            return Exit.INTERRUPTED
    return _fault(error)


def told(error: DepecheError) -> str:
    """The message, with what only a person at a shell can do."""
    return f"{error}{error.option}" if isinstance(error, NoStoreError) else str(error)


def exit_with_usage(message: str) -> NoReturn:
    """End the program, as a wrong option or argument does."""
    sys.exit(_line(Exit.USAGE, message))


def exit_with_option(message: str) -> NoReturn:
    """The same for what argparse finds: the option's name stands first, and the message may be French."""
    exit_with_usage(message.removeprefix("argument "))


def _of_system(error: OSError) -> Exit:
    """Tell what the machine lacks."""
    code = unwritten(error)
    if code is not None:
        return code
    if error.errno in (errno.EMFILE, errno.ENFILE, errno.ENOMEM):
        return _line(Exit.LIMIT, f"{error.strerror} (ulimit -n, ulimit -v): allow more")
    return _fault(error)


def _fault(error: BaseException) -> Exit:
    """Show a fault of the program; never the 1 by which Python ends, which means a problem that was found."""
    traceback.print_exception(error)
    return Exit.BUG


def _line(code: Exit, message: object) -> Exit:
    say(message)
    return code
