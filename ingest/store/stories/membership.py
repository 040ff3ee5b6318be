"""Keeps the stories in the store: finds an article's like, and puts it into the story that it tells."""

from __future__ import annotations

import json
from collections.abc import Collection
from datetime import datetime
from time import monotonic
from typing import Final

from ingest.finance import Event
from ingest.store.database import Database, transaction
from ingest.store.stories import packing
from ingest.store.stories.features import Features, features
from ingest.store.stories.grouping import ALIKE
from ingest.store.stories.regrouping import regroup
from ingest.store.stories.same_event import HOURS, likeness

_COMPARED = 40  # articles that are compared with a new one, those with most keys in common
_KNOWN: Final = -3.0  # pairs less alike than this are not kept
_BATCH = 20  # articles in a transaction: a crawl beside it waits for no longer
_SECONDS = HOURS * 3600

_FOUND = """
SELECT k.article_id, count(*) FROM json_each(:keys) w CROSS JOIN story_keys k ON k.key = w.value
WHERE k.at BETWEEN :since AND :until AND k.article_id <> :id
GROUP BY 1 HAVING count(*) >= :least ORDER BY 2 DESC, 1 DESC LIMIT :most
"""
_ARTICLE = """
SELECT title, lead, body, source, language, coalesce(published_at, first_seen_at) FROM articles WHERE id = ?
"""
_MISSING = """
SELECT id FROM articles
WHERE id > (SELECT stories_to FROM store) AND id < :before
    AND NOT EXISTS (SELECT 1 FROM story_features WHERE article_id = articles.id)
ORDER BY id DESC LIMIT :most
"""
_NEWEST = "SELECT coalesce(max(id), 0) FROM articles"
_ALL_DONE = "UPDATE store SET stories_to = :newest WHERE stories_to < :newest"


def add(db: Database, article_id: int, found: Features) -> None:
    """Put a stored article, given its features, into the story that it tells; call it inside a transaction."""
    keys = json.dumps(packing.keys(found))
    since, until = found.at - _SECONDS, found.at + _SECONDS
    db.execute("INSERT INTO story_features VALUES (?, ?)", [article_id, packing.packed(found)])
    near = _near(db, article_id, found, keys, since, until)
    db.execute(
        "INSERT INTO story_keys (key, at, article_id) SELECT value, ?, ? FROM json_each(?)",
        [found.at, article_id, keys],
    )
    pairs = [(min(article_id, other), max(article_id, other), round(score, 2)) for other, score in near]
    db.conn.executemany("INSERT INTO story_pairs VALUES (?, ?, ?)", pairs)
    if any(score > ALIKE for _, score in near):
        regroup(db, article_id)


def remove(db: Database, article_id: int) -> None:
    """Remove an article from its story, before it changes or goes; call it inside a transaction."""
    row = db.execute("SELECT features FROM story_features WHERE article_id = ?", [article_id]).fetchone()
    if row is None:
        return
    old = packing.unpacked(row[0])
    db.execute(
        "DELETE FROM story_keys WHERE at = ? AND article_id = ? AND key IN (SELECT value FROM json_each(?))",
        [old.at, article_id, json.dumps(packing.keys(old))],
    )
    mates = _mates(db, article_id)
    db.execute("DELETE FROM story_pairs WHERE one = :id OR two = :id", {"id": article_id})
    db.execute("DELETE FROM article_story WHERE article_id = ?", [article_id])
    db.execute("DELETE FROM story_features WHERE article_id = ?", [article_id])
    for mate in mates[:1]:
        regroup(db, mate)


def catch_up(db: Database, seconds: float | None = None) -> int:
    """Put articles into stories that an earlier version or a merge has stored, the last first; tells how many.

    Args:
        db: a store.
        seconds: stop after about so long; the next time goes on from there.
    """
    done, before, end = 0, 1 << 62, seconds and monotonic() + seconds
    newest = db.execute(_NEWEST).fetchone()[0]
    while end is None or monotonic() < end:
        ids = [row[0] for row in db.execute(_MISSING, {"before": before, "most": _BATCH})]
        if not ids:
            with transaction(db):
                db.execute(_ALL_DONE, {"newest": newest})
            break
        with transaction(db):
            for article_id in ids:
                if end is not None and monotonic() > end:
                    break
                if db.execute("SELECT 1 FROM story_features WHERE article_id = ?", [article_id]).fetchone() is None:
                    add(db, article_id, stored_features(db, article_id))
        before, done = ids[-1], done + len(ids)
    return done


def stored_features(db: Database, article_id: int, events: Collection[Event] | None = None) -> Features:
    """The features of a stored article; its events where they are known already."""
    title, lead, body, source, language, moment = db.execute(_ARTICLE, [article_id]).fetchone()
    at = datetime.fromisoformat(moment)
    return features(title=title, lead=lead, body=body, source=source, language=language, moment=at, events=events)


def _near(db: Database, article_id: int, found: Features, keys: str, since: int, until: int) -> list[tuple[int, float]]:
    """The articles that are alike, each with how much."""
    least = 1 if found.session else 2  # keys in common: to order all that have one takes longer than to find them
    asked = {"keys": keys, "since": since, "until": until, "id": article_id, "least": least, "most": _COMPARED}
    ids = [row[0] for row in db.execute(_FOUND, asked)]
    sql = "SELECT article_id, features FROM story_features WHERE article_id IN (SELECT value FROM json_each(?))"
    scores = (
        (other, likeness(found, packing.unpacked(packed))) for other, packed in db.execute(sql, [json.dumps(ids)])
    )
    return [(other, score) for other, score in scores if score > _KNOWN]


def _mates(db: Database, article_id: int) -> list[int]:
    sql = """
        SELECT o.article_id FROM article_story a JOIN article_story o ON o.story_id = a.story_id
        WHERE a.article_id = :id AND o.article_id <> :id ORDER BY 1
    """
    return [row[0] for row in db.execute(sql, {"id": article_id})]
