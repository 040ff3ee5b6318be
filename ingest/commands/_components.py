"""Settings that name parts of Scrapy: one that cannot be loaded is told in one line, before the crawl begins."""

from __future__ import annotations

import traceback
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ingest.errors import UsageError

if TYPE_CHECKING:
    from scrapy.settings import BaseSettings

AT_START: Final = ("ADDONS", "SPIDER_LOADER_CLASS", "TWISTED_REACTOR")
"""What Scrapy loads first: other parts import Twisted's reactor, which must be chosen before."""
OF_A_CRAWL: Final = (
    "DOWNLOADER_MIDDLEWARES",
    "SPIDER_MIDDLEWARES",
    "EXTENSIONS",
    "ITEM_PIPELINES",
    "DOWNLOAD_HANDLERS",
    "FEED_EXPORTERS",
    "FEED_STORAGES",
    "SCHEDULER",
    "STATS_CLASS",
    "DUPEFILTER_CLASS",
    "DOWNLOADER",
    "LOG_FORMATTER",
    "ITEM_PROCESSOR",
    "REQUEST_FINGERPRINTER_CLASS",
    "TWISTED_DNS_RESOLVER",
)
"""What each crawl loads, also by the `custom_settings` of its spider."""
_BY_VALUE: Final = ("DOWNLOAD_HANDLERS", "FEED_EXPORTERS", "FEED_STORAGES")
"""Those whose parts are the values; the keys are schemes and formats."""


def check(settings: BaseSettings, names: Iterable[str]) -> None:
    """Load the parts that some settings name.

    Raises:
        UsageError: one cannot be loaded.
    """
    from scrapy.utils.misc import load_object

    for name in names:
        for part in _parts(settings, name):
            try:
                load_object(part)
            except Exception as error:
                raise UsageError(f"{name}: '{part}' cannot be loaded: {_why(error)}") from error


def check_spiders(settings: BaseSettings) -> None:
    """Load the files of all spiders, which Scrapy then has at once.

    Raises:
        UsageError: one cannot be loaded; the message names file and line.
    """
    from scrapy.utils.misc import load_object

    try:
        load_object(settings["SPIDER_LOADER_CLASS"]).from_settings(settings)
    except Exception as error:
        raise UsageError(_why(error)) from error


def _why(error: Exception) -> str:
    """What is wrong; where it stands in somebody's file, with the line."""
    if isinstance(error, SyntaxError):
        return f"{error.filename}, line {error.lineno}: {error.msg}"
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if _is_a_persons(frame.filename)]
    return f"{frames[-1].filename}, line {frames[-1].lineno}: {error}" if frames else str(error)


def _parts(settings: BaseSettings, name: str) -> Iterator[str]:
    """The parts that a setting names; also those that it turns off, which Scrapy loads all the same."""
    value = settings[name]
    if isinstance(value, Mapping):
        found = value.values() if name in _BY_VALUE else value.keys()
        yield from (part for part in found if isinstance(part, str))
    elif isinstance(value, str):
        yield value


def _is_a_persons(filename: str) -> bool:
    """Whether a file may hold the mistake: it is none of Python's own, of a package, or of these commands."""
    path = Path(filename)
    return (
        path.exists() and not {"site-packages", "importlib"} & set(path.parts) and path.parent != Path(__file__).parent
    )
