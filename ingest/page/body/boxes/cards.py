"""Other articles set into a text: cards with a linked headline and its summary, lists and lines of linked headlines.

Names and labels differ from country to country. A card is known by its link, which leads to another page of the site
and stands in no sentence, and by a second sign; and by being little: where cards are much of the text, they are it.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.boxes.card_links import (
    BYLINE,
    MIN_HEADLINE,
    is_heading,
    is_headline,
    plain_words,
    stands_alone,
)
from ingest.page.body.measures.headline_links import is_address_of
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.head.name_kinds import is_person
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze

_BOXES = ("article", "section", "aside", "div", "blockquote")
_LONGEST_CARD, _LONGEST_LABEL = 600, 120  # characters
_BEFORE_HEADLINE = 60  # characters: a label, a section
_MOST, _MOST_TEASERS = 0.25, 0.4  # of the text, with teasers that are marked as articles
_MIN_ITEMS = 2
_LABEL, _LABEL_ENDS = 16, (".", "]", ":")  # characters of a label before a headline that need not be emphasised
_MARKS = tuple(":|>»›→►▶•·-–—")
"""Ends of a kicker that is a line of its own."""
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
    headlines = {link for link in chunk.iter("a") if is_headline(link, url)}
    holders = {holder for link in headlines for holder in (link, *link.iterancestors())}
    found: set[HtmlElement] = set()
    for element in chunk.iterdescendants(*_BOXES, "table", "ul", "ol", "p", "a"):
        if element in holders and found.isdisjoint(element.iterancestors()) and _is_card(element, headlines):
            found.add(element)
            yield element


def _is_card(element: HtmlElement, headlines: set[HtmlElement]) -> bool:
    if element.tag == "p":
        return _is_kicked(element, headlines)
    if element.tag == "a":
        return length_of(element) >= MIN_HEADLINE and _holds_card(element)
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
    if len(links) != 1 or length_of(links[0]) < MIN_HEADLINE:
        return False
    text, said = squeeze(line.text_content()), squeeze(links[0].text_content())
    kicker = text.removesuffix(said).rstrip()
    if line.tag == "p" and kicker != text and len(kicker) <= _LABEL and kicker.endswith(_LABEL_ENDS):
        return len(said) >= 2 * _LABEL and not said.endswith(".")
    if line.tag == "p" and kicker != text and not said.endswith(".") and is_boilerplate(kicker):
        return True  # "À lire aussi" in a line of its own, or in none of the known forms
    is_apart = kicker != text and (kicker.endswith(_MARKS) if line.tag == "p" else not kicker[-1:].isalnum())
    return is_apart and len(said) >= _LINKED * len(text) and not said.endswith(".") and not any(plain_words(line))


def _is_box(box: HtmlElement, headlines: set[HtmlElement]) -> bool:
    """Whether a box is a headline with its label and summary: an `<article>`, or one that is linked twice."""
    link = next(link for link in box.iter("a") if link in headlines)
    if not stands_alone(link) or _length_before(box, link) > _BEFORE_HEADLINE or _is_told_before(box, link):
        return False
    if length_of(link) < MIN_HEADLINE:
        return _is_signed(box, link)
    same = [other for other in box.iter("a") if other.get("href") == link.get("href")]
    if box.tag in ("article", "aside") or len(same) > 1 or _length_before(box, link) > 0:
        return True
    return _holds_card(link) or _has_picture_above(box, link) or _is_signed(box, link)


def _is_signed(box: HtmlElement, link: HtmlElement) -> bool:
    """Whether a box is a heading that is a link, and who wrote what it leads to."""
    behind = squeeze(box.text_content()).removeprefix(squeeze(link.text_content())).strip()
    return is_heading(link) and BYLINE.match(behind) is not None and is_person(BYLINE.sub("", behind, count=1))


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
    return before is not None and squeeze(before.text_content()).endswith(":") and any(plain_words(before))


def _drop_label(card: HtmlElement) -> None:
    """Cut away the heading above a list, or the line in bold that leads to a card."""
    label = card.getprevious()
    if label is None or not 0 < length_of(label) <= _LONGEST_LABEL or (label.tail or "").strip():
        return
    is_heading = label.tag in HEADINGS and card.tag in ("ul", "ol")
    if is_heading or (squeeze(label.text_content()).endswith(":") and not any(plain_words(label))):
        label.drop_tree()
