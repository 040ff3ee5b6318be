"""Imports all that a crawl or the browser view imports, and reads a page: processes forked from here need not."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from contextlib import suppress
from importlib import import_module
from types import ModuleType

from scrapy.settings import default_settings

import pipelines
import spiders
from ingest import browse, commands, crawl, settings
from ingest.extract import read_article
from tests.support.pages import URL, page


def _components(value: object) -> Iterator[str]:
    """The modules of the classes that a setting names."""
    if isinstance(value, Mapping):
        for item in value.items():
            yield from (module for part in item for module in _components(part))
    elif isinstance(value, str) and all(part.isidentifier() for part in value.split(".")):
        yield value.rpartition(".")[0]


def _modules(package: ModuleType) -> Iterator[str]:
    yield from (module.name for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."))


_NAMED = {name for each in (default_settings, settings) for name in _components(vars(each)) if "." in name}
_OURS = {name for package in (browse, commands, crawl, pipelines, spiders) for name in _modules(package)}
for _name in _NAMED | _OURS:
    with suppress(ImportError):  # an optional library
        import_module(_name)
read_article(page(), URL)
