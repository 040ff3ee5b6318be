"""Lines that sign by the way they begin: "Par Jeanne Martin", "Une chronique de Paul Durand"."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from ingest.page.head.dated_lines import dated_name
from ingest.page.head.lead_ins import OUR_STAFF, OURS, OURS_OF, WHOSE, WORKS
from ingest.page.head.line_texts import LONGEST_BYLINE, beginning, line, own_text
from ingest.page.head.name_kinds import is_agency, is_full_name, is_person
from ingest.page.head.person_names import split_names
from ingest.page.heading_tags import HEADINGS
from ingest.page.sentence_form import SENTENCE_ENDS

SIGNED: Final = "signed"
DATED: Final = "dated"
_PIECES = rf"{WORKS}|entretien|interview"
_DONE = r"rédigée?|écrite?|publi[ée]e?|posté|soumis|proposé|propos\s+recueillis|recueilli|réalisée?|signée?|a\s+cura"
_DONE_ABROAD = (
    r"words|text|story|written|report(?:ing)?|analysis|scritto|pubblicato|escrito|publicado"
    r"|geschreven|geschrieben|verfasst"
)
_LABELS = r"auteure?s?|autor(?:e|in)?|rédaction|author|textes?(?:\s+et\s+\w+)?|te(?:kst|sto|xto|xt)"
_WITH = r"avec|with|mit|con"
_SIGNED = re.compile(
    rf"""^[\W_]*(?:
        (?i:(?:(?:un\s+)?(?:{_PIECES})\s+)?(?:{_DONE})?\s*(?:{WHOSE})\s*:?\s+)(?=[A-ZÀ-Ý«"]|(?:dpa|epd)\b)
      | (?i:(?:{_DONE_ABROAD})\s+(?:by|da|por|door|von)\s*:?\s+)(?=[A-ZÀ-Ý])
      | (?i:aus\s+[\w-]+\s+bericht(?:et|en)\s+)(?=[A-ZÀ-Ý])
      | (?i:{OUR_STAFF})
      | (?i:(?:{_LABELS})\s*:)
      | (?i:textes?(?:\s+et\s+\w+)?)\s+(?=[A-ZÀ-Ý])
      | (?i:(?:(?:une?\s+)?(?:{WORKS})\s+)?signée?)\s+(?=[A-ZÀ-Ý]) )
      | ^\((?=[A-ZÀ-Ý])[^()|:]{{4,60}}?,?\s(?:[ée]dité|traduit|relu|mis\sen\sligne)\spar\s""",
    re.VERBOSE,
)
_WORK_OF = re.compile(
    rf"(?:(?:une?\s+|l[ea]\s+|l['’])(?:{WORKS})\s+(?:de\s+|d['’])"
    r"|propos\s+recueillis\s*:\s*)(?=(?-i:[A-ZÀ-Ý]))",
    re.IGNORECASE,
)
"""The beginning of a line that signs where names alone follow: "Une chronique de Jeanne Martin"."""
_BESIDE_NAMES = 24  # characters of such a line beside its names: " et ", ", à Washington"
_SEVERAL = range(1, 7)  # names
_PICTURES = re.compile(r"\b(?:photo|illustration|dessin|image|infograph)", re.IGNORECASE)
_BY = re.compile(r"\s*(?:(?:par|by|von|por|door|a[vf])\s*:?|(?:de|di)\s*:)\s*", re.IGNORECASE)
_BEHIND_NAME = re.compile(
    r"\s*(?:\([^()]*\)\s*|(?:in|at|à)\s+[A-ZÀ-Ý][\w-]*(?:\s[A-ZÀ-Ý][\w-]*)?\s*)?(?:(?s:,.*)|(?i:et|and|und|e|y|en|&)\s*)?"
)
"""What may stand between names in elements of their own, and behind the last: a bracket, a place, "and", a role."""
_SPAN = re.compile(r"\W*(?:de\s+(?!notre\b|nos\b)[^,:]*\s(?:jusqu[’'])?à\s|von\s[^,:]*\sbis\s)", re.IGNORECASE)
"""The beginning of what goes from one to another: "De Jeanne Martin à Paul Durand, trois ans de procès"."""
_WITH_AGENCY = re.compile(rf"[\W_]*(?:{_WITH})\s+(?:l['’])?(?=[A-Za-z])", re.IGNORECASE)
_WRITTEN = re.compile(r"(?:.{0,20}\b(?:rédigée?|écrite?|publiée?|signée?)\s+)?(?:par|by)\s+\w", re.IGNORECASE)
_DISPATCH = re.compile(
    r"^[-–—]\s*(?=[A-ZÀ-Ý])(?P<name>[^,;(]{4,40})[,;(]\s*(?:\w+[\s-]+){0,3}(?:agence|Agefi|Dow Jones|AFP|Reuters)"
)
BLOCKS = frozenset(
    (
        *("dd", "p", "div", "span", "li", "strong", "em", "i", "b", "small", "address", "td"),
        *("font", "h2", "h3", "h4", "header", "time"),
    )
)
"""Elements that can be a line which signs."""
_MENUS = ("nav", "ul", "form")
_HOLDS_MENUS = frozenset({"header", "div", "td"})
_LONGEST_AGENCIES = 40  # characters of a line that says which agencies had a part in it
_BETWEEN_AGENCIES = 8  # characters of it beside their names
_MAY_SIGN = re.compile(
    rf"""[\W_]*+(?=[a-zéå]) (?:(?:une?|l[ea])\s+|l['’])?
        (?:{_PIECES}|{_DONE}|{WHOSE}|{_DONE_ABROAD}|{_LABELS}|{_WITH}|{OURS_OF}|{OURS}|aus\s)
      | \s*[-–—] | \s*\(\w""",
    re.VERBOSE | re.IGNORECASE,
)
"""The first word of what signs, of the same lists as the patterns above that ask for more."""


def signing_part(text: str) -> str:
    """A byline without the publisher after a slash, if no person is named: "Rédigé par info24 / Radio Sud"."""
    first, slash, below = text.partition(" / ")
    if not slash or not _WRITTEN.match(first) or any(map(is_person, split_names(first))):
        return text
    return text if any(map(is_agency, split_names(below))) else first


def may_sign(text: str) -> bool:
    """Whether a text may begin with a word that signs: most begin otherwise."""
    return _MAY_SIGN.match(text) is not None


def names_set_apart(element: HtmlElement) -> list[str]:
    """The names in a line that signs, where each has an element of its own, and who that is beside it.

    "Par <b>Jeanne Martin</b> (économiste, ancienne conseillère) et <b>Paul Durand</b>, professeur" may be long.
    """
    if len(element) not in _SEVERAL or not _BY.fullmatch(element.text or ""):
        return []
    names = [line(child) for child in element if child.tag != "br"]
    is_all = len(names) in _SEVERAL and all(map(is_full_name, names))
    is_all = is_all and all(_BEHIND_NAME.fullmatch(child.tail or "") for child in element)
    is_all = is_all and not any(map(is_full_name, split_names(own_text(element))))
    said = line(element) if is_all else ""
    return names if is_all and not (said.endswith(SENTENCE_ENDS) or _PICTURES.search(said)) else []


def is_signed(element: HtmlElement) -> bool:
    """Whether an element of `BLOCKS`, whose text may sign, does so by the way it begins."""
    if names_set_apart(element):
        return True
    first, text = beginning(element), line(element)
    if _SPAN.match(text):
        return False
    if first and (_SIGNED.match(f"{first} X X") or first[0] in "-–—("):
        is_short = len(text) < LONGEST_BYLINE and _SIGNED.match(text) is not None
        found = split_names(text) if is_short else []
        if _DISPATCH.match(text) or any(map(is_person, found)) or (found and all(map(is_agency, found))):
            return True
    if _agencies_beside(text):
        return element.tag not in HEADINGS
    return element.tag != "li" and _WORK_OF.match(text) is not None and _is_work_of(text)


def _agencies_beside(text: str) -> str:
    """The agencies in a line that says who had a part in the text, and nothing else: "Avec Bloomberg et l’AFP"."""
    if len(text) >= _LONGEST_AGENCIES or not _WITH_AGENCY.match(text):
        return ""
    said = _WITH_AGENCY.sub("", text, count=1)
    found = split_names(said)
    is_all = bool(found) and all(map(is_agency, found)) and len(said) - sum(map(len, found)) <= _BETWEEN_AGENCIES
    return said if is_all else ""


def _is_work_of(text: str) -> bool:
    """Whether a line says whose piece it is, and nothing else."""
    said = _WORK_OF.sub("", text, count=1)
    found = split_names(text) if len(text) < LONGEST_BYLINE else []
    return bool(found) and all(map(is_full_name, found)) and len(said) - sum(map(len, found)) <= _BESIDE_NAMES


def begins_with_menu(element: HtmlElement) -> bool:
    """Whether an element begins with a menu, whose first entry may be a word of bylines: "DE FR", two languages."""
    return element.tag in _HOLDS_MENUS and _has_menu(element)


def _has_menu(element: HtmlElement) -> bool:
    """A list of networks or a button behind the byline is none."""
    while not (element.text or "").strip() and len(element):
        if element.tag in _MENUS or (element[0].tag == "a" and next(element.iter(*_MENUS), None) is not None):
            return True
        element = element[0]
    return element.tag in _MENUS


def name_in(text: str, kind: str) -> str:
    """The name in a line that signs, or that is marked as an author."""
    if kind == DATED:
        return dated_name(text) or ""
    if kind != SIGNED:
        return text
    dispatch = _DISPATCH.match(text)
    return dispatch["name"] if dispatch else _agencies_beside(text) or text
