"""Headlines pasted into a search: what looks like an operator in them (`mais pas`, `-2 %`, `valeur :`) is a word."""

from __future__ import annotations

from typing import Final

from ingest.query.syntax.tree import Field, Node, Not, Term
from ingest.query.syntax.written import plain
from ingest.store import Database
from ingest.store.fulltext.stems import stems

_SHORTEST: Final = 3  # words of a whole headline
_PART: Final = 5  # words of a part of one
_LONGEST: Final = 300  # letters
_LOOKED_AT: Final = 20  # headlines, the last stored
_SAME = "SELECT rowid FROM headlines_fts WHERE headlines_fts MATCH ? ORDER BY rowid DESC LIMIT ?"


def has_operators(node: Node | None) -> bool:
    """Whether a text was read as more than words and phrases: something is left out, or asked of a field."""
    if isinstance(node, Term):
        return node.column is not None
    return isinstance(node, Field | Not) or (node is not None and any(map(has_operators, node.parts)))


def is_headline(db: Database, text: str) -> bool:
    """Whether an article has the text for its title, or five words of it or more as a part of one."""
    if len(text) > _LONGEST:
        return False
    known, words = stems(text), plain(text)
    if len(words.split()) < _SHORTEST or not known:
        return False
    return any(_has(part, words, f'title : "{known}"') for part in db.parts)


def _has(db: Database, words: str, phrase: str) -> bool:
    is_part = len(words.split()) >= _PART
    for row in db.execute(_SAME, [phrase, _LOOKED_AT]).fetchall():
        title = plain(db.execute("SELECT title FROM articles WHERE id = ?", row).fetchone()[0])
        if title == words or (is_part and f" {words} " in f" {title} "):
            return True
    return False
