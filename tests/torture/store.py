"""What the store claims, at length (`make torture`); in short in `tests.torture.test_torture`."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.conftest import PROJECT
from tests.support import small_disk
from tests.torture import export, migration, tags
from tests.torture import writers as writing


def exports(folder: Path) -> str:
    """Kills of an export."""
    old, new = export.kill_exports(50, 5000, folder)
    return f"50 exports killed: {old} left the old file, {new} the new one, none a part, no draft stays"


def migrations(folder: Path) -> str:
    """Kills of a migration."""
    found = migration.kill_migrations(40, 5000, folder)
    cut = found["before"] + found["between"]
    where = (
        f"{found['before']} in the first, {found['between']} in a later one or between two; {found['after']} too late"
    )
    versions = migration.NEWEST - 1
    return f"{cut} of 40 migrations killed from {versions} versions ({where}): all completed, all rows there"


def writers(folder: Path) -> str:
    """Writers side by side."""
    return f"4 processes x 1,000 articles saved at once: {writing.write_at_once(4, 1000, folder):,} rows"


def tagging(folder: Path) -> str:
    """Kills of `tag`."""
    early = tags.kill_tags(20, 100_000, folder)
    return f"100,000 articles tagged again, killed {early} times: the same rows as in one go"


def disk(folder: Path) -> str:
    """A full disk."""
    command = small_disk.inside("tests.torture.disk", "20", "120")
    if command is None:
        return "full disk: not tried, this machine lets nobody mount a small file system"
    result = subprocess.run(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True, check=True)
    return f"disk full at 20 points ({result.stdout.strip()}): told in one line, nothing lost, completed with room"


def tell(claim: Callable[[Path], str]) -> None:
    """Try a claim and print what came of it."""
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        print(f"{claim(Path(folder))}, {time.monotonic() - began:.0f} s", flush=True)


if __name__ == "__main__":
    chosen = sys.argv[1:]
    for claim in (exports, migrations, writers, tagging, disk):
        if not chosen or claim.__name__ in chosen:
            tell(claim)
