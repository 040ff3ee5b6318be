"""Datasette on a store: read-only, French, without any request to another host."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.plugins import pm
from datasette.utils import parse_metadata

from ingest.browse import (
    article_page,
    cells,
    company_pages,
    compression,
    csv_files,
    error_page,
    feed_pages,
    french_search,
    limits,
    papers,
    policy,
    search_page,
    sources_page,
    start_page,
    state_page,
    stores,
    story_pages,
)
from ingest.browse.hooks import DATABASE
from ingest.store import open_reader, stores_as_one

_HERE = Path(__file__).parent
_PLUGINS = (
    *(stores, policy, limits, error_page, papers, french_search, cells, csv_files, compression),
    *(start_page, story_pages, company_pages, search_page, article_page, feed_pages, sources_page, state_page),
)
_REPLACED = "datasette.handle_exception"  # by `error_page`: a handler before it would not keep it from printing
_SETTINGS = {
    "default_page_size": 50,  # default 100: a page of cards on a phone
    "max_returned_rows": 2000,  # default 1000: a plot of 30 days by publisher takes more
    "facet_time_limit_ms": 600,  # default 200: a filter that many of a million articles pass takes longer
    "suggest_facets": False,  # each suggestion reads the whole table; ours are in metadata.yaml
    "truncate_cells_html": 160,  # default 2048: bodies belong on the article's page
    "default_cache_ttl": 0,  # a crawl may be writing
}
MANY = 200_000  # articles of a store from which on counting all takes longer than a page may
_PUBLIC = {"default_allow_sql": False, "allow_download": False}


def application(store: str | Path, *, public: bool = False) -> Datasette:
    """Datasette on the store, or on all that a pattern means; `public` turns off arbitrary SQL and downloads."""
    _plug_in()
    paths = stores_as_one.stores(store)
    datasette = Datasette(
        [],
        metadata=_metadata(paths),
        settings=_SETTINGS | (_PUBLIC if public else {}),
        template_dir=str(_HERE / "templates"),
        static_mounts=[("assets", str(_HERE / "static"))],
    )
    stores.add(datasette, paths)
    return datasette


def _plug_in() -> None:
    if pm.has_plugin(_REPLACED):
        pm.unregister(name=_REPLACED)
    for plugin in _PLUGINS:
        if not pm.is_registered(plugin):
            pm.register(plugin)


def _metadata(paths: list[Path]) -> dict[str, Any]:
    """What the pages are called; tables that are not documented are the program's own, and hidden."""
    metadata: dict[str, Any] = parse_metadata((_HERE / "metadata.yaml").read_text("utf-8"))
    queries: dict[str, Any] = parse_metadata((_HERE / "queries.yaml").read_text("utf-8"))
    shown = {name: {"hide_sql": True, **query} for name, query in queries.items()}
    described = metadata["databases"][DATABASE]
    tables = {name: {"hidden": True} for name in _tables(paths[-1])} | described["tables"]
    if max(map(_last_id, paths)) > MANY:
        tables["articles"] = tables["articles"] | {"facets": ["source"]}
    every = (*stores.routes(paths)[:-1], DATABASE)
    return metadata | {"databases": dict.fromkeys(every, described | {"tables": tables, "queries": shown})}


def _tables(store: str | Path) -> list[str]:
    with closing(open_reader(store)) as db:
        return db.table_names()


def _last_id(store: Path) -> int:
    with closing(open_reader(store)) as db:
        return int(db.execute("SELECT coalesce(max(id), 0) FROM articles").fetchone()[0])
