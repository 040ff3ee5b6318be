"""Words written in one, where articles have them in two: porteparole, loreal."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from ingest.query.syntax import Query, Term, fts, synonyms
from ingest.query.syntax.tree import Stems
from ingest.query.syntax.variants import of_phrase
from ingest.query.vocabulary import mapped
from ingest.store import Database
from ingest.store.fulltext.stems import fold, stems

_SHORTEST, _LONGEST = 5, 30  # letters of a word that is taken apart
_PART = 3  # letters of each half
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu)(?=[aeiouyh]...)")


def parted(db: Database, query: Query) -> Query:
    """The query in which a word that no article has also means the two words that some have in its place."""
    tree = query.tree and mapped(query.tree, lambda term: _in_two(db, term))
    return query if tree == query.tree else replace(query, tree=tree)


def stands(db: Database, form: Stems, near: int | None = None) -> bool:
    """Whether an article has these stems side by side, or with at most so many words between them."""
    sql = "SELECT 1 FROM articles_fts WHERE articles_fts MATCH ? LIMIT 1"
    asked = [f'"{" ".join(form)}"' if near is None else fts.near(form, near)]
    return any(part.execute(sql, asked).fetchone() for part in db.parts)


def _in_two(db: Database, term: Term) -> Term:
    if not _is_plain(term) or any(stands(db, form) for form in term.forms):
        return term
    found = [(text, form) for text, form in _halves(fold(term.written)) if stands(db, form)]
    names = tuple(text for text, _ in found)
    forms = (other for text, form in found for other in (form, *_synonyms(text)))
    return replace(term, forms=tuple(dict.fromkeys((*term.forms, *forms))), also=(*term.also, *names))


def _is_plain(term: Term) -> bool:
    """Whether it is one word, in letters, of which any form will do."""
    special = term.exact or term.prefix or term.near is not None
    return not special and term.written.isalpha() and _SHORTEST <= len(term.written) <= _LONGEST


def _halves(word: str) -> Iterator[tuple[str, Stems]]:
    """The word as two, each time with their stems."""
    if elided := _ELIDED.match(word):
        text = f"{elided[0]}’{word[elided.end() :]}"
        yield text, tuple(stems(text).split())
    for place in range(_PART, len(word) - _PART + 1):
        text = f"{word[:place]} {word[place:]}"
        if len(form := tuple(stems(text).split())) > 1:
            yield text, form


def _synonyms(text: str) -> list[Stems]:
    words = text.split()
    taken, others = synonyms.match([tuple(stems(word).split()) for word in words], words[0])
    return [form for name, _ in others for form in of_phrase(name)] if taken == len(words) else []
