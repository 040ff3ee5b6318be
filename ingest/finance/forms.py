"""Bring texts and names into forms that can be compared: typography, case, hyphens and accents do not matter."""

import re
import unicodedata

# Each character becomes exactly one other, so that places in the plain text are places in the text.
_TYPOGRAPHY = (
    *((space, " ") for space in "\u00a0\u202f\u2009"),
    *((apostrophe, "'") for apostrophe in "\u2019\u2018\u02bc"),
    *((hyphen, "-") for hyphen in "\u2010\u2011\u2013\u2014\u2212"),
    ("\u2026", "."),
)


_WORD = re.compile(r"\w+")
_ALSO_SMALL = frozenset({"Agricole", "Générale", "Generale", "Jeux"})  # Crédit agricole, Société générale


def plain(text: str) -> str:
    """Make apostrophes straight, spaces and hyphens ordinary; the length stays, so that places do too.

    >>> plain("L’Oréal\\u00a0: l’OPA")
    "L'Oréal : l'OPA"
    """
    for written, meant in _TYPOGRAPHY:
        text = text.replace(written, meant)
    return text


def folded(text: str) -> str:
    """Make it plain, in small letters, with spaces for hyphens, so that forms of a name are equal; the length stays.

    >>> folded("Saint-Gobain") == folded("SAINT GOBAIN")
    True
    """
    text = plain(text).replace("-", " ").replace("\n", " ").replace("\t", " ")
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def without_accents(text: str) -> str:
    """Remove the accents.

    >>> without_accents("Téléperformance")
    'Teleperformance'
    """
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


def written_like(surface: str, name: str) -> bool:
    """Whether each word that the name writes with a capital has one here; short acronyms must be in capitals.

    >>> written_like("SAINT-GOBAIN", "Saint-Gobain"), written_like("bic", "Bic"), written_like("Ses", "SES")
    (True, False, False)
    """
    if is_acronym(name):
        return surface == name
    pairs = zip(_WORD.finditer(name), _WORD.finditer(surface), strict=True)
    return all(_begins_small(n) or not _begins_small(s) or n.group() in _ALSO_SMALL for n, s in pairs)


def _begins_small(word: re.Match[str]) -> bool:
    return word.group()[0].islower()


def is_acronym(name: str) -> bool:
    """Whether it is at most four capitals and digits (SES, M6); in small letters such names are words."""
    return len(name) <= 4 and name.isupper()


def comparable(text: str) -> str:
    """Small letters without accents, spaces for hyphens: for looking up what a person typed."""
    return without_accents(folded(text))
