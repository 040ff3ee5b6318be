"""Writes the crontab line and the systemd unit that run this checkout."""

from __future__ import annotations

import getpass
import re
import shlex
import sys
from pathlib import Path
from string import Template

from ingest.settings import PROJECT

_SERVICE = Path(__file__).parent / "depeche.service"


def crontab(database: Path, folder: Path) -> str:
    """A crontab's line: one round every five minutes of whoever is due, by the publishers' own times and zones.

    Args:
        database: the store, or the pattern that names several.
        folder: where the store is, of several the newest.
    """
    command = f"cd {_quoted(PROJECT)} && {_scrapy()} crawlall --due -s {_quoted(f'DATABASE={database}')}"
    line = f"*/5 * * * * {command} >> {_quoted(folder / _log(database))} 2>&1"
    return "# for `crontab -e`; nothing is printed where nobody is due\n" + line.replace("%", r"\%") + "\n"


def service(database: Path, folder: Path) -> str:
    """The same as a systemd unit that keeps `depeche schedule` running, and lets it write nothing but the folder."""
    names = {
        "user": getpass.getuser(),
        "project": _escaped(PROJECT),
        "python": _escaped(Path(sys.executable)),
        "database": _escaped(database).replace("$", "$$"),  # only commands have variables
        "folder": _escaped(folder),
    }
    return Template(_SERVICE.read_text("utf-8")).substitute(names)


def _log(database: Path) -> str:
    """The name of the log beside a store; a pattern's signs are none for a file."""
    name = re.sub(r"[*?\[\]]+", "", database.stem)
    return f"{name or 'depeche'}.log"


def _scrapy() -> str:
    return f"{_quoted(sys.executable)} -m scrapy"


def _quoted(path: str | Path) -> str:
    return shlex.quote(str(path))


def _escaped(path: Path) -> str:
    """A path as a unit file has it: `%` begins a specifier there, a backslash an escape."""
    return str(path).replace("\\", r"\\").replace("%", "%%").replace('"', r"\"")
