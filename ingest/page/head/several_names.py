"""Several who sign in one line, each with his place, his role or his bureau: "By A in Rome and B, chief reporter"."""

from __future__ import annotations

import re

from ingest.page.head.lead_ins import TRADE
from ingest.page.head.name_kinds import is_full_name, is_newsroom
from ingest.page.head.name_tails import without_role, without_tail

_PARTICLES = r"(?:(?:de|del|della|di|da|do|dos|du|la|le|van|von|der|den|ter|zu|af)\s+){0,2}"
_SECOND = (
    r"(?:Silva|Sou[sz]a|Castro|Mell?o|Costa|Santos|Almeida|Lima|Cunha|Vasconcell?os|Mene[sz]es|Albuquerque|Abreu|Moura|Brito"
    r"|Gasset|Cajal|Cadafalch|Pi)"
)
"""The second of two family names that an "e", "y" or "i" joins: "Ana Costa e Silva Pereira"."""
_AND = re.compile(
    rf"(?:\s*,)?\s+(?:(?:and|und|et|og|och|oraz)|&|[yei](?!\s+{_SECOND}\b)(?=\s+[^\W\d_a-z][\w’'.-]+\s+{_PARTICLES}[^\W\d_a-z]))\s+"
    r"(?=[^\W\d_a-z])"
)
"""What stands between two who sign; "y", "e" and "i" are in names, too: "José Ortega y Gasset"."""
_DUTCH = re.compile(r"\W*(?:door|tekst)\b", re.IGNORECASE)
_DUTCH_AND = re.compile(r"(?<=\w)\s+en\s+(?=[^\W\d_a-z])")
_PLACE = re.compile(r"\s+(?:in|from|aus|em|i)\s+[A-ZÀ-Ý][\w’'-]+(?:\s+(?:de\s+)?[A-ZÀ-Ý][\w’'-]+)?$")
_IN_PLACE = re.compile(
    r"(?:(?:in|from|aus|em|i|à|au|aux|en|de|do|da)\s+)?(?:[^\W\d_a-z][\w’'-]+|"
    r"(?:New|San|Santa|Los|Hong|São|Buenos|Tel|Abu|Den|Rio)\s+(?:de\s+)?[A-Z]\w+)"
)
"""Where somebody writes from: one word, or a beginning by which towns are known."""
_ROLE = re.compile(
    rf"""(?:[\w’'&-]+\s+){{0,3}}(?:{TRADE}|reda(?:tt|zion)\w+|editor(?:in)?\b|bureau\b|büro\b|(?:co-?)?produc\w+|blogger\b|chief\b
      |ressortleit\w+|\w*chef(?:in)?\b)(?:\s.*)?""",
    re.VERBOSE | re.IGNORECASE,
)
"""What somebody is in a newsroom."""
_BEHIND_DASH = re.compile(r"\s[|•·–—-]\s.*$")
_AGENCIES = re.compile(
    r"\s+(?:y|e|i|und|and|en|et|och)\s+(?:agencias|agências|agenzie|agencies|agenturen|agencje|agences|byråer)\s*$",
    re.IGNORECASE,
)


def with_plain_and(text: str, *, is_dutch: bool = False) -> str:
    """A Dutch byline with a sign for its "en", which in French and Spanish stands before a place."""
    return _DUTCH_AND.sub(" & ", text) if " en " in text and (is_dutch or _DUTCH.match(text)) else text


def without_place(name: str) -> str:
    """A full name without where its bearer writes from: "Anna Berg in New York"."""
    place = _PLACE.search(name)
    return name[: place.start()] if place and is_full_name(name[: place.start()]) else name


def without_agencies(text: str) -> str:
    """A byline without the agencies that had a part in it and are not named."""
    return _AGENCIES.sub("", text)


def several(text: str) -> list[str]:
    """Those who sign a line, where there is an "and" and all else in it is what they are and where they write from."""
    pieces = _AND.split(_BEHIND_DASH.sub("", text))
    if len(pieces) == 1:
        return []
    found: list[str] = []
    for piece in pieces:
        first, *about = (part.strip() for part in piece.split(","))
        persons = [_person(first), *(_person(one) for one in about if one and not _is_about(one))]
        if not all(persons):
            return []
        found += persons
    return found


def _is_about(text: str) -> bool:
    """Whether a part of a byline says what somebody is, where, or for which house he writes."""
    is_house = text[:1].isupper() and is_newsroom(text)
    return is_house or _ROLE.fullmatch(text) is not None or _IN_PLACE.fullmatch(text) is not None


def _person(text: str) -> str:
    """The full name in a part of a byline, nothing where there is none."""
    name = without_role(without_place(without_tail(text)))
    return name if is_full_name(name) and not _is_about(name) else ""
