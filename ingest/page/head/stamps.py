"""Moments that elements carry for programs: `<time datetime>`, and the hint of "2 days ago"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from itertools import islice, takewhile
from typing import Final
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import any_word, is_named
from ingest.page.head.datelines import SAYS_WHEN, UPDATED, UPDATED_SEGMENT
from ingest.page.head.lead_ins import BY
from ingest.page.head.line_texts import text_before
from ingest.page.head.moments import parse_moment
from ingest.page.teasers import in_teaser
from ingest.text.clean import squeeze

_MAX_STAMPS = 12
_LEVELS = 3  # elements around a moment that may say of what it is
_MOST_ELEMENTS = 400  # of those that may stand in sentences
_MOST_BEFORE, _LONGEST_BEFORE = 12, 200  # elements of a sentence before the moment, and characters of each piece
MADE_FOR_MOMENTS: Final = ("time", "abbr")
_HINTED = frozenset({"span", "small", "p", "div", "li", "em", "i", "b", "strong", "td"})
"""Elements whose hint is theirs; that of a link is what it leads to."""
_SAYING = ("datetime", "title", "data-timestamp", "data-time", "data-date", "data-datetime", "data-published-at")
_AGO = re.compile(
    r"\bago\b|il y a\b|\bhier\b|yesterday|\bvor\b|\bhace\b|\bfa\b|geleden|\d\s?(?:h|min|j|d)\b", re.IGNORECASE
)
_CHANGED_LAST = re.compile(rf"\b(?:{UPDATED})(?:\s+(?:le|on|am|il|el))?\s*:?\s*$", re.IGNORECASE)
"""What stands right before the moment of a change."""
_PRICED = re.compile(r"[€$£%]|\b(?:cours|taux|cotations?|prix|prices?|rates?|quotes?|kurs)\b", re.IGNORECASE)
_LONGEST_AGO = 40  # characters
_INLINE = frozenset({"a", "b", "em", "i", "mark", "small", "span", "strong", "u", "abbr", "time"})
_LABEL = re.compile(
    rf"^(?:{BY})\b|\b(?:publi|post(?:ed|é)|mise?\b|modifi|édité|edited|actuali|updat|créé|paru|diffus"
    r"|lecture\b|min\b|read\b)",
    re.IGNORECASE,
)
"""What stands around a moment in a dateline."""
_BESIDE = (
    rf"(?:{BY}|à|at|in|dans|en|on|sur|via|avec|with|from|et|and|il\s+y\s+a|le|the|min\w*|heures?|h|read"
    r"|de\s+lecture|mise?|modifié\w*|publié\w*|posted|published|updated|edited|actualisé\w*|édité\w*)"
)
_GOES_ON = re.compile(rf"[\s,]+(?!{_BESIDE}\b)[a-zà-ÿœ]['’\w]*\s+\w")
"""A tail in small letters with more than a dateline has there."""
_ENDS = re.compile(r"\s*(?:[.!?…;,a-zà-ÿœ]|$)")
_SMALL_WORD = re.compile(r"\b[a-zà-ÿœ]{3,}$")
_EVENT = any_word(
    "(?:event|evenement|veranstaltung|evento)[_-]*(?:start|begin|end|fin|date|time|when|datum|fecha|data)s?"
)
_CALENDAR = any_word("dtstart|dtend")
"""Names by which calendars' programs know an event's moments."""
_EVENT_DATES = frozenset({"startDate", "endDate", "doorTime", "previousStartDate", "validFrom", "validThrough"})
_PUBLISHING = "PublicationEvent"
"""The kind of event that is a publication."""
_WHERE = re.compile(r"(?:Lieu|Où|Location|Venue|Where|Wo|Ort|Luogo|Dove|Lugar|Dónde|Plaats)\s*:")
"""What stands beside when something takes place."""
_POSTED = re.compile(rf"\b(?:(?i:{SAYS_WHEN})\b|(?i:{BY})\s+[A-ZÀ-Ý])")
"""What stands beside when an article was published, and its place, too."""
_LONGEST_PLACE = 200  # characters of what says when and where
_FEWEST_WORDS = 4  # of a sentence, before the moment that ends it


def stamps(elements: Iterable[HtmlElement], timezone: ZoneInfo) -> Iterator[datetime]:
    """The moments that elements carry for programs, but for those in sentences."""
    few = islice(filter(_is_stamp, elements), _MOST_ELEMENTS)
    apart = (element for element in few if not (in_teaser(element) or _is_event(element)))
    said = (_hint(e) for e in apart if not _in_sentence(e))
    return _moments((stamp for stamp in said if len(stamp) > len("2020-01-01") or stamp.isdecimal()), timezone)


def changes(elements: Iterable[HtmlElement], timezone: ZoneInfo) -> Iterator[datetime]:
    """The moments that elements carry for programs, and that are said to be those of a change: "Mis à jour".

    Those of another article, a price or a table are none of this one's.
    """
    few = islice((one for one in elements if _is_stamp(one) and _hint(one)), _MAX_STAMPS)
    own = (one for one in few if _is_change(one) and not in_teaser(one) and not _is_of_price(one))
    return _moments(map(_hint, own), timezone)


def _is_of_price(element: HtmlElement) -> bool:
    """Whether what is right around a moment speaks of a price or a rate."""
    holder = element.getparent()
    return holder is not None and _PRICED.search(short_text(holder, _LONGEST_PLACE) or "") is not None


def _is_change(element: HtmlElement) -> bool:
    """Whether a moment's own words say that something was changed, or the last ones before it."""
    if UPDATED_SEGMENT.match(element.text_content()):
        return True
    before = element.getprevious()
    is_label = before is not None and before.tag != "a"
    beside = text_before(element).strip() or (before.text_content() if before is not None and is_label else "")
    return _CHANGED_LAST.search(beside) is not None


