"""What the commands that read or write the store have in common: options, errors in one line, exit codes."""

from __future__ import annotations

import argparse
import errno
import os
import sqlite3
import sys
from abc import abstractmethod
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, ClassVar, NoReturn

from scrapy.commands import ScrapyCommand
from scrapy.crawler import Crawler
from scrapy.exceptions import UsageError

from ingest.exitcodes import Exit
from ingest.query.formats.parquet import MissingLibraryError
from ingest.store import Database, StoreError, open_reader, open_store
from ingest.store.atomic import OutputError


def one_line_errors(parser: argparse.ArgumentParser) -> None:
    """Let a parser tell a wrong option in one line, without the usage before it."""

    def error(message: str) -> NoReturn:
        parser.exit(Exit.USAGE, f"scrapy: {message}\n")

    parser.error = error  # type: ignore[method-assign]  # Scrapy makes the parser: there is no subclassing it


def checked_crawler(command: ScrapyCommand, name: str, arguments: dict[str, str]) -> Crawler:
    """A crawler for the spider named, its arguments tried first.

    Raises:
        UsageError: there is no such spider, or it does not take these arguments.
    """
    assert command.crawler_process is not None  # noqa: S101 -- Scrapy sets it before it calls
    try:
        crawler = command.crawler_process.create_crawler(name)
        crawler.spidercls(**arguments)
    except KeyError:
        raise UsageError(f"there is no spider '{name}'; 'scrapy list' shows them", print_help=False) from None
    except (TypeError, ValueError) as error:
        raise UsageError(str(error), print_help=False) from None
    return crawler


def checked_store(command: ScrapyCommand) -> bool:
    """Make, migrate or check the store before a crawl; where that fails, tell why and set the exit code."""
    assert command.settings is not None  # noqa: S101 -- Scrapy sets it before it calls
    try:
        open_store(command.settings["DATABASE"]).close()
    except StoreError as error:
        print(f"scrapy: {error}", file=sys.stderr)
        command.exitcode = Exit.STORE
        return False
    return True


class StoppedError(Exception):
    """A command cannot do what it was asked.

    Args:
        code: the command's exit code.
        message: one line that says what is wrong and what to do.
    """

    def __init__(self, code: Exit, message: str) -> None:
        super().__init__(message)
        self.code = code


class Command(ScrapyCommand):
    """A command of the project that: `work` does it, errors become one line and an exit code.

    It stands outside `ingest.commands`, where Scrapy would take it for a command itself.
    """

    requires_project = True
    requires_crawler_process = False
    default_settings: ClassVar[dict[str, Any]] = {"LOG_ENABLED": False}

    @abstractmethod
    def work(self, args: list[str], opts: argparse.Namespace) -> None:
        """Do what the command is for.

        Raises:
            UsageError, StoppedError, StoreError, OutputError: told to the person in one line.
        """

    def add_options(self, parser: argparse.ArgumentParser) -> None:
        """Scrapy's own options; a wrong one is told in one line, without the usage before it."""
        super().add_options(parser)
        one_line_errors(parser)

    def process_options(self, args: list[str], opts: argparse.Namespace) -> None:
        """Refuse options that nobody knows: Scrapy passes them on as arguments."""
        super().process_options(args, opts)
        unknown = [arg for arg in args if arg.startswith("--") and arg != "--"]
        if unknown:
            raise UsageError(f"there is no option {unknown[0].partition('=')[0]}; see -h", print_help=False)

    def run(self, args: list[str], opts: argparse.Namespace) -> None:
        """Called by Scrapy."""
        try:
            self.work([arg for arg in args if arg != "--"], opts)
            sys.stdout.flush()
        except StoppedError as error:
            self._fail(error.code, error)
        except StoreError as error:
            self._fail(Exit.STORE, error)
        except sqlite3.Error as error:
            self._fail(Exit.STORE, f"the store cannot be read or written: {error}")
        except (OutputError, MissingLibraryError) as error:
            self._fail(Exit.OUTPUT, error)
        except OSError as error:
            self._no_output(error)
        except KeyboardInterrupt:
            self.exitcode = Exit.INTERRUPTED

    @contextmanager
    def store(self, *, mapped: bool = False) -> Iterator[Database]:
        """The store that the settings name, open for reading as `ingest.store.open_reader` does it."""
        assert self.settings is not None  # noqa: S101 -- Scrapy sets it before it calls
        db = open_reader(self.settings["DATABASE"], mapped=mapped)
        try:
            yield db
        finally:
            db.close()

    def _no_output(self, error: OSError) -> None:
        """Standard output takes no more: its reader has had enough, as `head` does, or its disk is full."""
        if error.errno not in (errno.EPIPE, errno.ENOSPC):
            raise error
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # for what Python writes at its end
        if error.errno == errno.ENOSPC:
            self._fail(Exit.OUTPUT, f"cannot write standard output: {error.strerror}")

    def _fail(self, code: Exit, message: object) -> None:
        print(f"scrapy: {message}", file=sys.stderr)
        self.exitcode = code
