"""The links of a page: where each leads, what it says, and where on the page it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

from ingest.urls import normalize, same_site

MOST_LINKS = 5_000
_AROUND = {"nav", "footer", "menu"}
"""Elements that hold no articles, whatever their links look like."""
_AROUND_ROLES = {"navigation", "contentinfo", "menu", "menubar", "search"}
_IDENTITY = re.compile(r"(?:^|&)(?:p|id|article|id_?article|art_?id|news|news_?id|story_?id)=\w*\d", re.IGNORECASE)
"""Queries that tell an article, where all have one path: `/?p=1234`."""
_LEVELS = 4  # elements above a link that tell its place
_LONGEST_CLASS = 60  # characters
_SAID = ("title", "aria-label")
"""What a link says that lies over a card and holds no text."""
_HEADLINES = ("h1", "h2", "h3", "h4", "h5")
_HEADS = {*_HEADLINES, "article"}
_LEVELS_OF_CARD = 3
_ELEMENTS_OF_CARD = 100
"""More stand in a list or a whole page: each of thousands of links would look through all of it."""
_CALL = re.compile(
    r"(?!.*\b(?:voir plus|tou(?:t|te|tes|s)|all|nos|our|autres|articles|news)\b)"  # leads to a list
    r"\W*(?:(?:lire|(?:la )?suite|en savoir|voir|continuer|d[ée]couvrir|read)\b.{0,30}|(?:plus|more)\W*)",
    re.IGNORECASE,
)
"""What a link to an article says beside a headline that is none itself."""


@dataclass(slots=True)
class Link:
    """All links of a page to one address."""

    url: str
    text: str
    """The longest of their texts."""
    around: bool
    """Whether all of them stand in the navigation or the footer."""
    heading: bool
    """Whether one of them is, holds or stands in a headline or an `<article>`."""
    place: str = ""
    """Where the first of them stands: the elements around it, equal for the rows of a list."""


def links_of(document: Any, url: str) -> list[Link]:
    """The links of a page to other pages of the same site, in order of appearance."""
    found: dict[str, Link] = {}
    here, base = normalize(url), base_of(document, url)
    for anchor in _anchors(document):
        address = normalize(anchor.get("href"), base)
        if address and _is_elsewhere(address, here) and same_site(address, url):
            _add(found, address, anchor)
    return list(found.values())


def base_of(document: Any, url: str) -> str:
    """What relative links start from."""
    bases = document.xpath("//base/@href")
    return (normalize(bases[0], url) if bases else None) or url


def _is_elsewhere(address: str, here: str | None) -> bool:
    """Whether a link leads to another page, not to another order or view of this one."""
    path, _, query = address.partition("?")
    return path != here or bool(_IDENTITY.search(query))


def _anchors(document: Any) -> Iterator[Any]:
    for count, anchor in enumerate(document.iter("a")):
        if count == MOST_LINKS:
            return
        if anchor.get("href"):
            yield anchor


def _add(found: dict[str, Link], address: str, anchor: Any) -> None:
    text = _text(anchor)
    around, heading = _place(anchor)
    if _CALL.fullmatch(text) and (headline := _headline_of_card(anchor)):
        text, heading = headline, True
    known = found.setdefault(address, Link(address, text, around, heading, _path(anchor)))
    known.text = max(known.text, text, key=len)
    known.around &= around
    known.heading |= heading


def _text(anchor: Any) -> str:
    """What a link says; of one without text its hint, or what its picture shows."""
    said = chain(
        (anchor.text_content(),),
        (anchor.get(name) or "" for name in _SAID),
        (picture.get("alt") or "" for picture in anchor.iter("img")),
    )
    return next((text for text in (" ".join(one.split()) for one in said) if text), "")


def _headline_of_card(anchor: Any) -> str:
    """The headline that stands alone in the box of a link that says nothing itself."""
    for box in islice(anchor.iterancestors(), _LEVELS_OF_CARD):
        elements = list(islice(box.iter("*"), _ELEMENTS_OF_CARD + 1))
        headlines = [element for element in elements if element.tag in _HEADLINES]
        if len(elements) > _ELEMENTS_OF_CARD or len(headlines) > 1:
            return ""
        if headlines:
            return " ".join(headlines[0].text_content().split())
    return ""


def _path(anchor: Any) -> str:
    names = (f"{element.tag}.{element.get('class', '')[:_LONGEST_CLASS]}" for element in anchor.iterancestors())
    return "/".join(islice(names, _LEVELS))


def _place(anchor: Any) -> tuple[bool, bool]:
    above = list(anchor.iterancestors())
    around = any(element.tag in _AROUND or element.get("role") in _AROUND_ROLES for element in above)
    heading = any(element.tag in _HEADS for element in above) or any(child.tag in _HEADS for child in anchor.iter())
    return around, heading
