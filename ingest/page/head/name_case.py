"""Names in one spelling: the press of agencies writes family names in capitals."""

from __future__ import annotations

import re

from ingest.page.head.person_names import is_agency, is_person

_WORD = re.compile(r"[^\W\d_]+(?!\.)")
_VOWELS = frozenset("AEIOUYÀÂÄÉÈÊËÎÏÔÖÛÜ")
_NUMERAL = re.compile(r"[IVX]+")
_SHORT = frozenset({"LE", "LA", "DE", "DU", "EL", "AL", "DI", "DA", "VAN", "VON", "DES"})
"""Words of two or three letters that are no initials."""
_LOWER = frozenset({"DE", "DU", "DES", "D"})
_MIN_WORD = 3  # letters


def usual_case(name: str) -> str:
    """A person's name with capitals at the beginnings of its words alone; what has letters of acronyms stays.

    >>> usual_case("Rozenn LE GUILCHER"), usual_case("MDR NORD-EST"), usual_case("Jean d’ORMESSON")
    ('Rozenn Le Guilcher', 'MDR NORD-EST', 'Jean d’Ormesson')
    """
    shouted = [word for word in _WORD.findall(name) if len(word) >= _MIN_WORD and word.isupper()]
    shouted = [word for word in shouted if not _NUMERAL.fullmatch(word)]
    if not shouted or any(_VOWELS.isdisjoint(word) for word in shouted) or not is_person(name) or is_agency(name):
        return name
    return _WORD.sub(_recased, name)


def _recased(match: re.Match[str]) -> str:
    word = match.group()
    if not word.isupper() or _NUMERAL.fullmatch(word) or (len(word) < _MIN_WORD and word not in _SHORT | _LOWER):
        return word
    return word.lower() if word in _LOWER and match.start() else word.capitalize()
