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
_OPERATORS = dict.fromkeys(("OU", "OR", "|", "||", "ou", "Ou"), "or")
_OPERATORS |= dict.fromkeys(("ET", "AND", "&&"), "and") | dict.fromkeys(("SAUF", "NOT", "NON"), "not")
_BETWEEN = {"sauf": "not", "Sauf": "not", "not": "not", "and": "and"}  # not in capitals only between two words
_LEAVES_OUT = frozenset(("PAS", "SANS"))  # between two words, where not all is in capitals
_AND_NOT = frozenset(("pas", "non", "sans", "not"))  # after "et" or "mais": ET PAS, and not
_BUT = frozenset(("mais", "but"))
_JOINING = _BUT | {"et", "and"}
_AUXILIARIES = """am are be been can could did do does had has have if is may might must or shall should was were will
would"""
_AUXILIARY = frozenset(_AUXILIARIES.split())  # before which "not" is no operator: Fed does not cut rates
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
    shouted = text.isupper()
    for place, token in enumerate(found[1:-1], start=1):
        before = found[place - 1].text.lower()
        kind = _BETWEEN.get(token.text) or _excluding(token.text, before, shouted=shouted)
        if kind and token.kind == "word" and before not in _AUXILIARY:
            found[place] = Token(kind, token.text)
            if before in _BUT and kind == "not":
                found[place - 1] = Token("and", before)
    return found


def _excluding(word: str, before: str, *, shouted: bool) -> str | None:
    """`not` for what leaves out the word that follows; `PAS` in a headline all in capitals does not."""
    leaves_out = before in _JOINING and word.lower() in _AND_NOT
    return "not" if leaves_out or (word in _LEAVES_OUT and not shouted) else None


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
