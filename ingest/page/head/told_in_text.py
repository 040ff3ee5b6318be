"""Names that the text tells of, in the form of a byline: between its paragraphs, or below a label at its end."""

from __future__ import annotations

import re

from ingest.page.head.name_kinds import is_agency, is_person
from ingest.page.head.person_names import split_names
from ingest.page.head.signatures import Mark
from ingest.page.head.signed_lines import DATED
from ingest.page.head.zone import Zone
from ingest.page.sentence_form import SENTENCE_ENDS
from ingest.text.clean import squeeze

_PARAGRAPH = 100  # characters
_FEWEST = 2  # paragraphs above, and below
_LABEL = range(3, 41)  # characters of a label
_OF_AUTHOR = re.compile(
    r"aut(?:h?or|eur|rice)|r[ée]da[ck]t|journalist|\b(?:par|by|von|por|door|di|textes?|signé\w*|rédig\w+|propos|words|about|über)\b",
    re.IGNORECASE,
)


def between_paragraphs(zone: Zone) -> range:
    """The places in `zone.within` that have two paragraphs above and two below, in which an article tells of others."""
    found = _paragraphs(zone)
    return range(found[_FEWEST - 1], found[-_FEWEST]) if len(found) >= 2 * _FEWEST else range(0)


def may_be_told(mark: Mark) -> bool:
    """Whether a mark is a name beside a date, or agencies alone: a line that begins "Par" signs wherever it stands."""
    names = split_names(mark.text)
    return mark.kind == DATED or (bool(names) and all(map(is_agency, names)))


def is_below_label(place: int, zone: Zone) -> bool:
    """Whether, below two paragraphs, a few words above an element say as what it is named: "Le jury", "Modérateur"."""
    if place >= len(zone.within) or not any(one < place for one in _paragraphs(zone)[_FEWEST - 1 :]):
        return False
    above = (squeeze(zone.said.get(one, "")) for one in reversed(zone.within[:place]))
    label = next((text for text in above if any(map(str.isalnum, text))), "")
    is_short = len(label) in _LABEL and not label.endswith(SENTENCE_ENDS) and not any(map(str.isdigit, label))
    return is_short and _OF_AUTHOR.search(label) is None and not any(map(is_person, split_names(label)))


def _paragraphs(zone: Zone) -> list[int]:
    """The places of the paragraphs from the headline on."""
    said = (len(zone.said.get(one, "")) if one.tag != "li" else 0 for one in zone.within)
    return [place for place, length in enumerate(said) if length >= _PARAGRAPH]
