"""Links that stand for another article of the site: as long as a headline, and in no sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of
from ingest.page.head.lead_ins import WHOSE
from ingest.page.head.name_kinds import is_person
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze
from ingest.urls import same_site

_EMPHASIS = frozenset({"b", "strong", "em", "i", "u"})
MIN_HEADLINE: Final = 20
"""Characters of a link that may be a headline."""
_MIN_HEADING = 8  # characters of one that is a heading
BYLINE: Final = re.compile(rf"(?i:{WHOSE}|przez|autor:?)\s+(?=[^\W\da-z])")
"""What stands before the name of who wrote the other article."""
_DAY = re.compile(r"\b\d{1,2}[./:h ]+(?:\d|[^\W\d]{3})")
_LONGEST_NAME = 40  # characters


def is_headline(link: HtmlElement, url: str) -> bool:
    """Whether a link leads to another page of the same site, and is as long as a headline."""
    length = length_of(link)
    if length < min(_MIN_HEADING, MIN_HEADLINE):
        return False
    try:
        here, there = urlsplit(url), urlsplit(urljoin(url, link.get("href", "")))
    except ValueError:
        return False
    if link.get("href") is None:  # a script leads there; a name or an id makes a heading's target
        is_target = link.get("class") is None or link.get("id") or link.get("name")
        return length >= MIN_HEADLINE and not is_target
    is_elsewhere = there.path.strip("/") not in ("", here.path.strip("/"))
    shortest = _MIN_HEADING if is_heading(link) else MIN_HEADLINE
    return is_elsewhere and same_site(here.geturl(), there.geturl()) and length >= shortest


def is_heading(link: HtmlElement) -> bool:
    """Whether a link is a heading, or holds one."""
    return any(one is not None and one.tag in HEADINGS for one in (link.getparent(), *link))


def stands_alone(link: HtmlElement) -> bool:
    """Whether a link is a heading, or all there is between two blocks."""
    if any(one.tag in HEADINGS for one in link.iterancestors()) or any(one.tag not in INLINE for one in link):
        return True
    for element in (link, *link.iterancestors()):
        parent = element.getparent()
        if element.tag not in INLINE or parent is None:
            return True
        before, after = element.getprevious(), element.getnext()
        beside = [parent.text if before is None else before.tail, element.tail]
        beside += [one.text_content() for one in (before, after) if one is not None and _is_told_on(one)]
        if any(text and text.strip() for text in beside):
            return False
    return True


def _is_told_on(beside: HtmlElement) -> bool:
    """Whether an inline element goes on with the sentence beside it: it is no name and no day of its own."""
    if beside.tag not in INLINE:
        return False
    said = BYLINE.sub("", squeeze(beside.text_content()), count=1)
    return len(said) > _LONGEST_NAME or not (is_person(said) or _DAY.search(said))


def plain_words(line: HtmlElement) -> Iterator[str]:
    """The pieces of a line that are neither linked nor emphasised."""
    for element in line.iter():
        pieces = ((element, element.text), (element.getparent(), element.tail if element is not line else None))
        for holder, text in pieces:
            if text and any(map(str.isalnum, text)) and not _is_marked(holder, line):
                yield text


def _is_marked(holder: HtmlElement, line: HtmlElement) -> bool:
    while holder is not line:
        if holder.tag in _EMPHASIS or holder.tag == "a":
            return True
        holder = holder.getparent()
    return line.tag in HEADINGS
