"""A query's text cut into operators, parentheses, fields, phrases and words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ingest.query.syntax.fields import is_field
from ingest.store.fulltext.stems import normalized

LONGEST = 5_000
"""Characters of a query that are looked at."""
_FARTHEST = 999  # words between two that are near each other

# A field is a name, a colon and at once its value; around that of one that there is may be spaces. "12:30" is a word.
_TOKEN = re.compile(
    r"""
    (?P<url>https?://[^\s"«»“”]+)
    | (?P<open>\() | (?P<close>\))
    | (?P<minus>[-−])(?=[^\s\-−)])
    | (?P<field>[^\W\d_]{2,20}(?:['’][^\W\d_]{1,2})?):(?=[^\s:/)])
    | (?P<spaced>[^\W\d_]{2,20}(?:['’][^\W\d_]{1,2})?)(?:\s+:\s*|:\s+)(?=[^\s:/)])
    | (?P<bare>[^\W\d_]{2,20})\s*:\s*(?=\)|$)
    | ["«“]\s*(?P<phrase>[^"«»“”]*?)\s*["»”](?:~(?P<near>\d{1,9})(?!\w))?
    | (?P<word>\|+|[^\s"«»“”()|]+)
    """,
    re.VERBOSE,
)
_EITHER = ("OU", "OR", "|", "||", "ou", "Ou", "et/ou", "Et/ou", "ET/OU", "and/or", "AND/OR")
_OPERATORS = dict.fromkeys(_EITHER, "or")
_OPERATORS |= dict.fromkeys(("ET", "AND", "&&"), "and") | dict.fromkeys(("SAUF", "NOT", "NON"), "not")
_SECURITY = re.compile(r"[A-Z]{2}[A-Z0-9]{9}\d|\$[A-Z]{2,5}|[A-Z0-9]{2,5}\.(?:PA|AS|BR|LS|MI|DE|SW|MC)")
_STARTS_PIECE = re.compile(r"(?<!\S)|(?<=[(:])")


@dataclass(frozen=True, slots=True)
class Token:
    """One piece of a query."""

    kind: str
    """`open`, `close`, `not`, `and`, `or`, `field`, `phrase`, `url`, `word`, or `security`: an ISIN, `$ORA`."""
    text: str
    near: int | None = None


def tokens(text: str) -> list[Token]:
    """The pieces of a query in their order; what is none of them is passed over."""
    found = list(_tokens(normalized(text[:LONGEST].replace("\0", " "))))
    for place, token in enumerate(found[1:-1], start=1):
        if token == Token("word", "and"):  # at the beginning or the end it is a word
            found[place] = Token("and", token.text)
    return found


def _tokens(text: str) -> Iterator[Token]:
    for found in _TOKEN.finditer(text):
        kind = found.lastgroup or ""
        if kind == "near" or found["phrase"] is not None:
            yield Token("phrase", found["phrase"], min(int(found["near"]), _FARTHEST) if found["near"] else None)
        elif kind == "minus":
            if _STARTS_PIECE.match(text, found.start()):
                yield Token("not", found[0])
        elif kind in ("bare", "spaced", "field"):
            yield from _named(kind, found[kind])
        else:
            listed = "security" if _SECURITY.fullmatch(found[0]) else kind
            yield Token(_OPERATORS.get(found[0], listed), found[0])


def _named(kind: str, name: str) -> Iterator[Token]:
    """A name before a colon; that of a field which has no value asks for nothing."""
    known = kind == "field" or is_field(name)
    if not (kind == "bare" and known):
        yield Token("field" if known else "word", name)
