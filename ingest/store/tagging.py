"""Tags articles of an earlier version or of another register anew, in short transactions; resumable."""

from __future__ import annotations

from collections.abc import Callable

from ingest.finance import Register, tag_article
from ingest.finance.tags import VERSION
from ingest.store import tags
from ingest.store.database import Database, transaction

_BATCH = 100  # articles in a transaction: a crawl beside it waits for a few hundredths of a second
_PENDING = """
FROM articles a WHERE body <> '' AND (:since IS NULL OR published_at >= :since)
AND NOT EXISTS (SELECT 1 FROM tagged WHERE article_id = a.id AND (version, register) = (:version, :register))
"""
_SOME = f"""
SELECT id, title, lead, body, language {_PENDING} AND id > :after ORDER BY id LIMIT {_BATCH}
"""
_TEXT = "SELECT title, lead, body, language FROM articles WHERE id = ?"
_LIGHT = """
SELECT count(*) FROM articles a INDEXED BY articles_facets WHERE (:since IS NULL OR published_at >= :since)
AND NOT EXISTS (SELECT 1 FROM tagged WHERE article_id = a.id AND (version, register) = (:version, :register))
"""

_Text = tuple[str, str | None, str, str]


def pending(db: Database, register: Register, since: str | None = None) -> int:
    """How many articles are not tagged by this tagger with this register; those whose text was pruned count too."""
    return int(db.execute(_LIGHT, _asked(register, since)).fetchone()[0])


def tag_again(
    db: Database, register: Register, since: str | None = None, watch: Callable[[int], object] = lambda articles: None
) -> int:
    """Tag what this tagger, with this register, has not; returns how many articles.

    A text that changes meanwhile is left to whoever changes it, and one that was pruned keeps its tags.

    Args:
        db: a store.
        register: what to tag with.
        since: only what was published from then on, as the store writes times.
        watch: told how many more are done, after each batch.
    """
    done = after = 0
    while rows := db.execute(_SOME, _asked(register, since) | {"after": after}).fetchall():
        found = [
            (article_id, (title, lead, body, language), tag_article(title, lead, body, language, register))
            for article_id, title, lead, body, language in rows
        ]
        with transaction(db):
            for article_id, text, tagged in found:
                if _text(db, article_id) == text:
                    tags.write(db, article_id, tagged)
        after, done = rows[-1][0], done + len(rows)
        watch(len(rows))
    return done


def _asked(register: Register, since: str | None) -> dict[str, object]:
    return {"since": since, "version": VERSION, "register": register.digest}


def _text(db: Database, article_id: int) -> _Text | None:
    row = db.execute(_TEXT, [article_id]).fetchone()
    return row and (row[0], row[1], row[2], row[3])
