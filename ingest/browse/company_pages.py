"""The companies: those that most articles are about, and each with its press, events and figures."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response

from ingest import clock
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.query import companies
from ingest.query.company_news import most_named, news_of
from ingest.query.facets import Facets, facets
from ingest.query.filters import Filters
from ingest.query.morning import last_day
from ingest.query.syntax import QueryError
from ingest.store import Database

_MOST: Final = 40
_FIGURES = """
SELECT f.surface, f.kind, f.direction, a.id, a.title, coalesce(a.site_name, a.source), a.published_at
FROM article_issuers t INDEXED BY article_issuers_latest CROSS JOIN article_figures f ON f.article_id = t.article_id
CROSS JOIN articles a ON a.id = t.article_id
WHERE t.key = ? AND t.role <> 'source' AND t.role = 'subject' AND t.in_title AND f.kind IS NOT NULL
    AND a.duplicate_of IS NULL
ORDER BY t.at DESC, f.number LIMIT 15
"""
_FILED = """
SELECT title, filed_at, url FROM filings WHERE isin = ? AND twin_of IS NULL ORDER BY filed_at DESC LIMIT 12
"""
_ISSUER = "SELECT key, name, isin, ticker FROM issuers WHERE key = ?"


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Where the pages are."""
    return [(r"^/-/societes$", companies_page), (r"^/-/societe/(?P<key>[^/]{1,60})$", company_page)]


async def companies_page(request: Any, datasette: Datasette) -> Response:
    """Those of the last thirty days; with `q`, those of that name."""
    asked = (request.args.get("q") or "").strip()
    if asked:
        found = await read(datasette, lambda db: companies.look_up(db, asked)[:_MOST])
        if len(found) == 1:
            return Response.redirect(f"/-/societe/{found[0].key}")
        return await page(datasette, request, "societes.html", {"asked": asked, "found": found})
    named = await read(datasette, _named)
    return await page(datasette, request, "societes.html", {"asked": "", "named": named})


def _named(db: Database) -> list[Any]:
    newest = clock.from_text(last_day(db)) or clock.now()
    since = min(newest, clock.now()) - timedelta(days=29)
    return most_named(db, _text(since), _text(clock.now() + timedelta(days=1)), _MOST, shown=1)


async def company_page(request: Any, datasette: Datasette) -> Response:
    """One company: what happened to it, in which papers, with which figures."""
    context = await read(datasette, lambda db: _company(db, request.url_vars["key"]))
    return await page(datasette, request, "societe.html", context)


def _company(db: Database, key: str) -> dict[str, Any]:
    row = next(iter(db.query(_ISSUER, [key])), None)
    if row is None:
        raise NotFound("Cette société n’est pas au registre ; `depeche issuers` le montre.")
    names = ("surface", "kind", "direction", "id", "title", "paper", "published_at")
    return {
        "company": row,
        "news": news_of(db, key),
        "facets": _facets(db, key),
        "filings": list(db.query(_FILED, [row["isin"]])),
        "figures": [dict(zip(names, values, strict=True)) for values in db.execute(_FIGURES, [key])],
    }


def _facets(db: Database, key: str) -> Facets:
    try:
        return facets(db, f'société:"{key}"', Filters())
    except QueryError:  # a symbol that others have for a name
        return Facets(0, {}, [], 1)


def _text(moment: datetime) -> str:
    return clock.to_text(moment) or ""
