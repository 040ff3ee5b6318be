"""Words of a query that no article has, and what was perhaps meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ingest.query.frequencies import frequency
from ingest.query.joined import stands
from ingest.query.syntax import Query, Term, fts
from ingest.query.syntax.terms import is_in_part
from ingest.query.syntax.tree import And, Node, Or
from ingest.store import Database
from ingest.store.fulltext.stems import fold, stem

_LETTERS = "etaisnrulodcpmvgfbhqxyzjkw"
_SHORTEST, _LONGEST = 4, 20  # letters of a word for which others are tried


@dataclass(frozen=True, slots=True)
class Unknown:
    """A word that no article has."""

    word: str
    """As it was typed."""
    meant: str | None
    """The most common word that differs by one letter, one too many or too few, or two in the wrong order.
    """
    articles: int
    """In how many articles that one stands, about."""

    def __str__(self) -> str:
        if self.meant is None:
            return f"« {self.word} » : aucun article"
        return f"« {self.word} » : aucun article ; « {self.meant} » : {self.articles}"


def corrected(text: str, unknown: Iterable[Unknown]) -> str:
    """The query with what was perhaps meant in the place of words that no article has.

    >>> corrected("banqe banqes -banqe", [Unknown("banqe", "banque", 12)])
    'banque banqes -banqe'
    """
    for one in unknown:
        if one.meant is not None:
            meant = one.meant.replace("\\", r"\\")
            text = re.sub(rf"(?<![\w-]){re.escape(one.word)}(?![\w-])", meant, text)
    return text


def unknown_words(db: Database, query: Query, *, nothing: bool = False) -> list[Unknown]:
    """The wanted words that no article has in any form, each with what was perhaps meant.

    Args:
        db: a store, or several.
        query: what was asked.
        nothing: nothing was found: then quotes are told whose words stand in articles, but in other forms.
    """
    found = []
    spared = set(_replaced(db, query.tree))
    for term in query.wanted:
        several = " " in term.written  # each of its words is a term of its own
        if term.exact and nothing and _reads_otherwise(term) and _some_form(db, term):
            count = round(frequency(db, " ".join(term.forms[0])))
            found.append(Unknown(f'"{term.written}"', term.written, count))
        elif not (several or term.exact or term.near is not None or term in spared or _some_form(db, term)):
            found.append(_unknown(db, term.written))
    authors = [one.value for one in query.fields if one.name == "auteur"]
    return [*found, *(Unknown(f"auteur:{name}", None, 0) for name in authors if not writes(db, name))]


def _replaced(db: Database, node: Node | None) -> Iterator[Term]:
    """Words in whose place synonyms stand that articles have: « avertissement sur résultats » for profit warning."""
    parts = node.parts if isinstance(node, And | Or) else ()
    if isinstance(node, Or) and any(isinstance(part, Term) and part.also and _some_form(db, part) for part in parts):
        yield from (word for part in parts if isinstance(part, And) for word in part.parts if isinstance(word, Term))
    for part in parts:
        yield from _replaced(db, part)


def _reads_otherwise(term: Term) -> bool:
    """Whether a phrase is another search without its quotes."""
    return not (term.prefix or term.raw) and not any(map(is_in_part, term.written.split()))


def _some_form(db: Database, term: Term) -> bool:
    return any(stands(db, form, term.near) for form in term.forms)


def writes(db: Database, name: str) -> bool:
    """Whether an article is signed so."""
    sql = "SELECT 1 FROM authors_fts WHERE authors_fts MATCH ? LIMIT 1"
    return any(part.execute(sql, [fts.name(name)]).fetchone() for part in db.parts)


def _unknown(db: Database, written: str) -> Unknown:
    word = fold(written)
    tried: dict[str, str] = {}
    if _SHORTEST <= len(word) <= _LONGEST and word.isalpha():
        for other in _alike(word):
            tried.setdefault(stem(other), other)
    known = {found: other for found, other in tried.items() if found and " " not in found and stands(db, (found,))}
    counts = {other: frequency(db, found) for found, other in known.items()}
    meant = max(counts, key=lambda other: counts[other], default=None)
    return Unknown(written, meant, round(counts[meant]) if meant else 0)


def _alike(word: str) -> Iterator[str]:
    """Every word one edit away."""
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in _LETTERS:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]
