"""The publisher's own section: as it is declared, or as the page's breadcrumb and links show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import names
from ingest.page.evidence import Evidence
from ingest.page.head.line_texts import text_before
from ingest.page.head.trails import HOME, leads_from_home, steps_from
from ingest.page.jsonld import first_text, texts, types
from ingest.page.sentence_form import SENTENCE_ENDS
from ingest.page.teasers import in_teaser
from ingest.text.clean import squeeze
from ingest.text.keys import key
from ingest.urls import host, normalize

_LONGEST = 60
_TRAIL = re.compile(r"breadcrumbs?|fil-?d?-?ariane|ariane|chemin|hierarchie", re.IGNORECASE)
_PUT = r"""(?:publiée?|postée?|parue?|classée?|archivée?|rangée?|filed|posted|published|veröffentlicht|abgelegt
      |pubblicato|publicado|geplaatst)\s(?:(?:le|on|am|il|el|op)\s.{4,20}\s)?(?:dans|sous|in|under|en|em|onder)"""
_LED_IN = re.compile(
    rf"""(?:
      (?:^|[|•·(–-]|\s)(?:
        (?:rubrique|section|cat[ée]gories?|categor(?:y|ies|ía|ia)|kategorie|ressort|rubrik|rubriek|sezione)\s*:
        | {_PUT}\s(?:la|the|der)\s(?:rubrique|section|catégorie|category)\s*:? )
      | (?:^\W*|[|•·]\s|\b(?:entry|post|article|billet)\s(?:was|is|a\sété|est)\s){_PUT}\s*:?
    )$""",
    re.VERBOSE | re.IGNORECASE,
)
"""What stands right before the section that an article is in; other works are published "in" something, too."""
_NO_SECTION = re.compile(r"licen[cs]e|embargo|creative\s+commons", re.IGNORECASE)
_STATED = re.compile(r"(?i:rubrique|catégorie|ressort|rubrik|sezione|category|sección)\s*:\s*(?=[A-ZÀ-Ý])([^\d]{3,40})")
_ROWS = frozenset({"li", "dd", "td"})
_MOST_LINES = 5000  # elements that are looked at for a line that states the section
_LABEL = re.compile(
    r"(?:^|[\s_-])(?:rubrique|section|categor(?:y|ie)|cat|channel|sur-?titre|kicker|overline)", re.IGNORECASE
)
_PROPERTIES = ("articleSection", "genre")
_NEAR = 5  # elements around a label that can hold the headline too
_MOST_LINKS = 2000  # of a page
_LEVELS = 4  # elements around a link


def section(evidence: Evidence, title: str, site_name: str | None) -> str | None:
    """The publisher's own section; of a breadcrumb's, the one nearest to the article."""
    declared = [
        *texts(evidence.article.get("articleSection")),
        *evidence.all_metas("article:section", "og:article:section", "articlesection"),
    ]
    known = {key(name) for name in (title, site_name, host(evidence.url)) if name}
    given = next((name for name in declared if len(name) <= _LONGEST), None)
    shown = (name for name in chain(_trail_of_records(evidence), _shown(evidence)) if len(name) <= _LONGEST)
    return given or next((name for name in shown if _is_section(name, known)), None)


def _is_section(name: str, known: set[str]) -> bool:
    return bool(key(name)) and not HOME.fullmatch(name.strip()) and key(name) not in known


def _trail_of_records(evidence: Evidence) -> Iterator[str]:
    """The names of the page's BreadcrumbList, the last first."""
    for node in evidence.nodes:
        if "breadcrumblist" in types(node):
            items = node.get("itemListElement")
            crumbs = sorted(items if isinstance(items, list) else [], key=_position)
            yield from (name for crumb in reversed(crumbs) if (name := _name_of(crumb)))


def _position(crumb: Any) -> int:
    said = crumb.get("position") if isinstance(crumb, dict) else None
    return int(str(said)) if str(said).isdecimal() else 0


def _name_of(crumb: Any) -> str | None:
    return (first_text(crumb) or first_text(crumb.get("item"))) if isinstance(crumb, dict) else None


def _shown(evidence: Evidence) -> Iterator[str]:
    """The sections that the page's links name: in its breadcrumb, as its category, as a label of its path."""
    labels, led_in, trail = list[str](), list[str](), list[str]()
    trails = _Trails()
    for link in islice(evidence.tree.iter("a"), _MOST_LINKS):
        found = trail if trails.hold(link) else labels if _is_label(link, evidence.url) else None
        found = led_in if found is None and _is_led_in(link, evidence.url) else found
        text = squeeze(link.text_content()) if found is not None else ""
        if found is not None and 0 < len(text) <= _LONGEST and (found is trail or not in_teaser(link)):
            found.append(text)
    yield from chain(reversed(trail), labels, led_in)
    homes = filter(leads_from_home, islice(evidence.tree.iter("a"), _MOST_LINKS))
    yield from reversed(next(filter(None, map(steps_from, homes)), []))
    yield from _stated(evidence)


def _stated(evidence: Evidence) -> Iterator[str]:
    """The sections that lines without a link state: "Rubrique : Bourse"; rows and lists tell of other things."""
    lines = islice(evidence.tree.iter("p", "div", "span"), _MOST_LINES)
    texts_of = (
        one.text
        for one in lines
        if one.text and ":" in one.text and not len(one) and len(one.text) < 2 * _LONGEST and not _is_in_row(one)
    )
    yield from (match[1] for match in map(_STATED.fullmatch, map(squeeze, texts_of)) if match)


def _is_in_row(element: HtmlElement) -> bool:
    return any(one.tag in _ROWS for one in islice(element.iterancestors(), _LEVELS))


class _Trails:
    """How far up from the links of a page one finds a breadcrumb: each element around them is asked once."""

    def __init__(self) -> None:
        self._levels: dict[HtmlElement | None, int] = {None: _LEVELS}

    def hold(self, link: HtmlElement) -> bool:
        """Whether one of the elements around a link names itself a breadcrumb."""
        holder, unknown = link.getparent(), []
        while holder not in self._levels:
            unknown.append(holder)
            holder = holder.getparent()
        level = self._levels[holder]
        for holder in reversed(unknown):
            is_trail = _names_trail(names(holder), holder.get("aria-label"), holder.get("itemtype"))
            level = self._levels[holder] = 0 if is_trail else level + 1
        return level < _LEVELS


@lru_cache(maxsize=2000)
def _names_trail(name: str, label: str | None, kind: str | None) -> bool:
    return _TRAIL.search(f"{name} {label} {kind}") is not None


@lru_cache(maxsize=2000)
def _names_label(name: str) -> bool:
    return _LABEL.search(name) is not None


def _is_over_headline(link: HtmlElement) -> bool:
    """Whether an element close around a label holds the headline, too, and is no menu."""
    for holder in islice(link.iterancestors(), _NEAR):
        if holder.tag in ("nav", "body") or "menu" in names(holder):
            return False
        if holder.find(".//h1") is not None:
            return True
    return False


def _is_led_in(link: HtmlElement, url: str) -> bool:
    """Whether a line, which is no sentence, says that the article is in what a link of its own site leads to."""
    before, parent = text_before(link), link.getparent()
    if not before or parent is None or not _LED_IN.search(squeeze(before)) or _NO_SECTION.match(link.text or ""):
        return False
    said = short_text(parent, 2 * _LONGEST) or "."
    there = normalize(link.get("href") or "", url) or url
    return not said.endswith(SENTENCE_ENDS) and host(there) == host(url)


def _is_label(link: HtmlElement, url: str) -> bool:
    """Whether a link names its page's category: by `rel`, or by its class together with its address."""
    relations = link.get("rel")
    if (relations and "category" in relations.lower().split()) or link.get("itemprop") in _PROPERTIES:
        return True
    parent = link.getparent()
    if not (_names_label(names(link)) or (parent is not None and _names_label(names(parent)))):
        return False
    if _is_over_headline(link):
        return True
    there, here = urlsplit(normalize(link.get("href") or "", url) or "").path.strip("/"), urlsplit(url).path.strip("/")
    return bool(there) and here.startswith(f"{there}/")
