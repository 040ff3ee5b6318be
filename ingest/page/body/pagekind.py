"""Is a page an article? What tells a front, section, tag, shop or login page from one."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, urlsplit

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.jsonld import types
from ingest.text import key
from ingest.urls import normalize

_FRONT_PATH = re.compile(r"/?(?:(?:index|accueil|home|default)(?:\.\w{3,5})?|[a-z]{2})?/?", re.IGNORECASE)
_ARTICLE_KEYS = frozenset({"p", "id", "article", "id_article", "aid", "art", "newsid", "news", "idarticle", "post"})
"""Query parameters by which a front page's address shows one article."""


def _path(words: str, end: str = r"(?:/|$|\.)") -> re.Pattern[str]:
    return re.compile(rf"/(?:{words}){end}", re.VERBOSE | re.IGNORECASE)


_LIST_PATH = _path(
    r"""tags?|mots?-?cles?|categor(?:y|ie)s?|rubriques?|themes?|sections?|auteurs?|authors?|archives?|search|recherche|page""",
    end=r"(?:/[^/]*){0,2}/?$",
)
_LOGIN_PATH = _path("log-?in|sign-?in|connexion|inscription|register|mon-?compte|account|mot-de-passe[^/]*")
_SHOP_PATH = _path("panier|cart|checkout|boutique|shop|store|abonnements?|offres?|subscribe")
_SERVICE_PATH = _path(
    r"""a-propos|about(?:-us)?|qui-sommes-nous|mentions-legales|contact(?:ez-nous)?|cg[uv]|conditions-generales[\w-]*|faq|aide
    |(?:politique-de-)?confidentialite|politique-de-cookies|privacy(?:-policy)?|plan-du-site|sitemap|newsletters?"""
)
_LIST_TYPES = frozenset({"collectionpage", "searchresultspage", "profilepage", "itemlist"})
_LIST_OG_TYPES = frozenset({"article:section", "profile"})
_SHOP_TYPES = frozenset({"product", "offer", "productgroup"})

_MAX_LINKED = 0.5
"""Share of linked text that makes a list of articles: of 92 articles none had over 0.4, of 4 lists none under 0.55."""
_TEASER_TEXT = 400  # characters of running text for each linked heading, below which it is no article's subhead
_LONGEST_TEXT = 500_000  # characters, eighty thousand words; indexing more would hold up the crawl
_MIN_WORDS = 15
_MIN_WORDS_UNDECLARED = 25


def kind_declared(evidence: Evidence) -> str | None:
    """Return what kind of page this is by its address and declarations, None where they allow an article."""
    address = urlsplit(evidence.url)
    if _FRONT_PATH.fullmatch(address.path) and not _ARTICLE_KEYS.intersection(
        name for name, _ in parse_qsl(address.query)
    ):
        return "front page"
    if _is_declared_article(evidence):
        return None
    found = {name for node in evidence.nodes for name in types(node)}
    og_type = _og_type(evidence)
    kinds = {
        "shop page": og_type.startswith("product") or found & _SHOP_TYPES or _SHOP_PATH.search(address.path),
        "login page": _LOGIN_PATH.search(address.path),
        "service page": _SERVICE_PATH.search(address.path),
        "section page": og_type in _LIST_OG_TYPES or found & _LIST_TYPES or _LIST_PATH.search(address.path),
    }
    return next((kind for kind, is_so in kinds.items() if is_so), None)


def kind_of_region(region: list[HtmlElement], weight: int, evidence: Evidence) -> str | None:
    """Return "section page" where a page's text is a list of links to articles; `weight` is its running text."""
    length = sum(len(element.text_content()) for element in region)
    linked = sum(len(link.text_content()) for element in region for link in element.iter("a"))
    headings = (heading for element in region for heading in element.iter("h2", "h3", "h4"))
    teasers = sum(_is_teaser(heading, evidence.url) for heading in headings)
    allowed = 5 if _is_declared_article(evidence) else 0 if _og_type(evidence) == "website" else 1
    is_list = teasers > allowed and weight < teasers * _TEASER_TEXT
    return "section page" if is_list or linked > _MAX_LINKED * max(length, 1) else None


def kind_of_text(body: str, title: str, evidence: Evidence) -> str | None:
    """Return "no text" where what was read is too little to be an article, or only its title; "too long" for a book."""
    if len(body) > _LONGEST_TEXT:
        return "too long"
    enough = _MIN_WORDS if _is_declared_article(evidence) else _MIN_WORDS_UNDECLARED
    only_title = len(body) < 2 * len(title) and key(body) in key(title)
    return "no text" if only_title or len(body.split()) < enough else None


def _og_type(evidence: Evidence) -> str:
    return (evidence.meta("og:type") or "").lower()


def _is_declared_article(evidence: Evidence) -> bool:
    declared = any(name.endswith(("article", "blogposting")) for name in types(evidence.article))
    return declared or _og_type(evidence) == "article"


def _is_teaser(heading: HtmlElement, url: str) -> bool:
    """Tell whether a heading leads to another page."""
    parent = heading.getparent()
    link = parent if parent is not None and parent.tag == "a" else heading.find(".//a[@href]")
    return link is not None and normalize(link.get("href") or "", url) not in (None, normalize(url))
