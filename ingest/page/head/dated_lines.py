"""Lines that sign by a date beside a name: "12 mars 2026 - Jeanne Martin"."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.line_texts import LONGEST_BYLINE, beginning, line
from ingest.page.head.name_kinds import has_agency, is_agency, is_full_name
from ingest.page.head.name_lines import is_topic
from ingest.page.head.name_tails import DATE_BESIDE, ROLE
from ingest.page.head.person_names import split_names
from ingest.page.head.written_dates import DAY_NAME
from ingest.page.heading_tags import HEADINGS

_BEHIND_MONTH = rf"\W*(?:{DAY_NAME}\s+)?[^\W\d_]{{3,12}}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d"
_MONTH_FIRST = re.compile(_BEHIND_MONTH, re.VERBOSE)
"""A day behind its month: behind a comma, it may stand behind the place of a release, "Lyon, March 12, 2026"."""
_TELLS = re.compile(rf"\b19\d\d\b|^(?:{_BEHIND_MONTH}|\W*20\d\d\W).*:\s*$", re.VERBOSE)
"""A date of which something is told: the last century's, or a chronology's with the month first, before a colon."""
_BEHIND_DATE = re.compile(
    r"\s*[-–—|•·,/]?\s*(?:par\s+)?(?P<name>[^\W\d_][^\d|]{2,60}?)"
    r"(?:\s*[-–—|•·,(]\s*\d{1,2}\s?min(?:utes?|\.)?(?:\sde\slecture|\sread)?\)?)?\s*",
    re.IGNORECASE,
)
"""The name may be followed by how long reading takes."""
_ROLE = re.compile(rf"\s*(?:{ROLE})\b", re.VERBOSE | re.IGNORECASE)
_BEFORE_DATE = re.compile(
    rf"""(?P<name>[^\W\d_][^\d|,]{{2,60}}?(?:,\s(?!(?i:{ROLE})\b)[^\d|,]{{4,40}}?){{0,2}}(?:\([^()\d]{{3,60}}\))?)
      (?:,(?=\s*(?i:{ROLE})\b)[^\d|]{{3,60}}?)? \s*[-–—|•·,/]?\s*""",
    re.VERBOSE,
)
_ASIDE = re.compile(r"\([^()]*\)?")
_CHANGED = re.compile(rf"\W*(?:(?:mise?|{SAYS_WHEN})\b.{{0,40}})?", re.IGNORECASE)
"""What may follow where the name stands before the date."""
_SAYS_WHEN = re.compile(rf"\b(?:mise?\s+à\s+jour|{SAYS_WHEN})\b", re.IGNORECASE)
_CAPITALS = 2  # of a person's name
_MAY_DATE = re.compile(r"\d(?:er)?[\s./-]*(?:\d|[^\W\d]{3,9}\.?)[\s./-]*\d\d")
"""What is in each date, though its parts stand in elements of their own."""


def may_be_dated(text: str) -> bool:
    """Whether a text has a date, and words with which a name may stand beside it; longer texts are no such line."""
    if len(text) > LONGEST_BYLINE and "\n" not in text and "  " not in text:
        return False
    capitals = filter(str.isupper, text)
    return _MAY_DATE.search(text) is not None and (
        next(islice(capitals, _CAPITALS - 1, None), None) is not None or has_agency(text)
    )


def is_dated(element: HtmlElement) -> bool:
    """Whether an element of `BLOCKS`, whose text may be dated, is a name and a date."""
    first, text = beginning(element), line(element)
    if element.tag in HEADINGS and ":" in text:  # "12 mars 2026 : APA" stands over what is told of that day
        return False
    return (first[:1].isupper() or any(map(str.isdigit, first))) and dated_name(text) is not None


@lru_cache(maxsize=5_000)
def dated_name(text: str) -> str | None:
    """The person in a line such as "12 mars 2026 - Jeanne Martin"."""
    if len(text) > LONGEST_BYLINE or not any(map(str.isdigit, text)):
        return None
    date = DATE_BESIDE.search(text)
    match = _beside(text, date) if date and not _TELLS.search(date.group()) else None
    found = split_names(match["name"]) if match and not is_topic(_without_role(match["name"])) else []
    is_all = bool(found) and all(map(_signs_beside_date, found))
    if match and match.re is _BEFORE_DATE:
        is_all = is_all and _are_several(match["name"])
    return match["name"] if match and is_all else None


def _are_several(names: str) -> bool:
    """Whether what commas part are full names, and not a place before a name: "Lyon, Jeanne Martin"."""
    first, comma, _ = _ASIDE.sub("", names).partition(", ")
    return not comma or is_full_name(first)


def _beside(text: str, date: re.Match[str]) -> re.Match[str] | None:
    """What stands behind a date that begins a line, or before one that ends it."""
    if date.start() == 0:
        second = DATE_BESIDE.match(text, date.end() - 1)  # "Mis à jour le ..., publié le ... par Jeanne Martin"
        if second and not _SAYS_WHEN.search(text, 0, second.end()):
            return None  # an event from one day to another
        return _BEHIND_DATE.fullmatch(text, (second or date).end())
    may_be_place = text[: date.start() + 1].rstrip().endswith(",") and _MONTH_FIRST.match(date.group())
    is_last = _CHANGED.fullmatch(text, date.end()) and not may_be_place
    return _BEFORE_DATE.fullmatch(text, 0, date.start()) if is_last else None


def _signs_beside_date(name: str) -> bool:
    """Whether a name is an agency's or a person's whole; of one word it is a place: "Boulogne-Billancourt"."""
    return is_agency(name) or (is_full_name(name) and " " in name and ":" not in name)


def _without_role(said: str) -> str:
    """A name without its role, which may be one of markets: "Jeanne Martin, analyste marchés"."""
    name, _, role = said.partition(",")
    return name if _ROLE.match(role) else said
