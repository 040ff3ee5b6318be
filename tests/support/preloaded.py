"""Imports all that a crawl or the browser view imports, and does once what each does first: forked processes need not.

A page is read, tagged and stored, with the register, the vocabularies and the expressions that this takes.
"""

from __future__ import annotations

import gc
import pkgutil
import platform
from collections.abc import Iterator, Mapping
from contextlib import closing, suppress
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType

from scrapy import commands as scrapy_commands
from scrapy.settings import default_settings

import pipelines
import spiders
from ingest import browse, commands, crawl, settings, times
from ingest.extract import read_article
from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.listings.feeds import read_feed
from ingest.page.language import detect_language
from ingest.store import articles, open_store, transaction
from ingest.store.register import rows_of
from tests.support import stand
from tests.support.pages import TITLE, URL, page


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
_ROOMS = (browse, commands, crawl, pipelines, scrapy_commands, spiders)
_OURS = {name for room in _ROOMS for name in _modules(room)}
for _name in _NAMED | _OURS:
    with suppress(ImportError):  # an optional library
        import_module(_name)
article = read_article(page(), URL)
article.finance = tag_article(article.title, article.lead, article.body, article.language, shipped())
article.source, article.first_seen_at, article.last_seen_at = "lacote", times.now(), times.now()
detect_language("", TITLE)  # so short that langdetect reads its profiles: half a crawl
rows_of(shipped())
with TemporaryDirectory() as _folder, closing(open_store(Path(_folder) / "news.db")) as _db, transaction(_db):
    articles.save(_db, article)
read_feed(stand.feed(URL, [times.now()])[2], URL)
platform.platform()  # Scrapy writes it into its log; asks `uname` in a process of its own
gc.freeze()  # what is imported lives as long as each process: looking through it again would take a fifth of a second
