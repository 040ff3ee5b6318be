"""Dépêche: French finance news, cleaned and kept in one SQLite file that can be searched.

    import ingest

    with ingest.open("data/news.db") as store:  # read-only, beside a crawl
        for hit in store.search("hausse des taux", source="lesechos", since="7d", limit=5):
            print(hit.published_at, hit.title, hit.url)

What stands in `__all__` stays; everything else is the program's own. docs/python.md has more of it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pathlib import Path

    from ingest.api import NotFoundError, Store
    from ingest.errors import DepecheError, MissingLibraryError
    from ingest.extract import extract_article
    from ingest.items import Article
    from ingest.query.hits import Hit, Hits
    from ingest.query.stories import Story
    from ingest.query.syntax import QueryError
    from ingest.store import StoreError
    from ingest.store.atomic import OutputError

__all__ = [
    "Article",
    "DepecheError",
    "Hit",
    "Hits",
    "MissingLibraryError",
    "NotFoundError",
    "OutputError",
    "QueryError",
    "Store",
    "StoreError",
    "Story",
    "__version__",
    "extract_article",
    "open",
]

_HOMES = {
    "Article": "ingest.items",
    "DepecheError": "ingest.errors",
    "Hit": "ingest.query.hits",
    "Hits": "ingest.query.hits",
    "MissingLibraryError": "ingest.errors",
    "NotFoundError": "ingest.api",
    "OutputError": "ingest.store.atomic",
    "QueryError": "ingest.query.syntax",
    "Store": "ingest.api",
    "StoreError": "ingest.store",
    "Story": "ingest.query.stories",
    "extract_article": "ingest.extract",
}
"""Where each name stands: loaded when it is first used, as some take half a second."""


def open(path: str | Path | None = None) -> Store:
    """Open a store for reading, by default the checkout's, or the one that INGEST_DATABASE names.

    Raises:
        StoreError: there is none, or it is not one of this version.
    """
    from ingest.api import Store
    from ingest.settings import DATABASE

    return Store(DATABASE if path is None else path)


def __getattr__(name: str) -> Any:
    if name == "__version__":
        from importlib.metadata import version

        value: Any = version("depeche")
    elif name in _HOMES:
        value = getattr(import_module(_HOMES[name]), name)
    else:
        raise AttributeError(f"module 'ingest' has no attribute '{name}'")
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
