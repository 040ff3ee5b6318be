"""What a story is about: its companies, events and figures, each with how many of its papers have it."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ingest.query.stories import Story
from ingest.store import Database
from ingest.store.several import home

_MOST = 8
_COMPANIES = """
SELECT t.key, coalesce(i.name, t.surface) AS name, sum(t.role = 'subject') AS subject,
    count(DISTINCT a.source) AS papers
FROM article_issuers t JOIN articles a ON a.id = t.article_id LEFT JOIN issuers i USING (key)
WHERE t.article_id IN (SELECT value FROM json_each(?)) AND t.role <> 'source'
GROUP BY 1 ORDER BY subject > 0 DESC, papers DESC, sum(t.mentions) DESC LIMIT ?
"""
_EVENTS = """
SELECT t.event, count(DISTINCT a.source) AS papers FROM article_events t JOIN articles a ON a.id = t.article_id
WHERE t.article_id IN (SELECT value FROM json_each(?)) GROUP BY 1 ORDER BY papers DESC, min(t.place <> 'title') LIMIT ?
"""
_FIGURES = """
SELECT min(t.surface) AS surface, max(t.kind) AS kind, max(t.direction) AS direction, count(DISTINCT a.source) AS papers
FROM article_figures t JOIN articles a ON a.id = t.article_id
WHERE t.article_id IN (SELECT value FROM json_each(?))
GROUP BY t.value, t.unit ORDER BY papers DESC, kind IS NULL, min(a.published_at), min(t.number) LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class StoryTags:
    """The rows have `papers`: how many papers have what is named."""

    companies: Sequence[dict[str, Any]]
    """`key`, `name`; those that it is about first."""
    events: Sequence[dict[str, Any]]
    """`event`."""
    figures: Sequence[dict[str, Any]]
    """`surface`, `kind`, `direction`; one amount is one figure, however it is written."""


def story_tags(db: Database, story: Story) -> StoryTags:
    """The tags of a story's articles, what most papers have first."""
    part, _ = home(db, story.id)
    ids = json.dumps([number - part.first_id for number in story.articles])
    companies, events, figures = (list(part.query(sql, [ids, _MOST])) for sql in (_COMPANIES, _EVENTS, _FIGURES))
    return StoryTags(companies, events, figures)
