"""Names as people type them: whatever their case and accents, and what may have been meant by one that there is not."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from ingest.query.syntax.fields import QueryError
from ingest.store.fulltext.stems import fold

_SHOWN = 30  # names in a message


def unknown(kind: str, asked: str, known: Iterable[str]) -> QueryError:
    """The error to raise where a query names something (in French, feminine) that there is not."""
    names = list(known)
    more = f" et {len(names) - _SHOWN} autres" if len(names) > _SHOWN else ""
    there = f"il y a {', '.join(names[:_SHOWN])}{more}" if names else "il n’y en a pas encore"
    return QueryError(f"« {asked[:60]} » : {kind} inconnue ; {there}")


def closest(asked: str, known: dict[str, str], stored: Iterable[str]) -> list[str]:
    """The names that may have been meant, then those that have articles."""
    keys = {letters_of(text): name for name, title in known.items() for text in (name, title)}
    close = [keys[key] for key in get_close_matches(letters_of(asked), keys, n=3, cutoff=0.75)]
    return [_as_read(name, known[name]) for name in dict.fromkeys((*close, *stored))]


def _as_read(name: str, paper: str) -> str:
    """A source as a reader knows it; a publisher's with its short name, which can be typed, too."""
    return paper if "." in name or paper == name else f"{paper} ({name})"


def letters_of(name: str) -> str:
    """What of a name counts: its letters and digits, without case and accents."""
    return "".join(letter for letter in fold(name) if letter.isalnum())
