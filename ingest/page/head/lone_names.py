"""Who signs by nothing but his name, in a line near the headline, in one box with a date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.head.lead_ins import leads_in_editor
from ingest.page.head.line_texts import line, text_before
from ingest.page.head.name_kinds import is_agency, is_full_name
from ingest.page.head.name_lines import is_topic
from ingest.page.head.name_tails import ROLE
from ingest.page.head.person_names import split_names
from ingest.page.head.written_dates import ANY_DATE
from ingest.page.head.zone import UNDER_HEADLINE, Zone
from ingest.page.teasers import in_teaser
from ingest.text.clean import squeeze

_LONGEST = 100  # characters of the line
_LONGEST_BOX = 200  # characters of what holds a name and a date
_LONGEST_SPACED = 3 * _LONGEST_BOX  # with all its white space
_LEVELS = 6  # elements from a name to that box
_PARAGRAPH = 100  # characters
_MOST_PARAGRAPHS = 2  # the standfirst, and the text's first
_MOST_LINKS = 3  # linked words in that box: with more they are topics
_MARKS = "–—-•·|( "  # that may stand before a name
_NO_BYLINE = frozenset(
    {"figure", "figcaption", "nav", "button", "aside", "blockquote", "form", "label", "tr", "h1", "h2", "h3"}
)
_TOPIC = re.compile(
    r"/(?:tags?|topics?|themes?|thematiques?|sujets?|dossiers?|mots?-cles?|personnalites?|people|keywords?)/"
)
"""In the address of a list of what is written about somebody."""
_LETTERS = re.compile(r"(?:[^\W\d_]|[ .'’-])+")
_BESIDE = re.compile(
    rf"""(?:[\W_]|\b(?:et|and|und|og|avec|with|via|agences?|AFP|Reuters|l)\b|[(\[][^()\[\]]{{0,60}}[)\]])*
    (?:(?i:{ROLE})\b.{{0,70}} | (?:à|au|aux|en|in)\s.{{2,30}} | (?i:temps\s+de\s+)?(?i:lecture)\b.{{0,20}}
      | [A-ZÀ-Ý][\w’'-]+(?:\s[A-ZÀ-Ý][\w’'-]+)?\W* | (?i:suivre|follow|s['’]abonner)\W* )?""",
    re.VERBOSE,
)
"""What may stand behind a name in its line: an agency, a place, a role, a paper, how long reading takes."""
_DATE = re.compile(rf"{ANY_DATE}|\d\s?[h:]\s?\d\d", re.VERBOSE)


def names_alone(zone: Zone) -> list[str]:
    """The names in the first box under the headline that says who and when.

    Without a date they would be whom a picture shows, or what the text is about, twice as often.
    """
    first: HtmlElement | None = None
    found: list[str] = []
    for names, box in _lines(zone):
        if first is None or box is first:
            first = box
            found += names
    return found


def _lines(zone: Zone) -> Iterator[tuple[list[str], HtmlElement]]:
    """The names of each line that says no more, with the box around it that has a date."""
    paragraphs = 0
    for element in islice(zone.within, 1, UNDER_HEADLINE):
        said = squeeze(zone.said.get(element, ""))
        paragraphs += len(said) >= _PARAGRAPH
        if paragraphs > _MOST_PARAGRAPHS:
            return
        if said[:_LONGEST].lstrip(_MARKS)[:1].isupper() and len(said) <= _LONGEST and (names := _names(element)):
            box = _dated_box(element)
            if box is not None and not in_teaser(element):
                yield names, box


def _names(element: HtmlElement) -> list[str]:
    """The names that are all, but for agencies, places and roles, that the line of an element says."""
    around = (element, *islice(element.iterancestors(), _LEVELS))
    if any(one.tag in _NO_BYLINE for one in around) or leads_in_editor(text_before(element)):
        return []
    if any(one.tag == "a" and _TOPIC.search(one.get("href", "")) for one in around):
        return []
    text = line(element)
    names = split_names(text) if len(text) <= _LONGEST and not _is_in_paragraph(element) else []
    if not (all(map(_is_signature, names)) or all(map(is_agency, names))) or any(map(is_topic, names)):
        return []
    rest = text
    for name in names:
        rest = rest.replace(name, "", 1)
    begins = bool(names) and text.lstrip(_MARKS).startswith(names[0])
    return names if begins and _BESIDE.fullmatch(rest) else []


def _is_in_paragraph(element: HtmlElement) -> bool:
    block = next((one for one in element.iterancestors() if one.tag not in INLINE), element)
    return element.tag in INLINE and len(squeeze(block.text_content()[:_LONGEST_SPACED])) > _LONGEST_BOX


def _is_signature(name: str) -> bool:
    return is_full_name(name) and _LETTERS.fullmatch(name) is not None


def _dated_box(element: HtmlElement) -> HtmlElement | None:
    """The smallest element around a name that has a date too, and little more."""
    for box in islice(element.iterancestors(), _LEVELS):
        text = box.text_content()
        if len(text) > _LONGEST_SPACED or len(squeeze(text)) > _LONGEST_BOX or box.find(".//h1") is not None:
            return None
        if box.find(".//time") is not None or _DATE.search(text):
            return box if sum(bool(line(link)) for link in box.iter("a")) <= _MOST_LINKS else None
    return None
