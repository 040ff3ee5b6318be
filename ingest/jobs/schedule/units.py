"""Writes the crontab line and the systemd unit that run this checkout."""

from __future__ import annotations

import getpass
import shlex
import sys
from pathlib import Path
from string import Template

from ingest.settings import PROJECT

_SERVICE = Path(__file__).parent / "depeche.service"


def crontab(database: Path) -> str:
    """A crontab's line: one round every five minutes of whoever is due, by the publishers' own times and zones."""
    command = f"cd {_quoted(PROJECT)} && {_scrapy()} crawlall --due -s {_quoted(f'DATABASE={database}')}"
    line = f"*/5 * * * * {command} >> {_quoted(database.with_suffix('.log'))} 2>&1"
    return "# for `crontab -e`; nothing is printed where nobody is due\n" + line.replace("%", r"\%") + "\n"


def service(database: Path) -> str:
    """A systemd unit that keeps `depeche schedule` running, and lets it write nothing but the store's folder."""
    names = {
        "user": getpass.getuser(),
        "project": _escaped(PROJECT),
        "python": _escaped(Path(sys.executable)),
        "database": _escaped(database).replace("$", "$$"),  # only commands have variables
        "folder": _escaped(database.parent),
    }
    return Template(_SERVICE.read_text("utf-8")).substitute(names)


def _scrapy() -> str:
    return f"{_quoted(sys.executable)} -m scrapy"


def _quoted(path: str | Path) -> str:
    return shlex.quote(str(path))


def _escaped(path: Path) -> str:
    """A path as a unit file has it: `%` begins a specifier there, a backslash an escape."""
    return str(path).replace("\\", r"\\").replace("%", "%%").replace('"', r"\"")
