"""The papers' names as readers know them, by source: pages never show a spider or a host where there is a name."""

from __future__ import annotations

import sqlite3
import time
from typing import Any, Final

from datasette.app import Datasette

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.reader import read
from ingest.publishers import publishers
from ingest.query import source_names
from ingest.settings import SPIDER_MODULES

_FRESH: Final = 60  # seconds for which the names that were read last will do
_known: dict[str, tuple[float, dict[str, str]]] = {}


@hookimpl
def startup(datasette: Datasette) -> Any:
    """Read them once before the first page."""

    async def first() -> None:
        await names(datasette)

    return first


@hookimpl
def extra_template_vars(datasette: Datasette) -> Any:
    """Give every page `journal(source)`."""

    async def variables() -> dict[str, Any]:
        await names(datasette)
        return {"journal": lambda source: paper(datasette, source)}

    return variables


@hookimpl
def prepare_connection(conn: sqlite3.Connection, datasette: Datasette) -> None:
    """Give SQL `journal(source)`."""
    conn.create_function("journal", 1, lambda source: paper(datasette, source), deterministic=True)


async def names(datasette: Datasette) -> dict[str, str]:
    """Every source with its paper's name."""
    path = str(datasette.get_database(DATABASE).path)
    read_at, found = _known.get(path, (0.0, {}))
    if not found or time.monotonic() - read_at > _FRESH:
        found = _crawled() | await read(datasette, source_names.sources)
        _known[path] = (time.monotonic(), found)
    return found


def paper(datasette: Datasette, source: str) -> str:
    """The name of one, as far as it was read."""
    return _known.get(str(datasette.get_database(DATABASE).path), (0.0, {}))[1].get(source, source)


def _crawled() -> dict[str, str]:
    return {name: one.site_name or name for name, one in publishers(SPIDER_MODULES).items()}
