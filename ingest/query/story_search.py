"""The stories that a query leads to: those of the latest articles that it finds."""

from __future__ import annotations

from typing import Final

from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.stories import Story, of_articles
from ingest.store import Database

FOUND: Final = 200
"""Articles whose stories are looked up."""


def latest_stories(db: Database, text: str, filters: Filters = Filters()) -> list[Story]:  # noqa: B008 -- frozen
    """The stories of the articles that a query finds, the one with the latest article first.

    Raises:
        QueryError: the text names a field, source or the like that there is not.
    """
    return of_articles(db, (hit.id for hit in search(db, text, filters, limit=FOUND, newest=True)))


def stories_found(db: Database, text: str, since: str | None, until: str | None, papers: int) -> list[Story]:
    """The same of so many papers at least within a time, those of most papers first, then the latest.

    Args:
        db: a store.
        text: as typed.
        since: from this moment on, as the store writes times.
        until: before this one.
        papers: with articles of so many papers in that time.

    Raises:
        QueryError: the text names a field, source or the like that there is not.
    """
    told = latest_stories(db, text, Filters(since=since, until=until, duplicates=True))
    several = [story for story in told if len(story.papers_in(since or "", until or "")) >= papers]
    return sorted(several, key=lambda story: (len(story.papers), story.last_at), reverse=True)
