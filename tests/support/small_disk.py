"""A disk that can be full: a tmpfs in a mount namespace that ends with its process; nothing of it is seen outside."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

PAGE = 4096
WIDE = 64 * 1024 * 1024
_WAYS = (["unshare", "--user", "--map-root-user", "--mount"], ["unshare", "--mount"])
_TRIAL = ["mount", "-t", "tmpfs", "-o", "size=4k", "none", "/tmp"]


class SmallDisk:
    """A tmpfs; `mounted` makes one."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @property
    def used(self) -> int:
        """Bytes that are taken."""
        found = os.statvfs(self.folder)
        return (found.f_blocks - found.f_bfree) * found.f_frsize

    def leave(self, room: int) -> None:
        """Leave so many bytes free, in whole pages."""
        self._resize(self.used + room // PAGE * PAGE)

    def widen(self) -> None:
        """Make room."""
        self._resize(WIDE)

    def clear(self) -> None:
        """Begin again with a wide and empty disk."""
        self.widen()
        for path in self.folder.iterdir():
            path.unlink()

    def _resize(self, size: int) -> None:
        subprocess.run(["mount", "-o", f"remount,size={size}", str(self.folder)], check=True)


@contextmanager
def mounted() -> Iterator[SmallDisk]:
    """A wide and empty disk; only inside `inside`."""
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={WIDE}", "none", folder], check=True)
        try:
            yield SmallDisk(Path(folder))
        finally:
            subprocess.run(["umount", "--lazy", folder], check=True)  # a failed attempt may hold files open


def inside(*arguments: str) -> list[str] | None:
    """The command that runs a module of ours where it may mount; None where this machine lets nobody but root."""
    for way in _WAYS:
        try:
            subprocess.run([*way, *_TRIAL], check=True, capture_output=True)
        except (OSError, subprocess.CalledProcessError):
            continue
        return [*way, sys.executable, "-m", *arguments]
    return None
