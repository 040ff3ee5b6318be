"""The sources in one page: which are crawled and why not, what each gave, how open it is, what it corrects."""

from __future__ import annotations

from typing import Any

from datasette.app import Datasette
from datasette.utils.asgi import Response

from ingest.browse import papers
from ingest.browse.french_names import why_off
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import page
from ingest.browse.reader import read
from ingest.publishers import Publisher, publishers
from ingest.query.sources import SourceRow, source_rows
from ingest.settings import SPIDER_MODULES


@hookimpl
def register_routes() -> list[tuple[str, Any]]:
    """The route of the page."""
    return [(r"^/-/sources$", sources_page)]


async def sources_page(request: Any, datasette: Datasette) -> Response:
    """Those that have articles or are crawled, then the papers that are switched off."""
    known = publishers(SPIDER_MODULES)
    enabled = [name for name, one in known.items() if one.enabled]
    rows = await read(datasette, lambda db: source_rows(db, enabled))
    names = await papers.names(datasette)
    found = {row.source for row in rows}
    papers_off = (one for one in known.values() if one.site_name and not one.enabled and one.name not in found)
    off = sorted(papers_off, key=_by_name)
    shown = sorted(rows, key=lambda row: _order(row, names))
    context = {"rows": shown, "off": _by_reason(off), "names": names, "publishers": known}
    return await page(datasette, request, "sources.html", context)


def _by_reason(off: list[Publisher]) -> dict[str, list[str]]:
    """The names of those that are switched off for each reason, the commonest reason first."""
    found: dict[str, list[str]] = {}
    for one in off:
        found.setdefault(why_off(one.reason or ""), []).append(one.site_name or one.name)
    return dict(sorted(found.items(), key=lambda item: -len(item[1])))


def _order(row: SourceRow, names: dict[str, str]) -> tuple[bool, bool, str]:
    """The silent first, those without articles last."""
    habit = row.habit
    return not (habit and habit.silent), habit is None, names.get(row.source, row.source).casefold()


def _by_name(one: Publisher) -> str:
    return (one.site_name or one.name).casefold()
