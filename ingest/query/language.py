"""What a person types, taken apart: any text is a query, and none is an error."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ingest.store.fulltext.stems import fold, stems, tidy

MOST_TERMS = 64
"""Terms beyond this many are left out: nobody types them, and each costs a read of the index."""

_PIECE = re.compile(
    r"""(?P<minus>(?<!\S)[-−])?(?P<title>title:\s*)?(?:["«“](?P<phrase>[^"«»“”]*)["»”]|(?P<word>[^\s"«»“”]+))""",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """One word, or several that stand together."""

    stems: tuple[str, ...]
    in_title: bool = False
    """Only the title counts."""
    exact: re.Pattern[str] | None = None
    """For a phrase in quotes: matches the words as written in a text that `plain` has folded."""

    @property
    def fts(self) -> str:
        """The term in FTS5's language; a stem is letters and digits, so that quotes are all it needs."""
        words = f'"{" ".join(self.stems)}"'
        return f"title : {words}" if self.in_title else words


@dataclass(frozen=True, slots=True)
class Query:
    """Terms that must all be there, and terms of which none may be."""

    required: tuple[Term, ...]
    excluded: tuple[Term, ...]

    @property
    def fts(self) -> str:
        """The query in FTS5's language, empty without a required term. Phrases still need `as_written`."""
        if not self.required:
            return ""
        return self.together + (f" NOT {self.unwanted}" if self.unwanted else "")

    @property
    def unwanted(self) -> str:
        """Any of the excluded words in FTS5's language, empty where there is none.

        Phrases in quotes are left to `as_written`: by its stems alone, -"en hausse" would leave out every rise.
        """
        words = " OR ".join(term.fts for term in self.excluded if not term.exact)
        return words and f"({words})"

    @property
    def quotes(self) -> bool:
        """Whether there are phrases in quotes, which the index cannot tell from other forms of the same words."""
        return any(term.exact for term in (*self.required, *self.excluded))

    @property
    def together(self) -> str:
        """The required terms alone in FTS5's language."""
        return f"({' AND '.join(term.fts for term in self.required)})"


def parse(text: str) -> Query:
    """Take a query apart.

    `"quoted words"` stand together as written, `-word` and `-"some words"` must be absent, `title:word` must be in the
    title, anything else is a word in any form. Punctuation inside a word keeps its parts together: CAC-40, AT&T.
    """
    required: dict[Term, None] = {}
    excluded: dict[Term, None] = {}
    for piece in _PIECE.finditer(tidy(text)):
        term = _term(piece)
        if term.stems or (term.exact and piece["minus"]):
            (excluded if piece["minus"] else required)[term] = None
        if len(required) + len(excluded) == MOST_TERMS:
            break
    return Query(tuple(required), tuple(excluded))


def as_written(query: Query, title: str, lead: str | None, body: str) -> bool:
    """Whether the phrases in quotes stand in an article as they were typed, and the excluded ones do not."""

    def stands(term: Term) -> bool:
        texts = (title,) if term.in_title else (title, lead or "", body)
        return any(term.exact is None or term.exact.search(plain(text)) for text in texts)

    unwanted = [term for term in query.excluded if term.exact]
    return all(map(stands, query.required)) and not any(map(stands, unwanted))


def plain(text: str) -> str:
    """The text without case and accents, its words and the apostrophes in them separated by single spaces."""
    return " ".join(map(fold, _LETTERS.findall(tidy(text))))


_LETTERS = re.compile(r"\w+")


def _term(piece: re.Match[str]) -> Term:
    phrase = piece["phrase"]
    found = tuple(stems(piece["word"] if phrase is None else phrase).split())
    words = plain(phrase or "")
    exact = re.compile(rf"(?<!\S){re.escape(words)}(?!\S)") if words else None
    return Term(found, bool(piece["title"]), exact)
