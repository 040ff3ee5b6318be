"""The stories: a list by number of papers, and each with who was first and what each paper adds."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils.asgi import NotFound, Response

from ingest import times
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.query.additions import additions
from ingest.query.company_news import news_of
from ingest.query.filters import Filters
from ingest.query.morning_time import last_day
from ingest.query.parser import parsed
from ingest.query.stories import Story, of_articles, stories, story
from ingest.query.story_search import latest_stories
from ingest.query.story_tags import story_tags
from ingest.query.syntax import QueryError
from ingest.query.understood import understood
from ingest.store import Database

_FEW, _MOST = 20, 60  # stories in the list: at first, and after "more"
_COMPARED = 30  # articles of a story whose additions are told
_NEAR, _OTHERS = 40, 6  # articles of its company that are looked at, stories of them that are shown
_ARCHIVE = timedelta(days=29)  # before its last day
_SPANS = {"24h": "24 h", "7j": "7 j", "30j": "30 j"}


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The routes of the pages."""
    return [(r"^/-/histoires$", stories_page), (r"^/-/histoire/(?P<id>\d{1,18})$", story_page)]


async def stories_page(request: Any, datasette: Datasette) -> Response:
    """The stories of a time; with `q`, those with an article that a search finds."""
    asked = (request.args.get("q") or "").strip()
    span = request.args.get("depuis") if request.args.get("depuis") in _SPANS else "" if asked else "7j"
    most = _MOST if request.args.get("limit") == str(_MOST) else _FEW
    context: dict[str, Any] = {"span": span, "spans": _SPANS, "asked": asked, "stories": [], "more": ""}
    try:
        found, context["understood"] = await read(datasette, lambda db: _found(db, asked, span))
        context["late"] = bool(found) and not asked and _all_before(found, span)
        context |= {"found": len(found), "stories": found[:most]}
        if len(found) > most:
            context["more"] = "?" + urlencode({"q": asked, "depuis": span, "limit": _MOST})
    except QueryError as error:
        context["wrong"] = str(error)
    return await page(datasette, request, "histoires.html", context, 400 if "wrong" in context else 200)


def _found(db: Database, asked: str, span: str) -> tuple[list[Story], str]:
    """The stories, and what a search was understood to ask."""
    if not asked:
        return latest(db, span), ""
    since = times.since(span) if span else None
    return latest_stories(db, asked, Filters(since=since))[:_MOST], understood(parsed(db, asked).tree)


def latest(db: Database, span: str = "7j") -> list[Story]:
    """Those of most papers in a time before now, or before the newest article of an archive."""
    found = stories(db, times.since(span), papers=2, limit=_MOST)
    newest = times.from_text(None if found else last_day(db))
    if newest is None:
        return found
    return stories(db, times.to_text(newest - _ARCHIVE), papers=2, limit=_MOST)


def _all_before(found: list[Story], span: str) -> bool:
    """Whether all of them are older than a time, as those of an archive are."""
    return all(one.last_at < times.since(span) for one in found)


async def story_page(request: Any, datasette: Datasette) -> Response:
    """One story."""
    context = await read(datasette, lambda db: _told(db, int(request.url_vars["id"])))
    return await page(datasette, request, "histoire.html", context)


def _told(db: Database, story_id: int) -> dict[str, Any]:
    found = story(db, story_id)
    if found is None:
        raise NotFound("Cette histoire n’existe pas, ou ses articles ont été rangés autrement depuis.")
    added = additions(db, found.tellings[:_COMPARED])
    tags = story_tags(db, found)
    return {"story": found, "added": added, "tags": tags, "others": _others(db, found, tags.companies)}


def _others(db: Database, told: Story, companies: Sequence[dict[str, Any]]) -> list[Story]:
    """The latest other stories of the company that it is about, such as what came of it."""
    about = next((one["key"] for one in companies if one["subject"]), None)
    ids = (one.telling.id for one in news_of(db, about, most=_NEAR) if one.subject) if about else ()
    return [one for one in of_articles(db, ids) if one.id != told.id][:_OTHERS]
