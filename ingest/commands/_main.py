"""`depeche`: every command from any folder; Scrapy is loaded only for what crawls."""

from __future__ import annotations

import argparse
import os
import sys
import traceback
from collections.abc import Sequence
from typing import TYPE_CHECKING, NoReturn

from ingest.commands import _help
from ingest.commands._program import program, say
from ingest.commands._settings import Settings
from ingest.commands._standard_output import replace_what_cannot_be_shown, written
from ingest.commands._summaries import READING
from ingest.crawl.loading import lasting
from ingest.exitcodes import Exit

if TYPE_CHECKING:
    from ingest.commands._base import Command


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command that the arguments name, by default those of the process."""
    _open_what_is_closed()
    replace_what_cannot_be_shown()
    with written():
        _do(list(sys.argv[1:] if arguments is None else arguments))
    sys.exit(Exit.BUG)  # it has ended the program


def _do(given: list[str]) -> NoReturn:
    name = next((word for word in given if not word.startswith("-")), None)
    if name == "help":  # as `-h`, of a command, too
        given = [word for word in given if word != name] + ["-h"]
        name = next((word for word in given if not word.startswith("-")), None)
    if name is None:
        print(_version() if "--version" in given else _help.overview())
        sys.exit(Exit.OK)
    if name in _help.names():
        _load_ahead(name, given)
        command = _help.load(name)
        if not command.requires_crawler_process:
            given.remove(name)
            sys.exit(_run(command, given))
    elif name not in _help.scrapy_names():
        say(_help.misplaced(given[0]) if given[0].startswith("-") else _help.unknown(name))
        sys.exit(Exit.USAGE)
    _by_scrapy(name, given)


def _load_ahead(name: str, given: Sequence[str]) -> None:
    """Let readers' process load what it needs, beside this one: it takes as long as all else before the first page."""
    if name in READING and not {"-h", "--help"}.intersection(given):
        from ingest.crawl import template

        template.load_ahead()


def _open_what_is_closed() -> None:
    """Give the process a standard output and error that lead nowhere, where the shell has closed them (`2>&-`)."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: SIM115, PTH123 -- as long as we run


def _run(command: Command, arguments: Sequence[str]) -> int:
    """Do what `scrapy.cmdline.execute` does, for a command that needs no more of Scrapy."""
    command.settings = Settings.of_project()
    command.settings.setdict(command.default_settings, priority="command")
    parser = argparse.ArgumentParser(description=command.long_desc(), conflict_handler="resolve")
    command.add_options(parser)
    opts, args = parser.parse_known_args(arguments)
    command.process_options(args, opts)
    command.run(args, opts)
    return command.exitcode


def _by_scrapy(name: str, arguments: Sequence[str]) -> NoReturn:
    """Hand over to Scrapy, in our project from any folder; of our commands it loads the one that is meant."""
    from ingest.settings import PROJECT

    os.environ.setdefault("SCRAPY_SETTINGS_MODULE", "ingest.settings")
    sys.path.append(str(PROJECT))
    command = _help.load(name) if name in _help.names() else None
    with lasting():
        # here, as it reads the source of all that call it, thrice (Scrapy's deprecated names): forty more further down
        import scrapy.core.downloader.contextfactory  # noqa: F401
        from scrapy.cmdline import execute
        from scrapy.utils.project import get_project_settings

    try:
        settings = get_project_settings()
        if command:
            command.make_known()  # it was loaded before Scrapy
            settings["COMMANDS_MODULE"] = f"{__package__}.{name}"
        execute([program(), *arguments], settings)
    except Exception:  # before the command began: Scrapy's own start
        traceback.print_exc()
    sys.exit(Exit.BUG)


def _version() -> str:
    from ingest import __version__

    return f"Dépêche {__version__}"
