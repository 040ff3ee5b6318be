"""The stories in a store: which articles of which papers tell one event, who was first, what each of them adds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from ingest.query.event_group import EventGroup
from ingest.store import Database
from ingest.store.several import by_store, home, newest_first, numbered

# Undated articles count from when they were first seen, which no index tells.
_RECENT = """
WITH told AS (
    SELECT s.story_id, a.source, a.published_at AS moment FROM articles a INDEXED BY articles_published
    CROSS JOIN article_story s ON s.article_id = a.id WHERE a.published_at >= :since AND a.published_at < :until
    UNION ALL
    SELECT s.story_id, a.source, a.first_seen_at FROM articles a INDEXED BY articles_facets
    CROSS JOIN article_story s ON s.article_id = a.id
    WHERE a.id > :after AND a.published_at IS NULL AND a.first_seen_at >= :since AND a.first_seen_at < :until
)
SELECT story_id FROM told GROUP BY 1 HAVING count(DISTINCT source) >= :papers
ORDER BY count(DISTINCT source) DESC, max(moment) DESC LIMIT :limit
"""
_ALL = "SELECT id FROM stories"
_MEMBERS = """
SELECT s.story_id, a.id, a.url, a.source, coalesce(a.site_name, a.source), a.title, a.lead, a.language, a.access,
    coalesce(a.published_at, a.first_seen_at) AS moment, a.duplicate_of
FROM article_story s JOIN articles a ON a.id = s.article_id
WHERE s.story_id IN (SELECT value FROM json_each(?)) ORDER BY s.story_id, moment, a.id
"""
_OF = "SELECT DISTINCT story_id FROM article_story WHERE article_id IN (SELECT value FROM json_each(?))"
_LEAD = 400  # letters of a standfirst that a list shows
_UNDATED = (
    5000  # articles, those stored last, among which undated ones are looked for where a few stories are asked for
)


@dataclass(frozen=True, slots=True)
class Telling:
    """One article of a story."""

    id: int
    url: str
    source: str
    paper: str
    """The paper's name as readers know it."""
    title: str
    lead: str | None
    language: str
    access: str
    published_at: str
    """As the store writes times; when it was first seen where the page gives none."""
    duplicate_of: int | None


@dataclass(frozen=True)
class Story(EventGroup):
    """Articles that tell one event."""

    id: int
    tellings: tuple[Telling, ...]
    """By time: the first is who was first."""

    @property
    def articles(self) -> list[int]:
        """Ids of its articles, by time."""
        return [telling.id for telling in self.tellings]

    def papers_in(self, since: str, until: str) -> set[str]:
        """The papers with an article from one moment on, and before another; empty where there is no such limit."""
        end = until or "9999"
        return {telling.paper for telling in self.tellings if since <= telling.published_at < end}

    @property
    def _grouped(self) -> Sequence[Telling]:
        return self.tellings

    @property
    def lead(self) -> str | None:
        """The first standfirst in the headline's language, if there is a short one."""
        language = next((one.language for one in self.tellings if one.title == self.title), "fr")
        leads = (one.lead for one in self.tellings if one.lead and one.language == language)
        return next((lead for lead in leads if len(lead) <= _LEAD), None)

    @property
    def first_at(self) -> str:
        """When the first article was published."""
        return self.tellings[0].published_at

    @property
    def last_at(self) -> str:
        """When the last article was published."""
        return self.tellings[-1].published_at


def stories(
    db: Database,
    since: str | None = None,
    until: str | None = None,
    papers: int = 1,
    limit: int | None = None,
) -> list[Story]:
    """The stories with an article in a time, those of most papers first, then the latest.

    Args:
        db: a store.
        since: from this moment on, as the store writes times.
        until: before this one.
        papers: only stories with articles of so many papers in that time.
        limit: at most so many, those that most papers tell in that time.
    """
    asked = {"since": since or "", "until": until or "9999", "papers": papers, "limit": limit or -1}
    everything = since is None and until is None and papers < 2 and limit is None
    found = [story for part in newest_first(db) for story in _of_store(part, asked, everything=everything)]
    return sorted(found, key=lambda story: (len(story.papers), story.last_at), reverse=True)[:limit]


def _of_store(part: Database, asked: dict[str, Any], *, everything: bool) -> list[Story]:
    if everything:
        ids = [row[0] for row in part.execute(_ALL)]
    else:
        after = _undated_after(part) if asked["limit"] > 0 else 0
        ids = [row[0] for row in part.execute(_RECENT, asked | {"after": after})]
    return _read(part, ids)


def _undated_after(db: Database) -> int:
    newest: int | None = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    return (newest or 0) - _UNDATED


def story(db: Database, story_id: int) -> Story | None:
    """One story; None where there is none of this id."""
    part, own = home(db, story_id)
    return next(iter(_read(part, [own])), None)


def story_of(db: Database, article_id: int) -> Story | None:
    """The story that an article tells; None where no other tells it."""
    part, own = home(db, article_id)
    row = part.execute("SELECT story_id FROM article_story WHERE article_id = ?", [own]).fetchone()
    return story(db, part.first_id + row[0]) if row else None


def of_articles(db: Database, article_ids: Iterable[int]) -> list[Story]:
    """The stories that any of these articles tell, the one with the latest article first."""
    found: list[Story] = []
    for part, own in by_store(db, article_ids):
        found += _read(part, [row[0] for row in part.execute(_OF, [json.dumps(own)])])
    return sorted(found, key=lambda story: story.last_at, reverse=True)


def _read(part: Database, ids: Sequence[int]) -> list[Story]:
    members: dict[int, list[Telling]] = {}
    for story_id, *columns in part.execute(_MEMBERS, [json.dumps(list(ids))]):
        members.setdefault(part.first_id + story_id, []).append(numbered(part, Telling(*columns)))
    return [Story(story_id, tuple(tellings)) for story_id, tellings in members.items()]
