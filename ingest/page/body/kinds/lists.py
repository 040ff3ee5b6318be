"""What speaks for a list of articles."""

from __future__ import annotations

from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.kinds.page_addresses import DAYS, LISTS, has_path
from ingest.page.body.measures.headline_links import is_address_of
from ingest.page.body.measures.running_text import Measures
from ingest.page.evidence import Evidence
from ingest.page.heading_tags import HEADINGS
from ingest.page.jsonld import types
from ingest.page.own_record import is_article
from ingest.page.teasers import in_teaser

_TYPES = frozenset({"collectionpage", "searchresultspage", "profilepage", "itemlist"})
_OG_TYPES = frozenset({"article:section", "profile"})
_TEMPLATES = frozenset({"archive", "search-results", "page-taxonomy", "path-taxonomy", "page-category", "page-tag"})
"""Classes that WordPress and Drupal give to the `<body>` of a list, beside which it is no `single` article."""

_MOSTLY_LINKED = 0.5
"""Share of linked text that makes a list of articles: of 92 articles none had over 0.4, of 4 lists none under 0.55."""
_TEASER_TEXT = 400  # characters of running text for each linked heading, below which it is no article's subhead
_MIN_TEXT, _LEVELS = 600, 4  # characters of running text beside cards; elements around one that may be a card, too
_MANY = 5  # linked headings, or articles in one another
_LOOKED_AT = 40  # headings, or days


def list_signs(region: list[HtmlElement], measures: Measures, evidence: Evidence) -> dict[str, bool]:
    """The witnesses for a list of articles."""
    held = [measures.of(element) for element in region]
    teasers = sum(total.teasers for total in held)
    length, linked = sum(total.length for total in held), sum(total.linked for total in held)
    running = sum(total.running for total in held)
    is_list = teasers > 0 and running < teasers * _TEASER_TEXT
    may_be_text = is_list and (teasers <= _MANY or _is_dated(evidence))
    is_list = is_list and not (may_be_text and _has_text_beside_cards(region, measures, running))
    return {
        "address": has_path(evidence.url, LISTS, DAYS),
        "declared a list": _is_declared(evidence) or (is_list and teasers > 1 and _has_template(evidence)),
        "a linked heading": is_list and teasers == 1,
        "linked headings": is_list and 1 < teasers <= _MANY,
        "many linked headings": is_list and teasers > _MANY,
        "headings of other articles": is_list and teasers > _MANY and _are_headlines(region),
        "mostly linked": linked > _MOSTLY_LINKED * max(length, 1),
        "many articles": sum(
            _leads_on(one, measures) for element in region for one in element.iterdescendants("article")
        )
        >= _MANY,
    }


def _leads_on(card: HtmlElement, measures: Measures) -> bool:
    """Whether an `<article>` in another leads to its own page: a post of a live page has a heading that leads nowhere.

    A card's linked headline may be gone by now, as no text of this page.
    """
    return measures.of(card).linked > 0 or next(card.iter(*HEADINGS), None) is None


def _has_text_beside_cards(region: list[HtmlElement], measures: Measures, running: int) -> bool:
    """Whether most running text, and much of it, stands beside the elements in it that are other articles' cards."""
    cards = [card for element in region for card in element.iterdescendants("article") if measures.of(card).teasers]
    held = set(cards)
    outer = [card for card in cards if held.isdisjoint(islice(card.iterancestors(), _LEVELS))]
    inside = sum(map(measures.running, outer))
    return bool(outer) and running - inside > max(inside, _MIN_TEXT)


def _is_dated(evidence: Evidence) -> bool:
    """Whether a page declares an article or its date, or shows a day beside its cards: a theme's page has none."""
    if is_article(evidence.article) or (evidence.meta("og:type") or "").lower() == "article":
        return True
    if evidence.meta("article:published_time", "datepublished"):
        return True
    return not all(map(in_teaser, islice(evidence.tree.iter("time"), _LOOKED_AT)))


def _is_declared(evidence: Evidence) -> bool:
    declared = {name for node in evidence.nodes for name in types(node)}
    return (evidence.meta("og:type") or "").lower() in _OG_TYPES or bool(declared & _TYPES)


def _has_template(evidence: Evidence) -> bool:
    body = evidence.tree.find("body")
    names = set((body.get("class") or "").lower().split()) if body is not None else set()
    return bool(names & _TEMPLATES) and not any(name.startswith("single") for name in names)


def _are_headlines(region: list[HtmlElement]) -> bool:
    """Whether most headings are links to an address that has their words: headlines, not names with a page each."""
    headings = islice((heading for element in region for heading in element.iter(*HEADINGS)), _LOOKED_AT)
    found = [_is_headline(heading) for heading in headings]
    return sum(found) > max(_MANY, len(found) // 2)


def _is_headline(heading: HtmlElement) -> bool:
    link = heading.find(".//a[@href]")
    parent = heading.getparent()
    if link is None and parent is not None and parent.tag == "a":
        link = parent
    return link is not None and is_address_of(link.get("href") or "", heading.text_content())
