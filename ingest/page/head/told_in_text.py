"""Names that the text tells of, in the form of a byline: between its paragraphs, or below a label at its end."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.class_names import names as class_names
from ingest.page.head.author_marks import roles
from ingest.page.head.line_texts import line
from ingest.page.head.name_kinds import is_agency, is_person
from ingest.page.head.name_lines import of_two_lines
from ingest.page.head.person_names import split_names
from ingest.page.head.signatures import BYLINE, Mark
from ingest.page.head.signed_lines import DATED
from ingest.page.head.zone import Zone
from ingest.page.heading_tags import HEADINGS
from ingest.page.sentence_form import SENTENCE_ENDS
from ingest.text.clean import squeeze

_PARAGRAPH = 100  # characters
_ABOVE, _BELOW = 3, 2  # paragraphs: more than a standfirst has, and than says who somebody is
_NOTE = re.compile(
    r"\W*(?:[àa]\s+propos\s+d|about\s+[A-Z]|über\s+[A-Z]|acerca\s+de|sobre\s+[A-Z]|avertissement|disclaimer|mentions\s+légales"
    r"|informations?\s+(?:importante?s?|réglementées?)|important\s+(?:information|notice)|forward-looking|rechtliche"
    r"|(?:notes?|nota|hinweis|aviso|avviso|avvertenza|contacts?)\s*(?:[:*]|légale?|legale?|aux?\s|to\s))",
    re.IGNORECASE,
)
"""The beginning of what stands below a text and its signature."""
_LABEL = range(3, 41)  # characters of a label
_OF_AUTHOR = re.compile(
    r"aut(?:h?or|eur|rice)|r[ée]da[ck]t|journalist|\b(?:par|by|von|por|door|di|textes?|signé\w*|rédig\w+|propos|words|about|über)\b",
    re.IGNORECASE,
)
_PART = re.compile(
    r"""\b(?:jur[yi]|giuria|jurado|modérat\w+|moderat\w+|moderador\w*|animat\w+|intervenant\w*|invité\w*|invitad\w+|guests?|gäste
      |ospit[ei]|particip\w+|teilnehmer\w*|panel\w*|podium|speakers?|orat(?:eur|rice|or)\w*|referent\w*|relat(?:ore|ori|rice)
      |ponentes?|conférenci\w+|contacts?|kontakte?|contatt[io]|contactos?|direction|direzione|dirección|président\w*|vorstand|board
      |comité|committee|membres?|members?|mitglieder|lauréat\w*|winners?|preisträger\w*|finalist\w*|nominé\w*|candidat\w*
      |témoins?|grand\s+témoin|hosts?|débat(?:teurs)?)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What somebody is in an event, a house or a contest."""
_FAREWELL = re.compile(
    r"\b(?:bon(?:ne)?s?|excellente?s?|belles?|salutations?|cordialement|bientôt|prochain[es]?|regards|wishes|grüße\w*|saludos|saluti"
    r"|merci|thanks|envoyée?s?|spéciale?s?|correspond\w+)\b",
    re.IGNORECASE,
)
"""Words between a text and its signature."""


def without_told(marks: list[tuple[int, Mark]], zone: Zone) -> list[tuple[int, Mark]]:
    """Marks without those of whom an article tells: names beside a date, or agencies alone, amid its paragraphs.

    A single name before its date signs there, too, as above notes on a house; so does a line that begins "Par".
    """
    may_be = [pair for pair in marks if _may_be_told(pair[1], zone.kept[pair[0]])]
    amid = _between_paragraphs(zone) if may_be else range(0)
    told = [pair for pair in may_be if pair[0] in amid]
    if len(told) == 1 and told[0][1].kind == DATED and _begins_with_name(zone.kept[told[0][0]], told[0][1]):
        return marks
    return [pair for pair in marks if pair not in told]


def _between_paragraphs(zone: Zone) -> range:
    """The places in `zone.within` that have paragraphs above and below, those of notes not counted."""
    found = _paragraphs(zone)
    notes = (place for place, one in enumerate(zone.within) if _NOTE.match(zone.said.get(one, "")))
    end = next((place for place in notes if len(found) >= _ABOVE and place > found[_ABOVE - 1]), len(zone.within))
    found = [place for place in found if place < end]
    return range(found[_ABOVE - 1], found[-_BELOW]) if len(found) >= _ABOVE + _BELOW else range(0)


def is_amid_text(place: int, zone: Zone) -> bool:
    """Whether a name with its role below, behind a break, stands between paragraphs: it is a speaker's or a guest's."""
    return all(of_two_lines(zone.kept[place])) and place in _between_paragraphs(zone)


def _may_be_told(mark: Mark, element: HtmlElement) -> bool:
    """Whether a mark is a name beside a date, agencies alone, or a name under a class such as "by" or "par"."""
    if mark.kind == BYLINE:
        return not roles(class_names(element)).is_author
    names = split_names(mark.text)
    return mark.kind == DATED or (bool(names) and all(map(is_agency, names)))


def _begins_with_name(element: HtmlElement, mark: Mark) -> bool:
    names = split_names(mark.text)
    return bool(names) and line(element).startswith(names[0])


def is_below_label(place: int, zone: Zone) -> bool:
    """Whether, below two paragraphs, a few words above an element say as what it is named: "Le jury", "Modérateur".

    A heading says so whatever its words are, but for those of farewell.
    """
    if place >= len(zone.within) or not any(one < place for one in _paragraphs(zone)[_BELOW - 1 :]):
        return False
    said = ((one, squeeze(zone.said.get(one, ""))) for one in reversed(zone.within[:place]))
    above, label = next(((one, text) for one, text in said if any(map(str.isalnum, text))), (None, ""))
    is_short = len(label) in _LABEL and not label.endswith(SENTENCE_ENDS) and not any(map(str.isdigit, label))
    if not is_short or _OF_AUTHOR.search(label) or any(map(is_person, split_names(label))):
        return False
    is_marked = (above is not None and above.tag in HEADINGS) or label.endswith(":")
    return _PART.search(label) is not None or (is_marked and _FAREWELL.search(label) is None)


def _paragraphs(zone: Zone) -> list[int]:
    """The places of the paragraphs from the headline on."""
    said = (len(zone.said.get(one, "")) if one.tag != "li" else 0 for one in zone.within)
    return [place for place, length in enumerate(said) if length >= _PARAGRAPH]
