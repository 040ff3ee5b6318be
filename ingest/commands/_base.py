"""What all commands have in common: options, the store, errors in one line, exit codes.

A command is a plain class, so that what only reads the store begins without Scrapy. It has the attributes and methods
by which Scrapy runs a command, and tells Scrapy, where that is loaded, that it is one.
"""

from __future__ import annotations

import argparse
import re
import sys
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import TYPE_CHECKING, Any, ClassVar

from ingest.commands import _errors, _settings, _stores
from ingest.commands._program import program, say
from ingest.commands._standard_output import replace_what_cannot_be_shown
from ingest.commands._summaries import summary
from ingest.errors import UsageError
from ingest.exitcodes import Exit

if TYPE_CHECKING:
    from ingest.api import Store
    from ingest.publishers import Publisher


class Command(ABC):
    """A command: `work` does it, errors become one line and an exit code."""

    requires_crawler_process: ClassVar[bool] = False
    """Whether it crawls: then Scrapy is loaded, and gives it `settings` and `crawler_process`."""
    requires_project: ClassVar[bool] = True
    """Scrapy's: not shown outside a project."""
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}
    """Scrapy's: settings of this command that `-s` overrides."""
    stores: ClassVar[_stores.Stores] = "one"
    """What it does where DATABASE is a pattern, such as data/20*.db."""
    french: ClassVar[bool] = False
    """Whether it is for those who read news: what they read is in French."""
    beside: Sequence[Path] = ()
    """Of several stores the others than the newest, which is worked on, the oldest first."""
    _pattern: Path | None = None
    exitcode: int = Exit.OK
    _help: Callable[[], str]
    """The text of `-h`."""
    _is_empty: bool = False
    """Whether the store that was read has no article: then this is said besides."""
    settings: Any = None
    """Scrapy's `Settings`, or `_settings.Settings`, which has the same methods."""
    crawler_process: Any = None

    def __init_subclass__(cls) -> None:
        """Where Scrapy is loaded, make the command known to it."""
        super().__init_subclass__()
        if "scrapy.commands" in sys.modules:
            cls.make_known()

    @classmethod
    def make_known(cls) -> None:
        """Register the command as a `ScrapyCommand`, by which Scrapy finds it; base classes are left out."""
        if not cls.__module__.rpartition(".")[2].startswith("_"):
            sys.modules["scrapy.commands"].ScrapyCommand.register(cls)

    @property
    def name(self) -> str:
        """What it is called by."""
        return type(self).__module__.rpartition(".")[2]

    def syntax(self) -> str:
        """What follows the command's name."""
        return "[options]"

    def short_desc(self) -> str:
        """Its line in the list of commands."""
        return summary(self.name)

    def long_desc(self) -> str:
        """What `-h` shows first."""
        return self.short_desc()

    @abstractmethod
    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the command is for.

        Raises:
            DepecheError: told to the person in one line.
        """

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """The options of every command; a wrong one is told in one line, without the usage before it."""
        parser.prog = f"{program()} {self.name}"
        parser.usage = f"{program()} {self.name} {self.syntax()}"
        self._help = parser.format_help
        # Scrapy makes the parser: there is no subclassing it. Its own `print_help` is silent on a full disk.
        parser.error = _errors.exit_with_option  # type: ignore[method-assign]
        parser.print_help = lambda file=None: print(parser.format_help(), end="", file=file)  # type: ignore[method-assign]
        _settings.add_options(parser)

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Take over the settings given, and refuse options that nobody knows: they arrive as arguments."""
        unknown = [arg for arg in args if arg.startswith("--") and arg != "--"]
        if unknown:
            _errors.exit_with_usage(self._no_option(unknown[0].partition("=")[0]))
        try:
            self.settings.setdict(_settings.given(opts), priority="cmdline")
            self._choose_store()
            self.prepare(opts)
        except UsageError as error:
            _errors.exit_with_usage(str(error))

    def _no_option(self, name: str) -> str:
        close = get_close_matches(name, re.findall(r"--[a-z][a-z-]+", self._help()), n=1, cutoff=0.7)
        return f"there is no option {name}; {f'did you mean {close[0]}?' if close else 'see -h'}"

    def prepare(self, opts: argparse.Namespace) -> None:  # noqa: B027 -- most have nothing to prepare
        """Change settings before anything begins.

        Raises:
            UsageError: told to the person in one line.
        """

    def _choose_store(self) -> None:
        """Of several stores take the newest, unless all are read."""
        name = self.settings["DATABASE"]
        if found := _stores.found(name, self.stores, self.name):
            self.settings.setdict({"DATABASE": str(found[-1])}, priority="cmdline")
            self.beside, self._pattern = found[:-1], Path(name)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do the work; what went wrong is told, and `exitcode` set."""
        replace_what_cannot_be_shown()
        try:
            self.work([arg for arg in args if arg != "--"], opts)
            sys.stdout.flush()
            if self._is_empty:
                say(_stores.nothing_yet(self.database, french=self.french))
        except (Exception, KeyboardInterrupt) as error:
            self.exitcode = _errors.tell(error, self.database) or self.exitcode

    @property
    def database(self) -> Path:
        """The store: `-s DATABASE=FILE`, INGEST_DATABASE, or the checkout's `data/news.db`; or a pattern."""
        return Path(self.settings["DATABASE"])

    @property
    def stores_named(self) -> Path:
        """The store as it was named: the pattern where the newest of several was taken, which is another next year."""
        return self._pattern or self.database

    @property
    def publishers(self) -> Mapping[str, Publisher]:
        """The facts of every spider, by name.

        Raises:
            UsageError: a spider's file cannot be read.
        """
        from ingest.publishers import publishers

        try:
            return publishers(self.spider_modules)
        except ValueError as error:
            raise UsageError(str(error)) from None

    @property
    def spiders_folder(self) -> Path:
        """Where spider files are put."""
        return Path(self.settings["PROJECT"], "spiders")

    @property
    def spider_modules(self) -> list[str]:
        """Where spiders are looked for."""
        modules = self.settings["SPIDER_MODULES"]
        return modules.split(",") if isinstance(modules, str) else list(modules)

    def store(self) -> Store:
        """The store, open for reading; closed at the end of its `with`.

        Raises:
            StoreError: there is none, or it is not one of this version.
        """
        from ingest.api import Store

        store = Store(self.database)
        parts = store.database.parts
        self._is_empty = _stores.are_empty(parts)
        for remark in _stores.remarks(parts, self.database, french=self.french):
            say(remark)
        return store
