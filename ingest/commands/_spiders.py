"""Scrapy's loader of spiders, for a person who writes one: a file that does not load is told in one line."""

from __future__ import annotations

import sys
import traceback
from pathlib import Path
from typing import NoReturn, Self

from scrapy.settings import BaseSettings
from scrapy.spiderloader import SpiderLoader

from ingest.commands._program import program
from ingest.exitcodes import Exit


class Spiders(SpiderLoader):
    """The spiders of `SPIDER_MODULES`."""

    @classmethod
    def from_settings(cls, settings: BaseSettings) -> Self:
        """Load them all.

        Raises:
            SystemExit: one cannot be loaded; the message on standard error names file and line.
        """
        try:
            return super().from_settings(settings)
        except SyntaxError as error:
            _stop(f"{error.filename}, line {error.lineno}: {error.msg}")
        except Exception as error:
            _stop(f"{_place(error)}: {error}")


def _stop(message: str) -> NoReturn:
    sys.stderr.write(f"{program()}: {message}\n")
    sys.exit(Exit.USAGE)


def _place(error: Exception) -> str:
    """The file and line to look at: the last one in the traceback that is a file, not the import system's own."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if Path(frame.filename).exists()]
    return f"{frames[-1].filename}, line {frames[-1].lineno}"
