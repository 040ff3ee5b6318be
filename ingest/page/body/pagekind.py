"""Tells front, section, tag, shop and login pages from articles."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from ingest.page.body.kinds.lists import list_signs
from ingest.page.body.kinds.page_addresses import LOGIN, has_path
from ingest.page.body.kinds.quotations import signs_of_quotation
from ingest.page.body.kinds.services import service_signs
from ingest.page.body.kinds.shops import shop_signs
from ingest.page.body.measures.running_text import Measures
from ingest.page.evidence import Evidence
from ingest.page.jsonld import types
from ingest.text.keys import key

_FRONT_PATH = re.compile(r"/?(?:(?:index|accueil|home|default)(?:\.\w{3,5})?|[a-z]{2})?/?", re.IGNORECASE)
_ARTICLE_KEYS = frozenset({"p", "id", "article", "id_article", "aid", "art", "newsid", "news", "idarticle", "post"})
"""Query parameters by which a front page's address shows one article."""


_DATES = ("article:published_time", "og:article:published_time", "datepublished", "date", "dc.date", "pubdate")
_SLUG = re.compile(r"(?:[^\W_]+[-_]){3,}[^\W_]+|\d{5,}")
"""Last part of an article's address: four words or more, or a long number."""

_SHORT_TITLE = 3  # words
_LONGEST_TEXT = 500_000  # characters, eighty thousand words; indexing more would hold up the crawl
_WITHOUT_SPACES, _LETTERS_OF_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]"), 2
_MIN_WORDS = 10  # of a text whose page declares itself an article, or that a feed lists, or before a wall
_MIN_WORDS_UNDECLARED = 25

WITNESSES = {
    "address": 1.0,
    "declared a list": 1.0,
    "declared a product": 1.5,
    "a price declared": 0.5,
    "a cart": 2.0,
    "a service page's title": 1.5,
    "a service page's subjects": 1.0,
    "a linked heading": 0.5,
    "linked headings": 1.0,
    "many linked headings": 1.5,
    "headings of other articles": 1.0,
    "mostly linked": 1.0,
    "many articles": 1.0,
    "a price under its name": 1.0,
    "rows of figures": 0.5,
    "a short title": 0.5,
    "no declared date": 0.5,
    "an article's address": -0.5,
    "declared an article": -1.0,
    "an article's record": -0.5,
    "listed": -2.0,
    "a wall's notice": -0.5,
}
"""What speaks for a page being no article, and against it."""

_SHOP = "shop page"
REFUSED_FROM = 1.5
"""Sum from which on a page is refused: two witnesses."""


def kind_of_address(evidence: Evidence) -> str | None:
    """The kind "front page" where the address is that of a site's front page."""
    address = urlsplit(evidence.url)
    is_front = _FRONT_PATH.fullmatch(address.path) is not None
    names = (name.rstrip("0123456789") for name, _ in parse_qsl(address.query, keep_blank_values=True))
    return "front page" if is_front and _ARTICLE_KEYS.isdisjoint(names) else None


def kind_of_region(
    region: list[HtmlElement], measures: Measures, evidence: Evidence, title: str, *, listed: bool, paid: bool = False
) -> str | None:
    """What kind of page this is where two witnesses say that it is no article, None where they do not.

    `region` is what holds its text, `title` its headline, `listed` whether a feed or a news sitemap lists it, `paid`
    whether it says that the rest is for subscribers.
    """
    common = _of_page(evidence, listed=listed)
    suspects = _suspects(region, measures, evidence, title)
    notice = WITNESSES["a wall's notice"] * paid
    sums = {
        kind: _sum(signs | common) + (0 if kind == _SHOP else notice)  # a shop's price is no wall's
        for kind, signs in suspects.items()
        if any(signs.values())
    }
    return next((kind for kind, points in sums.items() if points >= REFUSED_FROM), None)


def witnesses_of(
    region: list[HtmlElement], measures: Measures, evidence: Evidence, title: str, *, listed: bool
) -> dict[str, float]:
    """What speaks for and against a page being no article, with its weight."""
    found = _of_page(evidence, listed=listed)
    for signs in _suspects(region, measures, evidence, title).values():
        found |= {sign: True for sign, is_so in signs.items() if is_so}
    return {sign: WITNESSES[sign] for sign, is_so in found.items() if is_so}


def _suspects(
    region: list[HtmlElement], measures: Measures, evidence: Evidence, title: str
) -> dict[str, dict[str, bool]]:
    """The witnesses for each kind of page that is no article."""
    return {
        _SHOP: shop_signs(measures, evidence),
        "login page": {"address": has_path(evidence.url, LOGIN)},
        "service page": service_signs(region, evidence, title),
        "section page": list_signs(region, measures, evidence),
        "quotation": {} if _is_dated(evidence) or _is_declared_article(evidence) else signs_of_quotation(evidence),
    }


def kind_of_length(region: list[HtmlElement], measures: Measures) -> str | None:
    """The kind "too long" for what no later step can make short enough, before anybody reads it line by line."""
    return "too long" if sum(measures.of(element).length for element in region) > 2 * _LONGEST_TEXT else None


def kind_of_text(body: str, title: str, evidence: Evidence, *, listed: bool, paid: bool = False) -> str | None:
    """The kind "no text" where too little was read for an article, or only its title; "too long" for a book."""
    if len(body) > _LONGEST_TEXT:
        return "too long"
    enough = _MIN_WORDS if listed or paid or _is_declared_article(evidence) else _MIN_WORDS_UNDECLARED
    only_title = len(body) < 2 * len(title) and key(body) in key(title)
    return "no text" if only_title or not _has_words(body, enough) else None


def _has_words(body: str, enough: int) -> bool:
    """Whether a text has so many words; Chinese and Japanese are written without spaces between them."""
    return len(body.split(maxsplit=enough)) >= enough or len(_WITHOUT_SPACES.findall(body)) >= enough * _LETTERS_OF_WORD


def _of_page(evidence: Evidence, *, listed: bool, paid: bool = False) -> dict[str, bool]:
    """The witnesses for and against any kind."""
    last = urlsplit(evidence.url).path.rstrip("/").rsplit("/", 1)[-1]
    title = evidence.meta("og:title") or evidence.tree.findtext(".//h1") or ""
    return {
        "a short title": 0 < len(title.split()) <= _SHORT_TITLE,
        "no declared date": not _is_dated(evidence),
        "an article's address": _SLUG.search(last) is not None,
        "declared an article": _is_declared_article(evidence),
        "an article's record": _has_record(evidence),
        "listed": listed,
    }


def _sum(signs: dict[str, bool]) -> float:
    return sum(WITNESSES[sign] for sign, is_so in signs.items() if is_so)


def _og_type(evidence: Evidence) -> str:
    return (evidence.meta("og:type") or "").lower()


def _is_dated(evidence: Evidence) -> bool:
    return bool(evidence.meta(*_DATES) or evidence.article.get("datePublished"))


def _has_record(evidence: Evidence) -> bool:
    return any(name.endswith(("article", "blogposting")) for name in types(evidence.article))


def _is_declared_article(evidence: Evidence) -> bool:
    return _has_record(evidence) or _og_type(evidence) == "article"
