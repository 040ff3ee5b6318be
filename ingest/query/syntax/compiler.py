"""A tree -> what FTS5 and SQL are asked, and what remains to be checked in the texts."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import prod

from ingest.query.syntax import fts
from ingest.query.syntax.grammar import tree_of, tree_of_words
from ingest.query.syntax.tree import And, Field, Node, Not, Or, Term, both, everything, wanted
from ingest.query.syntax.values import Known, is_known
from ingest.query.syntax.written import as_written


def parse(text: str, known: Known = is_known) -> Query:
    """Take a query apart; `docs/search.md` has the language.

    Args:
        text: as typed.
        known: tells which words after a field are its value together; `ingest.query.parser` asks a store.

    Raises:
        QueryError: it names a field that there is not.
    """
    return Query(tree_of(text, known))


def words_of(text: str) -> Query:
    """A query for all words of a text, none of which is an operator."""
    return Query(tree_of_words(text))


@dataclass(frozen=True)
class Query:
    """What is asked for, in the forms in which the index, SQL and a reader of texts need it."""

    tree: Node | None
    common: Mapping[Node, float] = field(default_factory=dict)
    """Beginnings of words that most articles have, and alternatives with one, each with their share: the index is not
    asked for them."""

    @cached_property
    def wanted(self) -> tuple[Term, ...]:
        """The words that an article is found by: they are weighed and marked."""
        return tuple(dict.fromkeys(wanted(self.tree)))

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """Conditions on other columns than the texts."""
        return tuple(node for node in everything(self.tree) if isinstance(node, Field))

    @cached_property
    def checked(self) -> bool:
        """Whether there are phrases in quotes or beginnings of words, which the index cannot tell from other forms."""
        return any(isinstance(node, Term) and node.exact for node in everything(self.tree))

    @cached_property
    def together(self) -> str:
        """What must be there, in FTS5's language; empty where no word is wanted for certain."""
        return _together([part for part in self._parts if part not in self.common])

    @cached_property
    def is_ranked(self) -> bool:
        """Whether some word is wanted for certain, by which one article is better than another."""
        return bool(_together(self._parts))

    @cached_property
    def share(self) -> float:
        """What share of the articles that the index finds have what it was not asked for."""
        return prod(self.common.get(part, 1.0) for part in self._parts)

    @cached_property
    def fts(self) -> str:
        """The whole of it that FTS5 can answer by itself; empty where no word is wanted for certain."""
        return self.together and self.together + (f" NOT {self.unwanted}" if self.unwanted else "")

    @cached_property
    def unwanted(self) -> str:
        """Any of the excluded words in FTS5's language, empty where there is none."""
        found = [fts.text(part.part) for part in self._parts if isinstance(part, Not)]
        words = " OR ".join(text for text in found if text)
        return words and f"({words})"

    @cached_property
    def spares(self) -> bool:
        """Whether something is left out that the index cannot tell, such as a phrase in quotes: it finds too many."""
        return self.tree is not None and _relaxed(self.tree, wanted=True) != self.tree

    @cached_property
    def headlines(self) -> bool:
        """Whether the index of titles and leads can answer: nothing is asked of the body alone."""
        return not any(isinstance(node, Term) and node.column == "body" for node in everything(self.tree))

    @cached_property
    def rest(self) -> Node | None:
        """What FTS5 cannot answer by itself: fields, and alternatives of words and fields."""
        return both([part for part in self._parts if not _is_text(part)])

    def as_written(self, title: str, lead: str | None, body: str) -> bool:
        """Whether an article that the index and SQL let through is meant: see `written.as_written`."""
        return not self.checked or as_written(self.tree, title, lead, body)

    @cached_property
    def _parts(self) -> tuple[Node, ...]:
        relaxed = _relaxed(self.tree, wanted=True) if self.tree else None
        return relaxed.parts if isinstance(relaxed, And) else (relaxed,) if relaxed else ()


def _together(parts: Sequence[Node]) -> str:
    found = [text for text in map(fts.text, parts) if text]
    return f"({' AND '.join(found)})" if found else ""


def _is_text(part: Node) -> bool:
    return bool(fts.text(part.part if isinstance(part, Not) else part))


def _relaxed(node: Node, *, wanted: bool) -> Node | None:
    """The tree with what the index cannot tell left out where it excludes; None where nothing of it remains.

    By its stems alone, -"en hausse" would leave out every rise.
    """
    if isinstance(node, Field):
        return node
    if isinstance(node, Term):
        return node if wanted or not node.exact else None
    if isinstance(node, Not):
        part = _relaxed(node.part, wanted=not wanted)
        return Not(part) if part else None
    parts = [_relaxed(part, wanted=wanted) for part in node.parts]
    return _kept(node, parts, wanted=wanted)


def _kept(node: And | Or, parts: list[Node | None], *, wanted: bool) -> Node | None:
    """A part that was left out holds where the node is wanted, and excludes nothing where it is not."""
    if isinstance(node, And) != wanted and None in parts:
        return None
    known = [part for part in parts if part]
    return None if not known else known[0] if len(known) == 1 else type(node)(tuple(known))
