"""Articles and stories as feeds: what a search finds, the latest first."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Any, Final

from ingest.export.atom import FeedEntry, time_of
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.stories import Story
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import by_store
from ingest.text.cutting import opening

ENTRIES: Final = 50
"""Entries of a feed that a reader polls."""
_PUBLISHED = 4  # the place of its time in a row
_ARTICLES = """
SELECT url, title, lead, substr(body, 1, 500), published_at, coalesce(site_name, source), language,
    modified_at, first_seen_at, authors, tags
FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY published_at DESC, id DESC
"""
_DATED = "a.published_at < strftime('%Y-%m-%dT%H:%M:%SZ', 'now', '+1 day')"  # wrong dates are not the latest


def found(db: Database, text: str, filters: Filters, most: int = ENTRIES) -> tuple[FeedEntry, ...]:
    """The latest articles that a search finds; without words, the latest that pass the filters.

    Args:
        db: a store.
        text: as typed.
        filters: which articles count.
        most: how many.

    Raises:
        QueryError: the text or a filter names what there is not.
    """
    if text.strip():
        ids = [hit.id for hit in search(db, text, filters, limit=most, newest=True)]
    else:
        chosen = conditions(db, Query(None), filters)
        sql, values = chosen.listed(test=_DATED, end=f"ORDER BY {chosen.access.order} LIMIT ?")
        ids = [part.first_id + row[0] for part in db.parts for row in part.execute(sql, [*values, most])]
    rows = [row for part, own in by_store(db, ids) for row in part.execute(_ARTICLES, [json.dumps(own)])]
    if len(db.parts) > 1:
        rows.sort(key=lambda row: row[_PUBLISHED] or "", reverse=True)
    return tuple(_entry(row) for row in rows[:most])


def of_stories(stories: Iterable[Story], page: str) -> tuple[FeedEntry, ...]:
    """Stories as entries.

    Args:
        stories: some.
        page: the address of a story's page but for its id.
    """
    return tuple(
        FeedEntry(
            url=f"{page}{story.id}",
            title=story.title,
            summary=f"{', '.join(story.papers)} : {' / '.join(telling.title for telling in story.tellings[:5])}",
            published_at=time_of(story.first_at),
            paper=story.tellings[0].paper,
            language="fr",
            updated_at=time_of(story.last_at),
        )
        for story in sorted(stories, key=lambda story: story.last_at, reverse=True)
    )


def _entry(row: Sequence[Any]) -> FeedEntry:
    url, title, lead, body, published, paper, language, modified, seen, authors, tags = row
    return FeedEntry(
        url,
        title,
        lead or opening(body),
        time_of(published),
        paper,
        language,
        time_of(modified),
        time_of(seen),
        tuple(map(str, json.loads(authors))),
        tuple(map(str, json.loads(tags))),
    )
