"""The list of commands: ours first, by task, then Scrapy's own."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from difflib import get_close_matches
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from pkgutil import iter_modules
from textwrap import wrap
from typing import TYPE_CHECKING

from ingest.commands._program import program
from ingest.commands._summaries import SUMMARIES

if TYPE_CHECKING:
    from ingest.commands._base import Command

_WIDTH = 80  # characters, at most


def names() -> list[str]:
    """Our commands."""
    return sorted(module.name for module in iter_modules([str(Path(__file__).parent)]) if module.name[0] != "_")


def scrapy_names() -> list[str]:
    """Scrapy's own commands that we do not replace; Scrapy is not loaded to tell."""
    scrapy = find_spec("scrapy")
    folders = scrapy.submodule_search_locations if scrapy else None
    found = {module.name for folder in folders or () for module in iter_modules([f"{folder}/commands"])}
    return sorted(found.difference(names()))


def load(name: str) -> Command:
    """The command of a name that `names` gives."""
    command: Command = import_module(f"ingest.commands.{name}").Command()
    return command


def overview() -> str:
    """What `depeche -h` shows."""
    return "\n".join(_lines())


def unknown(name: str) -> str:
    """The error for an unknown command, with the names it may have been."""
    close = get_close_matches(name, [*names(), *scrapy_names()], n=2, cutoff=0.6)
    hint = f"did you mean {' or '.join(close)}?" if close else f"'{program()} -h' lists them"
    return f"there is no command '{name}'; {hint}"


def misplaced(option: str) -> str:
    """The error for an option before the command, whose value is taken for the command's name."""
    return f"{option} goes after the command: {program()} COMMAND {option} ..."


def _lines() -> Iterator[str]:
    width = min(_WIDTH, shutil.get_terminal_size().columns)
    yield f"usage: {program()} COMMAND [options]\n"
    yield from wrap("French finance news, fetched politely, kept in one SQLite file to be searched.", width)
    yield ""
    for task, commands in SUMMARIES.items():
        yield f"{task}:"
        for name, does in commands.items():
            yield from wrap(
                does, width, initial_indent=f"  {name:<10} ", subsequent_indent=" " * 13, break_on_hyphens=False
            )
        yield ""
    yield "Scrapy's own:"
    yield from wrap(" ".join(scrapy_names()), width, initial_indent="  ", subsequent_indent="  ")
    yield f"\n'{program()} COMMAND -h' tells what a command takes."
    yield "-s DATABASE=FILE, or INGEST_DATABASE, names the store."
