"""Checks that a text has the words as they were typed: the index has stems alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from ingest.query.syntax.tree import And, Field, Node, Not, Or, Term
from ingest.store.fulltext.stems import fold, normalized, stems

_LETTERS = re.compile(r"\w+")
_SIGNS = re.compile("[\u2100-\u214f\u2460-\u24ff\u3200-\u33ff]")  # signs that folding turns into letters: ™ is tm
_RARE = re.compile("[^\x00-\x7fÀ-ÖØ-öø-ÿŒœ‘’“”«»–—…•€°\xa0\u2009\u202f]")
"""Others than the press's usual characters: some become letters, or several words, when they are folded."""
_TRIED = 4  # words of a phrase
Texts = Mapping[str, str]
"""An article's title, lead and body by these names."""


def plain(text: str) -> str:
    """The text without case and accents, its words and the apostrophes in them separated by single spaces.

    >>> plain("L’Été : +5 % d’Œuvres™")
    'l ete 5 d oeuvres'
    """
    known = normalized(text)
    if _RARE.search(known):
        return " ".join(map(fold, _LETTERS.findall(known)))
    return " ".join(_LETTERS.findall(fold(known)))  # the same in two thirds of the time


def as_written(tree: Node | None, title: str, lead: str | None, body: str) -> bool:
    """Whether an article that SQL has let through has its phrases in quotes and beginnings of words as typed.

    What SQL alone knows, such as the source, is taken to hold: it has been asked.
    """
    return tree is None or _holds(tree, {"title": title, "lead": lead or "", "body": body}) is not False


def _holds(node: Node, texts: Texts) -> bool | None:
    """None: the texts do not tell."""
    if isinstance(node, Field):
        return None
    if isinstance(node, Term):
        return _stands(node, texts)
    if isinstance(node, Not):
        held = _holds(node.part, texts)
        return None if held is None else not held
    return _all(node, texts) if isinstance(node, And) else _any(node, texts)


def _all(node: And, texts: Texts) -> bool | None:
    unsure = False
    for part in node.parts:
        held = _holds(part, texts)
        if held is False:
            return False
        unsure = unsure or held is None
    return None if unsure else True


def _any(node: Or, texts: Texts) -> bool | None:
    unsure = False
    for part in node.parts:
        held = _holds(part, texts)
        if held:
            return True
        unsure = unsure or held is None
    return None if unsure else False


@lru_cache(maxsize=100)
def _likely(words: str) -> re.Pattern[str]:
    """Matches a folded text that may have the words side by side: found in a tenth of the time that `plain` takes.

    The first words tell enough; with more, the gaps between them could be matched in too many ways.
    """
    return re.compile(r"(?:\W+|.{1,4}?)".join(map(re.escape, words.split()[:_TRIED])), re.DOTALL)


@lru_cache(maxsize=100)
def _side_by_side(words: str, *, begun: bool) -> re.Pattern[str]:
    """Matches a folded text that has the words side by side; where it is `begun` the last may go on."""
    first, *others = map(re.escape, words.split())
    side_by_side = r"\W+".join([rf"{first}(?<!\w{first})", *others])  # what begins with a letter is found soonest
    return re.compile(side_by_side + ("" if begun else r"(?!\w)"))


def _has(term: Term, exact: re.Pattern[str], text: str) -> bool:
    """Whether a text has a phrase as typed: what `exact` finds in its plain form, which takes longer to make."""
    words, known = plain(term.written), normalized(text)
    folded = fold(known)
    if not (_likely(words).search(folded) or _SIGNS.search(text)):
        return False
    if _RARE.search(known):
        return exact.search(plain(text)) is not None
    return _side_by_side(words, begun=bool(term.prefix)).search(folded) is not None


def _stands(term: Term, texts: Texts) -> bool | None:
    searched = [texts[term.column]] if term.column else list(texts.values())
    if term.exact and term.raw:
        return any(map(term.exact.search, searched))
    if term.exact:
        return any(_has(term, term.exact, text) for text in searched)
    if term.near is not None:
        return None  # SQL has counted
    parts = [f" {stems(text)} " for text in searched]
    return any(f" {' '.join(form)} " in part for form in term.forms for part in parts)
