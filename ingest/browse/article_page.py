"""What the page of an article shows: its text in blocks, what was changed in it, what stands beside it."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from itertools import groupby
from operator import attrgetter
from typing import Any

from datasette.app import Datasette

from ingest.browse import papers
from ingest.browse.beside import beside
from ingest.browse.cells import listed
from ingest.browse.changes import changes
from ingest.browse.hooks import hookimpl
from ingest.browse.marking import Marker
from ingest.browse.reader import read
from ingest.browse.reading import blocks
from ingest.browse.search_page import Asked
from ingest.items import LISTS
from ingest.store import Database

_MOST = 20  # earlier versions shown, copies listed
_REVISIONS = f"SELECT * FROM revisions WHERE article_id = :id ORDER BY id DESC LIMIT {_MOST}"  # noqa: S608
_COPIES = f"""
SELECT id, source, site_name, title, url, published_at, duplicate_of IS NULL AS first FROM articles
WHERE (duplicate_of = :first OR id = :first) AND id <> :id ORDER BY published_at, id LIMIT {_MOST}
"""  # noqa: S608


@hookimpl
def extra_template_vars(
    view_name: str, table: str | None, request: Any, datasette: Datasette
) -> Callable[[], Awaitable[dict[str, Any]]]:
    """The variables of a row of `articles`."""

    async def variables() -> dict[str, Any]:
        if view_name != "row" or table != "articles":
            return {}
        found = await read(datasette, lambda db: _read(db, request.url_vars["pks"]))
        asked = Asked(request)
        shown = await asyncio.to_thread(_set, found["article"], found["revisions"])
        names = await papers.names(datasette)
        around = {"asked": asked, "mark": Marker(asked.text), "walk": _walk(request), "names": names}
        return found | shown | around

    return variables


def _read(db: Database, article_id: str) -> dict[str, Any]:
    found = next(db.query("SELECT * FROM articles WHERE id = ?", [article_id]))
    article = found | {name: listed(found[name]) for name in LISTS}
    ids = {"id": article["id"], "first": article["duplicate_of"] or article["id"]}
    return {
        "article": article,
        "revisions": list(db.query(_REVISIONS, ids)),
        "copies": list(db.query(_COPIES, ids)),
        **beside(db, article),
    }


def _set(article: dict[str, Any], revisions: list[dict[str, Any]]) -> dict[str, Any]:
    """Text and changes as they are set; beside the event loop, as hostile texts take their time."""
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


def _walk(request: Any) -> dict[str, int | None]:
    """The hits before and after this one, of the search that led here."""
    ids = [int(text) for text in (request.args.get("parmi") or "").split(".") if text.isdecimal() and len(text) < 19]
    here = int(request.url_vars["pks"]) if request.url_vars["pks"].isdecimal() else -1
    if here not in ids:
        return {}
    place = ids.index(here)
    before = ids[place - 1] if place else None
    return {"before": before, "after": ids[place + 1] if place + 1 < len(ids) else None}
