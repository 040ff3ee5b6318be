"""What a line of text signs by the way it is written: "Par Jeanne Martin", "12 mars 2026 - Jeanne Martin"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.lead_ins import BY, OUR_STAFF, OURS, OURS_OF, WORKS
from ingest.page.head.line_texts import line, own_text
from ingest.page.head.name_kinds import has_agency, is_agency, is_full_name, is_person
from ingest.page.head.name_lines import is_topic
from ingest.page.head.name_tails import DATE_BESIDE, ROLE
from ingest.page.head.person_names import split_names
from ingest.page.head.written_dates import DAY_NAME
from ingest.page.heading_tags import HEADINGS
from ingest.page.sentence_form import SENTENCE_ENDS

SIGNED: Final = "signed"
DATED: Final = "dated"
LONGEST: Final = 120
"""Characters of a byline."""
_PIECES = rf"{WORKS}|entretien|interview"
_DONE = r"rédigée?|écrite?|publi[ée]e?|posté|soumis|proposé|propos\s+recueillis|recueilli|réalisée?|signée?|a\s+cura"
_WHOSE = rf"{BY}|de|a[vf]"
_DONE_ABROAD = (
    r"words|text|story|written|report(?:ing)?|analysis|scritto|pubblicato|escrito|publicado"
    r"|geschreven|geschrieben|verfasst"
)
_LABELS = r"auteure?s?|autor(?:e|in)?|rédaction|author|textes?(?:\s+et\s+\w+)?|te(?:kst|sto|xto|xt)"
_WITH = r"avec|with|mit|con"
_SIGNED = re.compile(
    rf"""^[\W_]*(?:
        (?i:(?:(?:un\s+)?(?:{_PIECES})\s+)?(?:{_DONE})?\s*(?:{_WHOSE})\s*:?\s+)(?=[A-ZÀ-Ý«"]|(?:dpa|epd)\b)
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
_BEHIND_MONTH = rf"\W*(?:{DAY_NAME}\s+)?[^\W\d_]{{3,12}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d"
_MONTH_FIRST = re.compile(_BEHIND_MONTH, re.VERBOSE)
"""A day behind its month: behind a comma, it may stand behind the place of a release, "Lyon, March 12, 2026"."""
_TELLS = re.compile(rf"\b19\d\d\b|^(?:{_BEHIND_MONTH}|\W*20\d\d\W).*:\s*$", re.VERBOSE)
"""A date of which something is told: the last century's, or a chronology's with the month first, before a colon."""
_BEHIND_DATE = re.compile(r"\s*[-–—|•·,/]?\s*(?:par\s+)?(?P<name>[^\W\d_][^\d|]{2,60})", re.IGNORECASE)
_ROLE = re.compile(rf"\s*(?:{ROLE})\b", re.VERBOSE | re.IGNORECASE)
_BEFORE_DATE = re.compile(
    rf"""(?P<name>[^\W\d_][^\d|,]{{2,60}}?(?:\([^()\d]{{3,60}}\))?)
      (?:,(?=\s*(?i:{ROLE})\b)[^\d|]{{3,60}}?)? \s*[-–—|•·,/]?\s*""",
    re.VERBOSE,
)
_CHANGED = re.compile(rf"\W*(?:(?:mise?|{SAYS_WHEN})\b.{{0,40}})?", re.IGNORECASE)
"""What may follow where the name stands before the date."""
BLOCKS = frozenset(
    (
        *("dd", "p", "div", "span", "li", "strong", "em", "i", "b", "small", "address", "td"),
        *("font", "h2", "h3", "h4", "header", "time"),
    )
)
"""Elements that can be a line which signs."""
_MENUS = ("nav", "ul", "form")
_HOLDS_MENUS = frozenset({"header", "div", "td"})
_BEGINNING = 60  # characters
_LONGEST_AGENCIES = 40  # characters of a line that says which agencies had a part in it
_BETWEEN_AGENCIES = 8  # characters of it beside their names
_CAPITALS = 2  # of a person's name
_MAY_DATE = re.compile(r"\d(?:er)?[\s./-]*(?:\d|[^\W\d]{3,9}\.?)[\s./-]*\d\d")
"""What is in each date, though its parts stand in elements of their own."""
_MAY_SIGN = re.compile(
    rf"""[\W_]*+(?=[a-zéå]) (?:(?:une?|l[ea])\s+|l['’])?
        (?:{_PIECES}|{_DONE}|{_WHOSE}|{_DONE_ABROAD}|{_LABELS}|{_WITH}|{OURS_OF}|{OURS}|aus\s)
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


def may_be_dated(text: str) -> bool:
    """Whether a text has a date, and words with which a name may stand beside it; longer texts are no such line."""
    if len(text) > LONGEST and "\n" not in text and "  " not in text:
        return False
    capitals = filter(str.isupper, text)
    return _MAY_DATE.search(text) is not None and (
        next(islice(capitals, _CAPITALS - 1, None), None) is not None or has_agency(text)
    )


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
    first, text = _beginning(element), line(element)
    if _SPAN.match(text):
        return False
    if first and (_SIGNED.match(f"{first} X X") or first[0] in "-–—("):
        is_short = len(text) < LONGEST and _SIGNED.match(text) is not None
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
    found = split_names(text) if len(text) < LONGEST else []
    return bool(found) and all(map(is_full_name, found)) and len(said) - sum(map(len, found)) <= _BESIDE_NAMES


def is_dated(element: HtmlElement) -> bool:
    """Whether an element of `BLOCKS`, whose text may be dated, is a name and a date."""
    first, text = _beginning(element), line(element)
    if element.tag in HEADINGS and ":" in text:  # "12 mars 2026 : APA" stands over what is told of that day
        return False
    return (first[:1].isupper() or any(map(str.isdigit, first))) and _dated_name(text) is not None


def _beginning(element: HtmlElement) -> str:
    return (element.text or "").lstrip()[:_BEGINNING] or (line(element[0])[:_BEGINNING] if len(element) else "")


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


@lru_cache(maxsize=5_000)
def _dated_name(text: str) -> str | None:
    """The person in a line such as "12 mars 2026 - Jeanne Martin"."""
    if len(text) > LONGEST or not any(map(str.isdigit, text)):
        return None
    date = DATE_BESIDE.search(text)
    match = _beside(text, date) if date and not _TELLS.search(date.group()) else None
    found = split_names(match["name"]) if match and not is_topic(_without_role(match["name"])) else []
    is_all = bool(found) and all(map(_signs_beside_date, found))
    return match["name"] if match and is_all else None


def _signs_beside_date(name: str) -> bool:
    """Whether a name is an agency's or a person's whole; of one word it is a place: "Boulogne-Billancourt"."""
    return is_agency(name) or (is_full_name(name) and " " in name and ":" not in name)


def _without_role(said: str) -> str:
    """A name without its role, which may be one of markets: "Jeanne Martin, analyste marchés"."""
    name, _, role = said.partition(",")
    return name if _ROLE.match(role) else said


def _beside(text: str, date: re.Match[str]) -> re.Match[str] | None:
    """What stands behind a date that begins a line, or before one that ends it."""
    if date.start() == 0:
        return _BEHIND_DATE.fullmatch(text, date.end())
    may_be_place = text[: date.start() + 1].rstrip().endswith(",") and _MONTH_FIRST.match(date.group())
    is_last = _CHANGED.fullmatch(text, date.end()) and not may_be_place
    return _BEFORE_DATE.fullmatch(text, 0, date.start()) if is_last else None


def name_in(text: str, kind: str) -> str:
    """The name in a line that signs, or that is marked as an author."""
    if kind == DATED:
        return _dated_name(text) or ""
    if kind != SIGNED:
        return text
    dispatch = _DISPATCH.match(text)
    return dispatch["name"] if dispatch else _agencies_beside(text) or text
