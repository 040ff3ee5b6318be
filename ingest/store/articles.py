"""Saving an article: row, revision, full-text index and frontier change in one transaction."""

from __future__ import annotations

from typing import Any, NamedTuple

from ingest import times
from ingest.items import COLUMNS, Article
from ingest.store import captures, duplicates, stories, tags
from ingest.store.database import Database
from ingest.store.fulltext import index
from ingest.store.prepared import prepared
from ingest.store.rows import as_row
from ingest.store.stories.features import Features

_INSERT = f"INSERT INTO articles ({', '.join(COLUMNS)}) VALUES (:{', :'.join(COLUMNS)})"  # noqa: S608
_KEPT = {"url", "first_seen_at", "duplicate_of", "published_at"}  # what a later fetch of the same article leaves
_COMPARED = ("id", "title", "lead", "body", "modified_at", "first_seen_at", "last_seen_at")
_SET = ", ".join(f"{name} = :{name}" for name in COLUMNS if name not in _KEPT)
# a date that only the feed gave is not lost when the page is fetched again without it
_UPDATE = f"UPDATE articles SET {_SET}, published_at = coalesce(:published_at, published_at) WHERE id = :id"  # noqa: S608
_KNOWN = """
SELECT url, title, body FROM articles WHERE url = :url OR id = (
    SELECT article_id FROM frontier WHERE url = :requested_url)
ORDER BY url = :url DESC LIMIT 1
"""
_OF_RUN = """
SELECT id, title, lead, body FROM articles WHERE url = :url AND run_id = :run_id AND first_seen_at = last_seen_at
AND NOT EXISTS (SELECT 1 FROM revisions WHERE article_id = articles.id)
"""


def save(db: Database, article: Article) -> tuple[int, str]:
    """Write an article; call it inside `ingest.store.database.transaction`.

    Returns:
        The row's id, and `new`, `revised` (its title or body changed; the earlier ones are in `revisions`)
        or `same` (at most what is known about the text changed: section, access, reservation).
    """
    found = db.execute(f"SELECT {', '.join(_COMPARED)} FROM articles WHERE url = ?", [article.url]).fetchone()  # noqa: S608
    if found is None:
        return _insert(db, article), "new"
    known = dict(zip(_COMPARED, found, strict=True))
    if _now(article) < known["last_seen_at"]:
        return known["id"], captures.keep_earlier(db, known, article)
    same = (known["title"], known["body"]) == (article.title, article.body)
    if not same:
        db.execute(captures.REVISION, known | {"replaced_at": _now(article)})
    _update(db, known, article)
    return known["id"], "same" if same else "revised"


class Known(NamedTuple):
    """What is stored of an address."""

    url: str
    title: str
    body: str


def known(db: Database, url: str, requested_url: str) -> Known | None:
    """The stored article of an address, or else the one that was once read at the requested address."""
    row = db.execute(_KNOWN, {"url": url, "requested_url": requested_url}).fetchone()
    return Known(*row) if row else None


def retract(db: Database, url: str, run_id: int) -> bool:
    """Remove an article that this crawl stored and that turned out to be none; one stored by an earlier crawl stays.

    Call it inside `ingest.store.database.transaction`. Returns whether there was such a row.
    """
    row = db.execute(_OF_RUN, {"url": url, "run_id": run_id}).fetchone()
    if row is None:
        return False
    article_id, title, lead, body = row
    index.remove(db, article_id, title, lead, body)
    duplicates.remove(db, article_id, body)
    stories.remove(db, article_id)
    db.execute("DELETE FROM articles WHERE id = ?", [article_id])
    return True


def _insert(db: Database, article: Article) -> int:
    row = as_row(article)
    row["duplicate_of"] = duplicates.earlier_copy(db, row["content_hash"], row["published_at"])
    article_id = int(db.execute(_INSERT, row).lastrowid or 0)
    made = prepared(article)
    index.add_stems(db, [(article_id, *made.stems)])
    article.copy_of = duplicates.add(db, article_id, made.sketch)
    if article.finance is not None:
        tags.write(db, article_id, article.finance)
    stories.add(db, article_id, made.features)
    return article_id


def _update(db: Database, known: dict[str, Any], article: Article) -> None:
    """Write a known article again, and index anew what has changed of its texts."""
    texts, now = (known["title"], known["lead"], known["body"]), (article.title, article.lead, article.body)
    if texts != now:
        index.remove(db, known["id"], *texts)
        stories.remove(db, known["id"])
    if known["body"] != article.body:
        duplicates.remove(db, known["id"], known["body"])
    db.execute(_UPDATE, as_row(article) | {"id": known["id"], "last_seen_at": _now(article)})
    tags.renew(db, known["id"], article.finance, changed=texts != now)
    if texts == now:
        return
    made = prepared(article)
    index.add_stems(db, [(known["id"], *made.stems)])
    stories.add(db, known["id"], made.features if article.published_at else _dated(db, known["id"], article))
    if known["body"] != article.body:
        duplicates.add(db, known["id"], made.sketch)


def _dated(db: Database, article_id: int, article: Article) -> Features:
    """The features of an article whose date is the stored one, as this time its page gives none."""
    return stories.stored_features(db, article_id, tags.events_for_stories(article.finance))


def _now(article: Article) -> str:
    return times.to_text(article.last_seen_at or times.now()) or ""
