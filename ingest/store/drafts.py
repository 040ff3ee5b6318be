"""Temporary paths beside a target, so that a kill leaves the old file or the whole new one."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path
from tempfile import gettempdir, mkdtemp


@contextmanager
def draft_of(target: Path) -> Iterator[Path]:
    """A temporary path beside the target; whatever is there at the end of the block is removed.

    Drafts of the same target that killed processes have left are taken away first: the kernel lets go of a killed
    process's lock, so that whoever gets a draft's lock knows that nobody writes it any more.

    Raises:
        OSError: the target's folder cannot be written.
    """
    with _folder(target.parent, f".{target.name}-", ".draft") as folder:
        yield folder / target.name


@contextmanager
def work_folder(use: str) -> Iterator[Path]:
    """A temporary folder for one `use`, removed at the end of the block; after a kill, by the next one.

    Raises:
        OSError: no folder can be made.
    """
    with _folder(Path(gettempdir()), f"depeche-{use}-", ".work") as folder:
        yield folder


@contextmanager
def _folder(parent: Path, prefix: str, suffix: str) -> Iterator[Path]:
    _sweep(parent, prefix, suffix)
    folder, lock = _new_folder(parent, prefix, suffix)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        os.close(lock)


def _sweep(parent: Path, prefix: str, suffix: str) -> None:
    for folder in parent.glob(f"{escape(prefix)}*{suffix}"):
        with suppress(OSError):  # its process lives, or it is not ours to remove
            lock = _lock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
            try:
                shutil.rmtree(folder)
            finally:
                os.close(lock)


def _new_folder(parent: Path, prefix: str, suffix: str) -> tuple[Path, int]:
    """A folder and its lock; another one where somebody swept it away between the two."""
    while True:
        folder = Path(mkdtemp(suffix, prefix, parent))
        with suppress(FileNotFoundError):
            lock = _lock(folder, fcntl.LOCK_EX)
            if folder.exists():
                return folder, lock
            os.close(lock)


def _lock(folder: Path, how: int) -> int:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        fcntl.flock(descriptor, how)
    except OSError:  # somebody has it; or the file system locks no folders, and nobody sweeps there
        if how & fcntl.LOCK_NB:
            os.close(descriptor)
            raise
    return descriptor
