"""The page of French search: best match first, with the place in the text; `ingest.query.search` does the work."""

from __future__ import annotations

import asyncio
from typing import Any, cast
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Response
from markupsafe import Markup

from ingest import clock
from ingest.browse.hooks import DATABASE, hookimpl
from ingest.door import Store
from ingest.query import known
from ingest.query.filters import FilterArguments, Filters
from ingest.query.search import Hit, Hits
from ingest.query.syntax import QueryError
from ingest.query.syntax.fields import NoTimeError
from ingest.store import Database

_LIMIT, _MOST = 20, 200  # hits on a page: at first, and after "more"
_FILTERS = ("source", "language", "section", "access", "since", "until")


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """Where the page is."""
    return [(r"^/-/recherche$", search_page)]


async def search_page(request: Any, datasette: Datasette) -> Response:
    """Answer what a person typed; a date that is none is told beside the form."""
    form = {name: request.args.get(name) or "" for name in request.args}
    database = datasette.get_database(DATABASE)
    sources = await database.execute_fn(lambda connection: known.sources(Database(connection)))
    context = {"form": form, "sources": sources, "marked": marked}
    try:
        found = _shown(form, await asyncio.to_thread(_find, str(database.path), form))
    except NoTimeError:
        found = {"wrong": f"Cette date n’en est pas une ; écrivez {clock.FORMS}."}
    except QueryError as error:
        found = {"wrong": str(error)}
    html = await datasette.render_template("recherche.html", context | found, request=request)
    return Response.html(html, status=400 if "wrong" in found else 200)


def marked(hit: Hit) -> Markup:
    """A hit's snippet with its marks."""
    shown, end = Markup(), 0
    for start, stop in hit.marks:
        shown += hit.snippet[end:start] + Markup("<mark>{}</mark>").format(hit.snippet[start:stop])
        end = stop
    return shown + hit.snippet[end:]


def _find(store: str, form: dict[str, str]) -> Hits:
    with Store(store) as reader:  # its own connection: Datasette's are each held by one thread
        return reader.search(
            form.get("q", ""),
            limit=_limit(form) + 1,  # one more tells whether there are more
            newest=form.get("tri") == "date",
            copies=True,
            **_filters(form),
        )


def _shown(form: dict[str, str], hits: Hits) -> dict[str, Any]:
    """The page's own variables: a page of hits, the way to more of them and to the same in the table."""
    limit = _limit(form)
    more = _address(form | {"limit": str(_MOST)}) if limit < len(hits) and limit < _MOST else ""
    return {"hits": hits[:limit], "said": hits.said(), "more": more, "table_query": _table_query(form)}


def _filters(form: dict[str, str]) -> FilterArguments:
    given = {name: form[name].strip() for name in _FILTERS if form.get(name, "").strip()}
    return cast(FilterArguments, given)


def _limit(form: dict[str, str]) -> int:
    return _MOST if form.get("limit") == str(_MOST) else _LIMIT


def _address(form: dict[str, str]) -> str:
    return "?" + urlencode({name: value for name, value in form.items() if value})


def _table_query(form: dict[str, str]) -> str:
    """The same search in the table of articles, where facets and CSV are."""
    chosen = Filters.of(_filters(form))
    wanted = {
        "_search": form.get("q"),
        "source": form.get("source"),
        "language": form.get("language"),
        "access": form.get("access"),
        "published_at__gte": chosen.since,
        "published_at__lt": chosen.until,
        "duplicate_of__isnull": "1",
    }
    return urlencode({name: value for name, value in wanted.items() if value})
