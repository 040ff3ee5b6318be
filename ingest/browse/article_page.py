"""The page of an article: its text in blocks, its revisions, and what stands beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter
from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response

from ingest.browse import papers, stores
from ingest.browse.cells import listed
from ingest.browse.changes import changes
from ingest.browse.hooks import DATABASE, hookimpl
from ingest.browse.marking import Marker
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.browse.reading import blocks
from ingest.browse.search_page import Asked
from ingest.browse.sidebar import sidebar
from ingest.items import LISTS
from ingest.store import Database
from ingest.store.first_copies import first_of
from ingest.store.several import copies_of, home, rows_of

_MOST = 20  # earlier versions shown, copies listed
_REVISIONS = f"SELECT * FROM revisions WHERE article_id = :id ORDER BY id DESC LIMIT {_MOST}"  # noqa: S608
_COPY = ("id", "source", "site_name", "title", "url", "published_at")
_COPIES = f"SELECT {', '.join(_COPY)} FROM articles WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Any]]:
    """The pages of articles, in place of a table's rows; of several stores `depeche` has all articles.

    What else is looked for under `depeche` is then the newest store's.
    """
    row = rf"^/(?P<store>{stores.pattern(datasette)})/articles/(?P<id>\d{{1,18}})$"
    if not stores.are_several(datasette):
        return [(row, row_page)]
    article = rf"^/{DATABASE}/articles/(?P<id>\d{{1,18}})"
    return [
        (row, row_page),
        (f"{article}$", article_page),
        (rf"{article}(?P<place>\.\w+)$", to_row),
        (rf"^/{DATABASE}(?P<place>[/.].*)?$", to_newest),
    ]


async def article_page(request: Any, datasette: Datasette) -> Response:
    """An article of any store, by its id among all."""
    return await _page(datasette, request, int(request.url_vars["id"]))


async def row_page(request: Any, datasette: Datasette) -> Response:
    """The same by its id in its store."""
    store = stores.named(datasette, request.url_vars["store"])
    return await _page(datasette, request, stores.first_id(datasette, store.name) + int(request.url_vars["id"]))


async def to_row(request: Any, datasette: Datasette) -> Response:
    """An article's data, under the name of its store."""
    name, own = stores.home(datasette, int(request.url_vars["id"]))
    return _moved(request, f"{datasette.urls.table(name, 'articles')}/{own}")


async def to_newest(request: Any, datasette: Datasette) -> Response:
    """The same address under the newest store's name."""
    return _moved(request, datasette.urls.database(DATABASE))


def _moved(request: Any, address: str) -> Response:
    query = f"?{request.query_string}" if request.query_string else ""
    return Response.redirect(f"{address}{request.url_vars['place'] or ''}{query}")


async def _page(datasette: Datasette, request: Any, article_id: int) -> Response:
    found = await read(datasette, lambda db: _read(db, article_id))
    asked = Asked(request)
    shown = await asyncio.to_thread(_set, found["article"], found["revisions"])
    names = await papers.names(datasette)
    around = {"asked": asked, "mark": Marker(asked.text), "walk": _walk(request, article_id), "names": names}
    context = found | shown | around | {"home": stores.home(datasette, article_id)}
    return await page(datasette, request, "article.html", context)


def _read(db: Database, article_id: int) -> dict[str, Any]:
    part, own = home(db, article_id)
    found = next(part.query("SELECT * FROM articles WHERE id = ?", [own]), None)
    if found is None:
        raise NotFound("Il n’y a pas d’article à cette adresse.")
    first = first_of(part, own, found["duplicate_of"])
    article = found | {name: listed(found[name]) for name in LISTS} | {"id": article_id, "duplicate_of": first}
    return {
        "article": article,
        "revisions": list(part.query(_REVISIONS, {"id": own})),
        "copies": list(_copies(db, article_id, article_id if first is None else first)),
        **sidebar(db, article),
    }


def _copies(db: Database, article_id: int, first: int) -> Iterator[dict[str, Any]]:
    """The other articles with its text, by date."""
    others = {first, *copies_of(db, first)} - {article_id}
    rows = sorted(rows_of(db, _COPIES, others), key=lambda row: (row[-1] or "", row[0]))
    for row in rows[:_MOST]:
        yield dict(zip(_COPY, row, strict=True)) | {"first": row[0] == first}


def _set(article: dict[str, Any], revisions: list[dict[str, Any]]) -> dict[str, Any]:
    """The text in blocks, and what each revision changed. Called in a thread: for hostile texts it takes long."""
    text = blocks(article["body"], article["lead"])
    compared = _compared(article, revisions)
    return {
        "blocks": [(kind, list(run)) for kind, run in groupby(text, key=attrgetter("kind"))],
        "revisions": compared,
        "retitled": [revision for revision in compared if revision["title_changes"]],
    }


def _compared(article: dict[str, Any], revisions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The revisions, latest first, each with what the version after it changed."""
    later = [article, *revisions]
    return [
        earlier
        | {
            "title_changes": changes(earlier["title"], after["title"]),
            "body_changes": changes(earlier["body"], after["body"]),
        }
        for after, earlier in zip(later, revisions, strict=False)
    ]


def _walk(request: Any, here: int) -> dict[str, int | None]:
    """The hits before and after this one, of the search that led here."""
    ids = [int(text) for text in (request.args.get("parmi") or "").split(".") if text.isdecimal() and len(text) < 19]
    if here not in ids:
        return {}
    place = ids.index(here)
    before = ids[place - 1] if place else None
    return {"before": before, "after": ids[place + 1] if place + 1 < len(ids) else None}
