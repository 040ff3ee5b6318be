"""The forms in which a name is written: typographic variants are one, accents may be absent as a whole."""

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
    """Straight apostrophes, ordinary spaces and hyphens; as long as the text.

    >>> plain("L’Oréal\\u00a0: l’OPA")
    "L'Oréal : l'OPA"
    """
    for written, meant in _TYPOGRAPHY:
        text = text.replace(written, meant)
    return text


def folded(text: str) -> str:
    """Plain, in small letters, hyphens as spaces: what two forms of a name have in common; as long as the text.

    >>> folded("Saint-Gobain") == folded("SAINT GOBAIN")
    True
    """
    text = plain(text).replace("-", " ").replace("\n", " ").replace("\t", " ")
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def without_accents(text: str) -> str:
    """The letters without their accents.

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
    """Up to four capitals and digits (SES, M6): in other letters they are words."""
    return len(name) <= 4 and name.isupper()


def comparable(text: str) -> str:
    """What two ways to write a name have in common: small letters without accents, hyphens as spaces."""
    return without_accents(folded(text))
