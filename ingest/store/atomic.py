"""Writes files atomically: the whole file appears, or none."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ingest.errors import DepecheError
from ingest.exitcodes import Exit
from ingest.store.drafts import draft_of


class OutputError(DepecheError):
    """The target file cannot be written; the message says which and why."""

    exit_code = Exit.OUTPUT


@contextmanager
def replacing(target: Path) -> Iterator[Path]:
    """A path beside the target to write to; it takes the target's place on leaving, and vanishes on an error.

    A kill leaves the old file or the new one, and a draft that goes when the same file is next written. Links are
    followed, so that the file they lead to is replaced.

    Raises:
        OutputError: the folder or the file cannot be written, or the target is no ordinary file.
    """
    target = target.resolve()
    if target.exists() and not target.is_file():
        raise OutputError(f"{target} is no ordinary file")
    try:
        with draft_of(target) as draft:
            yield draft
            sync(draft)
            draft.replace(target)
            sync(target.parent)
    except OSError as error:
        raise OutputError(f"cannot write {target}: {error.strerror or error}") from error


def sync(path: Path) -> None:
    """Flush a file to disk: otherwise a rename could be on disk before the contents are."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