def days_in_sentences(elements: Iterable[HtmlElement], timezone: ZoneInfo) -> set[date]:
    """The days that sentences tell of, or that something takes place on, in elements made for moments."""
    few = islice(elements, _MOST_ELEMENTS)
    told = (e.get("datetime") or e.get("title") or "" for e in few if _in_sentence(e) or _is_event(e))
    return {moment.astimezone(timezone).date() for moment in _moments(told, timezone)}


def events(elements: Iterable[HtmlElement]) -> set[HtmlElement]:
    """Those of some elements that say when something takes place, with what holds each and says no more of it."""
    few = islice((one for one in elements if one.tag in MADE_FOR_MOMENTS), _MOST_ELEMENTS)
    found = [one for one in few if _is_event(one)]
    holders = (one.getparent() for one in found if one.getparent() is not None)
    return {*found, *(one for one in holders if not _POSTED.search(short_text(one, _LONGEST_PLACE) or ""))}


def beside_places(elements: Iterable[HtmlElement], timezone: ZoneInfo) -> Iterator[datetime]:
    """The moments that only a name or a place beside them tells to be an event's: where nothing else dates an article.

    A declared event dates none.
    """
    few = islice((one for one in elements if one.tag in MADE_FOR_MOMENTS), _MOST_ELEMENTS)
    said = (_hint(one) for one in few if _is_event(one) and not _is_declared_event(one) and not _in_sentence(one))
    return _moments(said, timezone)


def _moments(texts: Iterable[str], timezone: ZoneInfo) -> Iterator[datetime]:
    return (moment for text in islice(texts, _MAX_STAMPS) if (moment := parse_moment(text, timezone)))


def _is_stamp(element: HtmlElement) -> bool:
    """Whether an element is made for a moment, or has one as its hint and shows how long ago it was, in no link."""
    if element.tag in MADE_FOR_MOMENTS:
        return True
    text = element.text or ""
    is_ago = len(text) <= _LONGEST_AGO and _AGO.search(text) is not None
    is_hinted = element.tag in _HINTED and is_ago and bool(_hint(element))
    return is_hinted and next(element.iterancestors("a"), None) is None


def _hint(element: HtmlElement) -> str:
    """What an element's attributes say of when."""
    return next((said for name in _SAYING if (said := element.get(name))), "")


def _is_event(element: HtmlElement) -> bool:
    """Whether a moment is when something takes place: declared as such, by its name, or with the place beside it."""
    if _is_declared_event(element):
        return True
    around = _around(element)
    if any(is_named(one, _EVENT) for one in around):
        return True
    texts = [text for text in takewhile(bool, (short_text(one, _LONGEST_PLACE) for one in around)) if text]
    return any(_WHERE.search(text) and not _POSTED.search(text) for text in texts)


def _is_declared_event(element: HtmlElement) -> bool:
    """Whether a record around a moment, or its own property, says that something takes place then."""
    kind = next((kind for one in _around(element) if (kind := one.get("itemtype", "")).endswith("Event")), None)
    is_event = element.get("itemprop") in _EVENT_DATES if kind is None else not kind.endswith(_PUBLISHING)
    return is_event or is_named(element, _CALENDAR)


def _around(element: HtmlElement) -> tuple[HtmlElement, ...]:
    """An element, and what is close around it."""
    return (element, *islice(element.iterancestors(), _LEVELS))


def _in_sentence(element: HtmlElement) -> bool:
    """Whether an element is words of a sentence, which tells of another day: "avait promis il y a 11 ans de …"."""
    parent = element.getparent()
    while parent is not None and parent.tag in _INLINE and not (element.tail or "").strip():
        element, parent = parent, parent.getparent()
    tail = element.tail or ""
    if parent is None or _GOES_ON.match(tail):
        return parent is not None
    before = squeeze(_before(element, parent))
    is_sentence = len(before.split()) >= _FEWEST_WORDS and not _LABEL.search(before)
    return is_sentence and _SMALL_WORD.search(before) is not None and _ENDS.match(tail) is not None


def _before(element: HtmlElement, parent: HtmlElement) -> str:
    """The words that stand in `parent` itself, before its child, but for those far before it."""
    near = list(islice(element.itersiblings(preceding=True), _MOST_BEFORE))
    first = (parent.text or "") if len(near) < _MOST_BEFORE else ""
    return " ".join(text[-_LONGEST_BEFORE:] for text in (first, *(child.tail or "" for child in reversed(near))))
