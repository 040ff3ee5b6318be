"""Which words leave out the word that follows: `taux mais pas BCE` does, "mais pas seulement en Allemagne" does not.

The minus, and in a text not wholly in capitals SAUF, PAS and the like, are meant as such. The others are words of
headlines, too, which people paste: what follows (an idiom) tells, or how long the text is.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile
from typing import Final, NamedTuple

from ingest.query.syntax.tokens import Token
from ingest.store.fulltext.stems import STOPWORDS, fold

MOST_WORDS: Final = 5
"""Other words beside `mais pas`, articles too: with more the text is a sentence, such as a headline."""
_MOST_IN_CAPITALS: Final = 3  # beside PAS and SANS where all is in capitals: BCE PAS FED
_JOINING = frozenset(("et", "and", "mais", "but"))
_BUT = frozenset(("mais", "but"))
_AND_NOT = frozenset(("pas", "not"))  # after those
_IN_CAPITALS = frozenset(("PAS", "SANS"))
_SIGNS = frozenset(("field", "url"))
_OPERATORS = frozenset(("not", "or", "and"))
_BEFORE_NOT = """am are be been can could did do does had has have if is may might must or shall should was were will
would whether why"""
_BEFORE: Final = {"not": frozenset(_BEFORE_NOT.split()), "sauf": frozenset(("et",))}
"""What stands before an ordinary word: "Fed does not cut rates", "sain et sauf"."""
_IDIOMS: Final = {  # by the word: what follows it there
    "pas": """un une seulement uniquement simplement surtout forcement vraiment exactement totalement completement
    entierement necessairement encore toujours aujourd'hui demain que qu si trop assez plus moins tres beaucoup aussi
    autant tout tous toute toutes celui celle ceux celles lui eux avant sans comme n'importe question besoin mot
    cher chers chere cheres facile mal loin pres meme partout ici vite calais""",
    "sauf": "si que qu erreur exception exceptions surprise surprises accord imprevu imprevus avis cas urgence",
    "sans": """precedent precedents surprise surprises contact frais apport escale escales doute fil fils plomb emploi
    exces fin suite but souci soucis frontieres papiers abri condition conditions limite limites risque risques retour
    effet effets delai delais que meme compter appel succes objet attendre diplome interruption equivalent pitie faute
    cesse""",
    "not": "only just yet even all enough so too for to in at much many every always that",
}
_FOLLOWING = {word: frozenset(idioms.split()) for word, idioms in _IDIOMS.items()}


def with_exclusions(found: Sequence[Token], *, shouted: bool) -> list[Token]:
    """The tokens, where what leaves out the next word is a `not`, and a "mais" before it an `and`.

    Args:
        found: the tokens of a query.
        shouted: its text is wholly in capitals, which then tell nothing.
    """
    known = list(found)
    for place, token in enumerate(found):
        if _Place(found, place, shouted).leaves_out():
            known[place] = Token("not", token.text)
            if place and found[place - 1].text.lower() in _BUT:
                known[place - 1] = Token("and", found[place - 1].text)
        elif token.kind == "not":
            known[place] = Token("word", token.text)
    return known


class _Place(NamedTuple):
    """A token among the others."""

    tokens: Sequence[Token]
    place: int
    shouted: bool

    def leaves_out(self) -> bool:
        """Whether it leaves out what follows."""
        token = self.tokens[self.place]
        if token.kind == "not":
            return not (self.shouted and token.text.isalpha()) or self._is_operator_in_capitals(token.text)
        if token.kind != "word" or not self._is_between():
            return False
        if self.before in _JOINING and token.text.lower() in _AND_NOT:
            return self.place > 1 and (self._is_explicit(self.place - 1) or self._is_meant())
        if token.text in _IN_CAPITALS:
            return not self._is_negated() and (not self.shouted or self._is_short())
        return token.text in ("sauf", "Sauf", "not") and self._is_after_none() and self._is_meant()

    @property
    def before(self) -> str:
        return self.tokens[self.place - 1].text.lower()

    def _is_between(self) -> bool:
        return 0 < self.place < len(self.tokens) - 1 and self.tokens[self.place + 1].kind != "close"

    def _is_operator_in_capitals(self, word: str) -> bool:
        return self._is_short() if word == "NON" else self._is_after_none() and self._is_meant()

    def _is_after_none(self) -> bool:
        """Whether no word stands before it with which it is an ordinary one."""
        return not self.place or self.before not in _BEFORE.get(self.tokens[self.place].text.lower(), ())

    def _is_explicit(self, first: int) -> bool:
        """Whether it, or the word that joins it, is in capitals which tell something."""
        return not self.shouted and any(token.text.isupper() for token in self.tokens[first : self.place + 1])

    def _is_meant(self) -> bool:
        """Whether what is also an ordinary word is none: before a parenthesis or a field, or in a short text."""
        following = [token.kind for token in self.tokens[self.place + 1 : self.place + 2]]
        return following in (["open"], ["field"]) or not (self._is_idiom() or self._is_sentence())

    def _is_idiom(self) -> bool:
        """Whether the next word, or the next that is no article, makes it one: "mais pas seulement"."""
        idioms = _FOLLOWING.get(self.tokens[self.place].text.lower(), frozenset())
        after = [_bare(token.text) for token in self.tokens[self.place + 1 :]]
        articles = list(takewhile(STOPWORDS.__contains__, after))
        following = after[: len(articles) + 1]
        return any(word in idioms or word.partition("'")[0] in idioms for word in following)

    def _is_sentence(self) -> bool:
        """Whether the text has more words than a query, and no sign of one."""
        others = [*self.tokens[: self.place - (self.before in _JOINING)], *self.tokens[self.place + 1 :]]
        return _words(others) > MOST_WORDS and not any(map(self._is_sign, self.tokens))

    def _is_sign(self, token: Token) -> bool:
        capitals = token.text.isupper() and not self.shouted
        return token.kind in _SIGNS or (token.kind in _OPERATORS and (capitals or not token.text.isalpha()))

    def _is_short(self) -> bool:
        """Whether a text in capitals is a query: a few words, and no article, which headlines have, before PAS."""
        before = [_bare(token.text) for token in self.tokens[: self.place] if token.kind == "word"]
        few = _words(self.tokens) - 1 <= _MOST_IN_CAPITALS
        return few and bool(before) and STOPWORDS.isdisjoint(before) and not self._is_idiom()

    def _is_negated(self) -> bool:
        """Whether a "ne" stands before: "la BCE ne baisse PAS ses taux"."""
        return any(_bare(token.text).partition("'")[0] in ("n", "ne") for token in self.tokens[: self.place])


def _bare(word: str) -> str:
    return fold(word).replace("’", "'").strip(",.;:!?…")


def _words(tokens: Sequence[Token]) -> int:
    texts = " ".join(token.text for token in tokens if token.kind in ("word", "phrase", "security"))
    return sum(any(map(str.isalnum, word)) for word in texts.split())
