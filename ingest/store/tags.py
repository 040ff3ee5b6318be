"""Writes an article's tags, its companies, events and figures, in the article's own transaction."""

from __future__ import annotations

from typing import Any, Final

from ingest.finance import Event, Tags
from ingest.finance.identifiers import is_isin
from ingest.store.database import Database

TABLES: Final = ("article_issuers", "article_events", "article_figures", "tagged")
_AT = "SELECT unixepoch(published_at) FROM articles WHERE id = ?"
_ISSUER = """
INSERT INTO article_issuers (article_id, key, isin, role, kind, mentions, in_title, surface, at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_TAGGED = "SELECT version, register FROM tagged WHERE article_id = ?"


def write(db: Database, article_id: int, tags: Tags) -> None:
    """Replace the tags of a stored article; call it inside a transaction."""
    remove(db, article_id)
    at = db.execute(_AT, [article_id]).fetchone()[0]
    db.execute("INSERT INTO tagged VALUES (?, ?, ?)", [article_id, tags.version, tags.register])
    db.conn.executemany(_ISSUER, _issuers(article_id, tags, at))
    db.conn.executemany(
        "INSERT INTO article_events VALUES (?, ?, ?, ?, ?)",
        [(article_id, event.event, event.place, event.surface, at) for event in tags.event_details],
    )
    db.conn.executemany(
        "INSERT INTO article_figures VALUES (?, ?, ?, ?, ?, ?, ?)",
        [
            (article_id, number, figure.surface, figure.value, figure.unit, figure.kind, figure.direction)
            for number, figure in enumerate(tags.figures, 1)
        ],
    )


def remove(db: Database, article_id: int) -> None:
    """Delete an article's tags: nobody has tagged its text; call it inside a transaction."""
    if known(db, article_id):
        for table in TABLES:
            db.execute(f"DELETE FROM {table} WHERE article_id = ?", [article_id])  # noqa: S608 -- a constant


def known(db: Database, article_id: int) -> tuple[int, str] | None:
    """By which version of the tagger, with which register, an article's text is tagged; None where it is not."""
    row = db.execute(_TAGGED, [article_id]).fetchone()
    return (row[0], row[1]) if row else None


def renew(db: Database, article_id: int, tags: Tags | None, *, changed: bool) -> None:
    """Bring the tags of an article that was saved again up to date: where its text has changed, or the tagger."""
    if tags is None:
        if changed:
            remove(db, article_id)
    elif changed or known(db, article_id) != (tags.version, tags.register):
        write(db, article_id, tags)


def events_for_stories(tags: Tags | None) -> tuple[Event, ...] | None:
    """The events that stories compare; None where they are to be read: of a text that is about no company."""
    if tags is None or all(company.role == "source" for company in tags.issuers):
        return None
    return tags.event_details


def _issuers(article_id: int, tags: Tags, at: int | None) -> list[tuple[Any, ...]]:
    """One row a key: a name that is a company and an instrument counts as the company."""
    found = {mention.key: mention for mention in (*tags.instruments, *tags.issuers)}
    return [
        (
            article_id,
            one.key,
            one.key if is_isin(one.key) else None,
            one.role,
            one.kind,
            one.mentions,
            one.in_title,
            one.surface,
            at,
        )
        for one in found.values()
    ]
