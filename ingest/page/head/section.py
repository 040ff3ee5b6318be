"""The publisher's own section: as it is declared, or as the page's breadcrumb and links show it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, islice
from typing import Any
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.class_names import names
from ingest.page.evidence import Evidence
from ingest.page.jsonld import first_text, texts, types
from ingest.page.teasers import in_teaser
from ingest.text import key, squeeze
from ingest.urls import host, normalize

_LONGEST = 60
_HOME = re.compile(
    r"""accueil|home(?:page)?|page\W*d\W*accueil|(?:à\W*la\W*)?une|index|vous\W*êtes\W*ici\W*|start|articles?|blog|news
    |actualit\w+(?:\W.*)?|(?:coin|espace|salle\ de)\ presse|communiqués?.*""",
    re.VERBOSE | re.IGNORECASE,
)
_TRAIL = re.compile(r"breadcrumbs?|fil-?d?-?ariane|ariane|chemin", re.IGNORECASE)
_LABEL = re.compile(
    r"(?:^|[\s_-])(?:rubrique|section|categor(?:y|ie)|cat|channel|sur-?titre|kicker|overline)", re.IGNORECASE
)
_MOST_LINKS = 2000  # of a page


def section(evidence: Evidence, title: str, site_name: str | None) -> str | None:
    """Return the publisher's own section; of a breadcrumb's, the one nearest to the article."""
    declared = [
        *texts(evidence.article.get("articleSection")),
        *evidence.all_metas("article:section", "og:article:section", "articlesection"),
    ]
    known = {key(name) for name in (title, site_name, host(evidence.url)) if name}
    given = next((name for name in declared if len(name) <= _LONGEST), None)
    shown = (name for name in chain(_trail_of_records(evidence), _shown(evidence)) if len(name) <= _LONGEST)
    return given or next((name for name in shown if _is_section(name, known)), None)


def _is_section(name: str, known: set[str]) -> bool:
    return bool(key(name)) and not _HOME.fullmatch(name.strip()) and key(name) not in known


def _trail_of_records(evidence: Evidence) -> Iterator[str]:
    """Yield the names of the page's BreadcrumbList, the last first."""
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
    """Yield the sections that the page's links name: in its breadcrumb, as its category, as a label of its path."""
    labels: list[str] = []
    trail: list[str] = []
    lists: dict[HtmlElement, bool] = {}
    for link in islice(evidence.tree.iter("a"), _MOST_LINKS):
        text = squeeze(link.text_content())
        if not text or len(text) > _LONGEST:
            continue
        holder = link.getparent()
        if holder not in lists:
            lists[holder] = _is_in_trail(link)
        if lists[holder]:
            trail.append(text)
        elif _is_label(link, evidence.url) and not in_teaser(link):
            labels.append(text)
    yield from reversed(trail)
    yield from labels


def _is_in_trail(link: HtmlElement) -> bool:
    holders = islice(link.iterancestors(), 4)
    return any(_names_trail(names(one), f"{one.get('aria-label')} {one.get('itemtype')}") for one in holders)


@lru_cache(maxsize=2000)
def _names_trail(name: str, label: str) -> bool:
    return _TRAIL.search(f"{name} {label}") is not None


def _is_label(link: HtmlElement, url: str) -> bool:
    """Tell whether a link names its page's category: by `rel`, or by its class together with its address."""
    relations = (link.get("rel") or "").lower().split()
    if "category" in relations:
        return True
    parent = link.getparent()
    if not _LABEL.search(f"{names(link)} {names(parent) if parent is not None else ''}"):
        return False
    there, here = urlsplit(normalize(link.get("href") or "", url) or "").path.strip("/"), urlsplit(url).path.strip("/")
    return bool(there) and here.startswith(f"{there}/")
