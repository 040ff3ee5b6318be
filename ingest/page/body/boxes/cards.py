"""Other articles set into a text: cards with a linked headline and its summary, lists and lines of linked headlines.

Names and labels differ from country to country. A card is known by its link, which leads to another page of the site
and stands in no sentence, and by a second sign; and by being little: where cards are much of the text, they are it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from ingest.page.body.measures.headline_links import is_address_of
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.head.name_kinds import is_person
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze
from ingest.urls import same_site

_BOXES = ("article", "section", "aside", "div", "blockquote")
_EMPHASIS = frozenset({"b", "strong", "em", "i", "u"})
_LONGEST_CARD, _LONGEST_LABEL = 600, 120  # characters
_MIN_HEADLINE, _MIN_HEADING = 20, 8  # characters of a link, and of one that is a heading
_BEFORE_HEADLINE = 60  # characters: a label, a section
_MOST, _MOST_TEASERS = 0.25, 0.4  # of the text, with teasers that are marked as articles
_MIN_ITEMS = 2
_LABEL, _LABEL_ENDS = 16, (".", "]", ":")  # characters of a label before a headline that need not be emphasised
_MARKS = tuple(":|>»›→►▶•·-–—")
"""Ends of a kicker that is a line of its own."""
_BYLINE = re.compile(r"(?i:par|by|von|di|por|de|door|av|af|przez|autor:?)\s+(?=[^\W\da-z])")
_DAY = re.compile(r"\b\d{1,2}[./:h ]+(?:\d|[^\W\d]{3})")
_LONGEST_NAME = 40  # characters
_LINKED = 0.4  # of an item or a line, whose kicker is not linked


def drop_cards(region: list[HtmlElement], url: str) -> None:
    """Cut away, in place, what stands in a text for other articles of the site, with the labels above it."""
    found = [card for chunk in region for card in _cards(chunk, url)]
    others = (card for card in found if not _is_teaser(card))
    length = sum(map(length_of, region)) if found else 0
    if found and sum(map(length_of, others)) <= _MOST * length and sum(map(length_of, found)) <= _MOST_TEASERS * length:
        for card in found:
            _drop_label(card)
            card.drop_tree()


def _is_teaser(card: HtmlElement) -> bool:
    """Whether an `<article>` is surely another one's teaser: by its address, its moment, or its summary's end."""
    if card.tag != "article":
        return False
    links = ((link.get("href", ""), link.text_content()) for link in card.iter("a"))
    is_cut_short = squeeze(card.text_content()).endswith(("…", "..."))
    return is_cut_short or card.find(".//time") is not None or any(is_address_of(*link) for link in links)


def _cards(chunk: HtmlElement, url: str) -> Iterator[HtmlElement]:
    """The outermost cards, lists and lines in an element, but for itself."""
    headlines = {link for link in chunk.iter("a") if _is_headline(link, url)}
    holders = {holder for link in headlines for holder in (link, *link.iterancestors())}
    found: set[HtmlElement] = set()
    for element in chunk.iterdescendants(*_BOXES, "table", "ul", "ol", "p", "a"):
        if element in holders and found.isdisjoint(element.iterancestors()) and _is_card(element, headlines):
            found.add(element)
            yield element


def _is_headline(link: HtmlElement, url: str) -> bool:
    """Whether a link leads to another page of the same site, and is as long as a headline."""
    length = length_of(link)
    if length < min(_MIN_HEADING, _MIN_HEADLINE):
        return False
    try:
        here, there = urlsplit(url), urlsplit(urljoin(url, link.get("href", "")))
    except ValueError:
        return False
    if link.get("href") is None:  # a script leads there; a name or an id makes a heading's target
        is_target = link.get("class") is None or link.get("id") or link.get("name")
        return length >= _MIN_HEADLINE and not is_target
    is_elsewhere = there.path.strip("/") not in ("", here.path.strip("/"))
    shortest = _MIN_HEADING if _is_heading(link) else _MIN_HEADLINE
    return is_elsewhere and same_site(here.geturl(), there.geturl()) and length >= shortest


def _is_heading(link: HtmlElement) -> bool:
    return any(one is not None and one.tag in HEADINGS for one in (link.getparent(), *link))


def _is_card(element: HtmlElement, headlines: set[HtmlElement]) -> bool:
    if element.tag == "p":
        return _is_kicked(element, headlines)
    if element.tag == "a":
        return length_of(element) >= _MIN_HEADLINE and _holds_card(element)
    if element.tag == "table":
        return short_text(element, _LONGEST_CARD) is not None and _is_linked(element, headlines)
    if element.tag in ("ul", "ol"):
        items = element.findall("li")
        return len(items) >= _MIN_ITEMS and all(_is_kicked(item, headlines) for item in items) and not _is_told(element)
    return short_text(element, _LONGEST_CARD) is not None and _is_box(element, headlines)


def _is_linked(table: HtmlElement, headlines: set[HtmlElement]) -> bool:
    """Whether all words of a table are headlines of other articles, and no figures."""
    linked = "".join(squeeze(link.text_content()) for link in table.iter("a") if link in headlines)
    return "".join(linked.split()) == "".join(table.text_content().split())


def _is_kicked(line: HtmlElement, headlines: set[HtmlElement]) -> bool:
    """Whether a line is `<b>Bourse :</b> <a>A headline</a>`, or an item of a list is that, or the link alone."""
    links = [link for link in line.iter("a") if link in headlines]
    if len(links) != 1 or length_of(links[0]) < _MIN_HEADLINE:
        return False
    text, said = squeeze(line.text_content()), squeeze(links[0].text_content())
    kicker = text.removesuffix(said).rstrip()
    if line.tag == "p" and kicker != text and len(kicker) <= _LABEL and kicker.endswith(_LABEL_ENDS):
        return len(said) >= 2 * _LABEL and not said.endswith(".")
    if line.tag == "p" and kicker != text and not said.endswith(".") and is_boilerplate(kicker):
        return True  # "À lire aussi" in a line of its own, or in none of the known forms
    is_apart = kicker != text and (kicker.endswith(_MARKS) if line.tag == "p" else not kicker[-1:].isalnum())
    return is_apart and len(said) >= _LINKED * len(text) and not said.endswith(".") and not any(_plain_words(line))


def _is_box(box: HtmlElement, headlines: set[HtmlElement]) -> bool:
    """Whether a box is a headline with its label and summary: an `<article>`, or one that is linked twice."""
    link = next(link for link in box.iter("a") if link in headlines)
    if not _stands_alone(link) or _length_before(box, link) > _BEFORE_HEADLINE or _is_told_before(box, link):
        return False
    if length_of(link) < _MIN_HEADLINE:
        return _is_signed(box, link)
    same = [other for other in box.iter("a") if other.get("href") == link.get("href")]
    if box.tag in ("article", "aside") or len(same) > 1 or _length_before(box, link) > 0:
        return True
    return _holds_card(link) or _has_picture_above(box, link) or _is_signed(box, link)


def _is_signed(box: HtmlElement, link: HtmlElement) -> bool:
    """Whether a box is a heading that is a link, and who wrote what it leads to."""
    behind = squeeze(box.text_content()).removeprefix(squeeze(link.text_content())).strip()
    return _is_heading(link) and _BYLINE.match(behind) is not None and is_person(_BYLINE.sub("", behind, count=1))


def _holds_card(link: HtmlElement) -> bool:
    """Whether a link is a whole card: it holds a heading and a label, a day or a summary, and no words follow."""
    heading = next(link.iter(*HEADINGS), None)
    return (
        heading is not None
        and not (link.tail or "").strip()
        and 0 < length_of(heading) < length_of(link) <= _LONGEST_CARD
    )


def _has_picture_above(box: HtmlElement, link: HtmlElement) -> bool:
    """Whether a box begins with a picture, and the link is the heading below it."""
    is_heading = any(one.tag in HEADINGS for one in (*islice(link.iterancestors(), 2), *link))
    return is_heading and next(box.iter("img", "a")).tag == "img"


def _stands_alone(link: HtmlElement) -> bool:
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
    said = _BYLINE.sub("", squeeze(beside.text_content()), count=1)
    return len(said) > _LONGEST_NAME or not (is_person(said) or _DAY.search(said))


def _length_before(box: HtmlElement, link: HtmlElement) -> int:
    """The characters of a box's text before a link in it."""
    return squeeze(box.text_content()).find(squeeze(link.text_content()))


def _is_told_before(box: HtmlElement, link: HtmlElement) -> bool:
    """Whether a sentence stands in a box before a link, longer than a label with a full stop."""
    before = squeeze(box.text_content())[: max(0, _length_before(box, link))].rstrip()
    return len(before) >= 2 * _LABEL and before.endswith(".")


def _is_told(element: HtmlElement) -> bool:
    """Whether a sentence leads to a list, as to the documents that a text names; a line in bold is a label."""
    before = element.getprevious()
    return before is not None and squeeze(before.text_content()).endswith(":") and any(_plain_words(before))


def _plain_words(line: HtmlElement) -> Iterator[str]:
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


def _drop_label(card: HtmlElement) -> None:
    """Cut away the heading above a list, or the line in bold that leads to a card."""
    label = card.getprevious()
    if label is None or not 0 < length_of(label) <= _LONGEST_LABEL or (label.tail or "").strip():
        return
    is_heading = label.tag in HEADINGS and card.tag in ("ul", "ol")
    if is_heading or (squeeze(label.text_content()).endswith(":") and not any(_plain_words(label))):
        label.drop_tree()
