"""The companies: those that most articles are about, and each with its press, events and figures."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response

from ingest import times
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.query import companies
from ingest.query.brief import brief_of
from ingest.query.company_news import most_named
from ingest.query.coverage import Coverage, coverage
from ingest.query.facets import Facets, facets
from ingest.query.filters import Filters
from ingest.query.morning_time import last_day
from ingest.query.syntax import QueryError
from ingest.store import Database

_MOST: Final = 40
_BESIDE: Final = 6  # companies that fit beside each other
_GROUPS: Final = 30
_CITING: Final = 10  # stories that only cite it
_ALWAYS: Final = "0001-01-01"
_WEEKS: Final = "90d"
"""How far back companies are compared."""


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The routes of the pages."""
    return [
        (r"^/-/societes$", companies_page),
        (r"^/-/societe/(?P<key>[^/]{1,60})$", company_page),
        (r"^/-/comparer$", compare_page),
    ]


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
    newest = times.from_text(last_day(db)) or times.now()
    since = min(newest, times.now()) - timedelta(days=29)
    return most_named(db, _text(since), _text(times.now() + timedelta(days=1)), _MOST, shown=1)


async def company_page(request: Any, datasette: Datasette) -> Response:
    """One company: what happened to it, in which papers, with which figures."""
    context = await read(datasette, lambda db: _company(db, request.url_vars["key"]))
    return await page(datasette, request, "societe.html", context)


def _company(db: Database, key: str) -> dict[str, Any]:
    found = companies.by_key(db, key)
    if found is None:
        raise NotFound("Cette société n’est pas au registre ; `depeche issuers` le montre.")
    told = brief_of(db, found, _ALWAYS, _text(times.now() + timedelta(days=1)))
    about, citing = (
        sorted(groups, key=lambda group: group.tellings[-1].published_at, reverse=True)
        for groups in (told.press, told.mentioned)
    )
    return {"told": told, "about": about[:_GROUPS], "citing": citing[:_CITING], "facets": _facets(db, key)}


async def compare_page(request: Any, datasette: Datasette) -> Response:
    """Companies side by side, week by week: those that `q` names, several by several `q`."""
    asked = [name for text in request.args.getlist("q") if (name := text.strip())][:_BESIDE]
    context: dict[str, Any] = {"asked": asked, "told": None}
    try:
        if asked:
            context["told"] = await read(datasette, lambda db: _compared(db, asked))
    except QueryError as error:
        context["wrong"] = str(error)
    return await page(datasette, request, "comparer.html", context, 400 if "wrong" in context else 200)


def _compared(db: Database, asked: list[str]) -> Coverage:
    """The weeks before now; of an archive, before its newest article."""
    found = coverage(db, asked, times.since(_WEEKS))
    newest = times.from_text(None if found.weeks else last_day(db))
    return coverage(db, asked, _text(newest - timedelta(days=90))) if newest else found


def _facets(db: Database, key: str) -> Facets:
    try:
        return facets(db, f'société:"{key}"', Filters())
    except QueryError:  # a symbol that others have for a name
        return Facets(0, {}, [], 1)


def _text(moment: datetime) -> str:
    return times.to_text(moment) or ""
