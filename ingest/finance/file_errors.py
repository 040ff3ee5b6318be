"""Files that a user names: one that cannot be read is told in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import UsageError


@contextmanager
def told_as(error: type[UsageError], file: Path, cure: str = "") -> Iterator[None]:
    """Raise `error` where a file cannot be read in the block, or is not in UTF-8; `cure` follows in the message.

    Raises:
        UsageError: of the class `error`.
    """
    try:
        yield
    except OSError as problem:
        raise error(f"{file}: {problem.strerror}") from problem
    except UnicodeDecodeError as problem:
        raise error(f"{file} is not in UTF-8{cure}") from problem
