"""The sources in one page: which are crawled and why not, what each gave, how open it is, what it corrects."""

from __future__ import annotations

from collections import Counter
from datetime import timedelta
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest import clock
from ingest.browse import papers
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.publishers import Publisher, publishers
from ingest.query.habits import Habit, habits
from ingest.settings import SPIDER_MODULES
from ingest.store import Database

_ARTICLES = 500  # of each source, the last published, by which access is told
_REVISIONS = 2000  # earlier versions looked at, the last replaced
_ACCESS = """
SELECT count(*), coalesce(sum(access = 'paid'), 0) FROM (
    SELECT access FROM articles INDEXED BY articles_source WHERE source = ? ORDER BY published_at DESC LIMIT ?)
"""
_CORRECTED = """
SELECT a.source, count(DISTINCT a.id) FROM (SELECT article_id, replaced_at FROM revisions ORDER BY id DESC LIMIT ?) r
CROSS JOIN articles a INDEXED BY articles_facets ON a.id = r.article_id WHERE r.replaced_at >= ? GROUP BY 1
"""
_LAST_CRAWLS = "SELECT max(started_at) FROM runs WHERE spider = ?"


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Where the page is."""
    return [(r"^/-/sources$", sources_page)]


async def sources_page(request: Any, datasette: Datasette) -> Response:
    """Those that have articles or are crawled, then those that are switched off."""
    rows = await read(datasette, _rows)
    names = await papers.names(datasette)
    known = publishers(SPIDER_MODULES)
    off = sorted((one for one in known.values() if not one.enabled and one.name not in rows), key=_by_name)
    shown = sorted(rows.values(), key=lambda row: _order(row, names))
    return await page(datasette, request, "sources.html", {"rows": shown, "off": off, "names": names})


def _order(row: dict[str, Any], names: dict[str, str]) -> tuple[bool, bool, str]:
    """The silent first, those without articles last."""
    habit = row["habit"]
    return not (habit and habit.silent), habit is None, names.get(row["source"], row["source"]).casefold()


def _by_name(one: Publisher) -> str:
    return (one.site_name or one.name).casefold()


def _rows(db: Database) -> dict[str, dict[str, Any]]:
    known = publishers(SPIDER_MODULES)
    since = clock.to_text(clock.now() - timedelta(days=30))
    corrected = Counter(dict(db.execute(_CORRECTED, [_REVISIONS, since]).fetchall()))
    found = {habit.source: habit for habit in habits(db)}
    names = [*found, *(name for name, one in known.items() if one.enabled and name not in found)]
    return {name: _row(db, name, found.get(name), known.get(name), corrected[name]) for name in names}


def _row(db: Database, source: str, habit: Habit | None, publisher: Publisher | None, corrected: int) -> dict[str, Any]:
    articles, paid = db.execute(_ACCESS, [source, _ARTICLES]).fetchone()
    return {
        "source": source,
        "habit": habit,
        "publisher": publisher,
        "paid": round(100 * paid / articles) if articles else None,
        "corrected": corrected,
        "crawled_at": db.execute(_LAST_CRAWLS, [source]).fetchone()[0],
    }
