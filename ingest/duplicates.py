"""The same text under several addresses: found by its words, linked to the copy that was published first."""

from __future__ import annotations

import re
from hashlib import blake2b

from ingest.store import Database

_WORD = re.compile(r"\w+")
_LINK = """
UPDATE articles SET duplicate_of = :first WHERE id <> :first AND (id IN (:a, :b) OR duplicate_of IN (:a, :b))
"""


def content_hash(text: str) -> str:
    """Hash of a text's words, 128 bits as hexadecimal; case, punctuation and white space do not count.

    >>> content_hash("L’or monte.") == content_hash("l'or  monte")
    True
    """
    words = " ".join(_WORD.findall(text.casefold()))
    return blake2b(words.encode(), digest_size=16).hexdigest()


def find_copy(db: Database, url: str, hash_: str) -> int | None:
    """The `id` of the first copy of a text stored under another address, None where there is none."""
    row = db.execute(
        "SELECT coalesce(duplicate_of, id) FROM articles WHERE content_hash = ? AND url <> ? ORDER BY id LIMIT 1",
        [hash_, url],
    ).fetchone()
    return int(row[0]) if row else None


def link(db: Database, article_id: int, copy_id: int) -> None:
    """Of two articles with the same text, let the later published (and its own copies) point to the earlier."""
    pair = {"a": article_id, "b": copy_id}
    first = db.execute(
        "SELECT id FROM articles WHERE id IN (:a, :b) ORDER BY published_at IS NULL, published_at, id LIMIT 1", pair
    ).fetchone()[0]
    db.execute("UPDATE articles SET duplicate_of = NULL WHERE id = ?", [first])
    db.execute(_LINK, pair | {"first": first})
