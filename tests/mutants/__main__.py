"""`make mutants`: make each break of the wiring in a copy of the project, one at a time, and name those nobody notices.

`python -m tests.mutants WORD...` makes only the breaks whose description has one of the words.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from tests.mutants.breaks import BREAKS, Break

PROJECT = Path(__file__).resolve().parents[2]
_NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "*.db*", "*.egg-info", "build")
_MOST_SECONDS = 300
"""For the tests of one break."""


def main(words: list[str]) -> int:
    """Make the breaks; returns how many no test noticed."""
    chosen = [one for one in BREAKS if not words or any(word in one.what for word in words)]
    with tempfile.TemporaryDirectory(prefix="mutants-") as folder:
        copy = Path(shutil.copytree(PROJECT, Path(folder) / "copy", ignore=_NOT_COPIED))
        _check_sound(copy, chosen)
        missed = sum(not _is_noticed(copy, one) for one in chosen)
    print(f"{len(chosen)} breaks, {missed} that no test noticed")
    return missed


def broken(text: str, one: Break) -> str:
    """A file's text with the break.

    Raises:
        ValueError: the file has changed, and the break must be written anew.
    """
    if text.count(one.old) != 1:
        raise ValueError(f"{one.file} has {text.count(one.old)} times {one.old!r}: mend tests/mutants/breaks.py")
    return text.replace(one.old, one.new)


def _check_sound(copy: Path, chosen: list[Break]) -> None:
    """Without a break all these tests pass, or the rest would tell nothing."""
    files = sorted({one.test.partition("::")[0] for one in chosen})
    if failed := _failing(copy, files):
        sys.exit(f"these fail without any break: {', '.join(failed)}")
    print(f"sound: {', '.join(files)} pass without a break", flush=True)


def _is_noticed(copy: Path, one: Break) -> bool:
    file = copy / one.file
    sound = file.read_text("utf-8")
    file.write_text(broken(sound, one), "utf-8")
    try:
        failed = _failing(copy, [one.test.partition("::")[0]])
    finally:
        file.write_text(sound, "utf-8")
    noticed = [name for name in failed if name.startswith(one.test)]
    told = noticed[0] if noticed else f"MISSED by {one.test}; failing: {', '.join(failed) or 'nothing'}"
    print(f"{one.what} ({one.file})\n    {told}", flush=True)
    return bool(noticed)


def _failing(copy: Path, files: list[str]) -> list[str]:
    """Names of the tests that fail, or cannot begin."""
    command = [sys.executable, "-m", "pytest", "-q", "--tb=no", "-rfE", "-n", "0", "-p", "no:cacheprovider", *files]
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "500"}
    done = subprocess.run(
        command, cwd=copy, env=environment, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False
    )
    if done.returncode not in (0, 1):
        sys.exit(f"pytest could not run: {done.stdout[-2000:]}{done.stderr[-2000:]}")
    lines = (line.partition(" - ")[0].split(" ", 1) for line in done.stdout.splitlines())
    return [line[1] for line in lines if line[0] in ("FAILED", "ERROR") and len(line) == 2]


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
