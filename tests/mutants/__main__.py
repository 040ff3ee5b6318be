"""`make mutants`: make each break of the wiring in a copy of the project, one at a time, and name those nobody notices.

`python -m tests.mutants WORD...` makes only the breaks whose description has one of the words.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from tests.mutants.breaks import BREAKS, Break

PROJECT = Path(__file__).resolve().parents[2]
_NOT_COPIED = shutil.ignore_patterns(".*", "__pycache__", "*.db*", "*.egg-info", "build")
_MOST_SECONDS = 300
"""For the tests of one break."""
_OPTIONS = ("-q", "--tb=no", "-rfE", "-n", "0", "-p", "no:cacheprovider")
_FAILED = re.compile(r"(?:FAILED|ERROR) (.+?)(?: - |$)")


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
    """Without a break all these tests pass, or the rest would tell nothing; one that fails may try again, alone."""
    for file, names in sorted(_by_file(chosen).items()):
        first = _failing(copy, file, names)
        if failed := [name for name in first if _failing(copy, name)]:
            sys.exit(f"these fail without any break, twice: {', '.join(failed)}")
        told = f", {', '.join(first)} only when tried again (a busy machine?)" if first else ""
        print(f"sound: {file} passes without a break{told}", flush=True)


def _by_file(chosen: list[Break]) -> dict[str, set[str]]:
    """The test files, and how the names of the functions begin that are asked in each."""
    found: dict[str, set[str]] = {}
    for one in chosen:
        file, name = _file_and_function(one)
        found.setdefault(file, set()).add(name)
    return found


def _file_and_function(one: Break) -> tuple[str, str]:
    file, _, name = one.test.partition("::")
    return file, name.partition("[")[0]


def _is_noticed(copy: Path, one: Break) -> bool:
    file = copy / one.file
    sound = file.read_text("utf-8")
    file.write_text(broken(sound, one), "utf-8")
    asked, name = _file_and_function(one)
    try:
        failed = _failing(copy, asked, {name})
    finally:
        file.write_text(sound, "utf-8")
    noticed = [name for name in failed if name.startswith(one.test)]
    told = noticed[0] if noticed else f"MISSED by {one.test}; failing: {', '.join(failed) or 'nothing'}"
    print(f"{one.what} ({one.file})\n    {told}", flush=True)
    return bool(noticed)


def _failing(copy: Path, tests: str, names: Iterable[str] = ()) -> list[str]:
    """Names of the tests that fail, or cannot begin: of a file those whose names begin so, or one test by its name."""
    chosen = ["-k", " or ".join(sorted(names))] if names else []
    command = [sys.executable, "-m", "pytest", *_OPTIONS, tests, *chosen]
    environment = os.environ | {"PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "500"}
    for _ in range(2):  # a machine that is short of something may end pytest itself
        with suppress(subprocess.TimeoutExpired):
            done = subprocess.run(
                command, cwd=copy, env=environment, capture_output=True, text=True, timeout=_MOST_SECONDS, check=False
            )
            if done.returncode in (0, 1):
                return [found[1] for found in map(_FAILED.match, done.stdout.splitlines()) if found]
    sys.exit(f"pytest could not run, twice: {' '.join(command)}")


if __name__ == "__main__":
    sys.exit(min(main(sys.argv[1:]), 1))
