"""Feeds of every search, company and source, and of the stories; a poll that finds nothing new is a 304."""

from __future__ import annotations

import re
from datetime import datetime
from email.utils import format_datetime, parsedate_to_datetime
from hashlib import sha256
from typing import Any, Final
from urllib.parse import urlencode

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse import papers
from ingest.browse.hooks import hookimpl
from ingest.browse.reader import read
from ingest.browse.search_page import Asked
from ingest.browse.story_pages import latest
from ingest.export.atom import ATOM, JSON, Feed, FeedEntry, atom, json_feed
from ingest.export.published_feeds import found, of_stories
from ingest.query import companies
from ingest.query.filters import Filters
from ingest.query.syntax import QueryError
from ingest.store import Database

_ATOM_PATH: Final = "/-/atom"
_JSON_PATH: Final = "/-/atom.json"


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The routes of the feeds."""
    return [(r"^/-/atom$", as_atom), (r"^/-/atom\.json$", as_json)]


async def as_atom(request: Any, datasette: Datasette) -> Response:
    """The feed as Atom."""
    feed = await _feed(request, datasette, _ATOM_PATH)
    return _answer(request, feed, atom(feed), f"{ATOM}; charset=utf-8")


async def as_json(request: Any, datasette: Datasette) -> Response:
    """The feed as JSON Feed."""
    feed = await _feed(request, datasette, _JSON_PATH)
    return _answer(request, feed, json_feed(feed), JSON)


async def _feed(request: Any, datasette: Datasette, path: str) -> Feed:
    asked, stories = Asked(request), bool(request.args.get("histoires"))
    query = urlencode([("histoires", "1")] if stories else asked.pairs)
    root = f"{request.scheme}://{request.host}"
    own = f"{root}{path}?{query}" if query else f"{root}{path}"
    page = f"{root}/-/histoires" if stories else f"{root}/-/recherche?{query}"
    if stories:
        title, entries = "Histoires", await read(datasette, lambda db: of_stories(latest(db), f"{root}/-/histoire/"))
    else:
        names = await papers.names(datasette)
        title, entries = await read(datasette, lambda db: _found(db, asked, names))
    return Feed(f"tag:depeche,2026:{_ATOM_PATH}?{query}", f"Dépêche : {title}", entries, own, page)


def _found(db: Database, asked: Asked, names: dict[str, str]) -> tuple[str, tuple[FeedEntry, ...]]:
    entries = found(db, asked.text, Filters.of(asked.filters))
    chosen = [names.get(value, value) for name in ("source", "section") for value in asked.chosen[name]]
    chosen += [_company(db, key) for key in asked.chosen["issuer"]]
    return ", ".join(filter(None, [asked.text, *chosen])) or "les derniers articles", entries


def _company(db: Database, key: str) -> str:
    try:
        return companies.company(db, key).name
    except QueryError:
        return key


def _answer(request: Any, feed: Feed, document: bytes, kind: str) -> Response:
    """The feed, or that the reader has it already."""
    updated = datetime.fromisoformat(feed.updated)
    validators = {
        "ETag": f'W/"{sha256(document).hexdigest()[:32]}"',  # weak: the answer may be compressed
        "Last-Modified": format_datetime(updated, usegmt=True),
        "Cache-Control": "no-cache",  # kept by readers, asked again each time
    }
    if _is_known(request.headers, validators["ETag"], updated):
        return Response(b"", status=304, headers=validators, content_type=kind)
    return Response(document, headers=validators, content_type=kind)


def _is_known(headers: Any, tag: str, updated: datetime) -> bool:
    """Whether the reader's validators are those of now; a tag counts for more than a time (RFC 9110)."""
    if sent := headers.get("if-none-match"):
        return sent.strip() == "*" or tag.removeprefix("W/") in re.findall(r'"[^"]*"', sent)
    try:
        return updated <= parsedate_to_datetime(headers.get("if-modified-since") or "")
    except (TypeError, ValueError):
        return False
