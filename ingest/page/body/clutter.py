"""Removes clutter from a page's tree: what two signs or more say is no article."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import strip_elements
from lxml.html import HtmlElement

from ingest.page.body.running_text import INLINE, Measures
from ingest.page.body.surroundings import Surroundings, survey
from ingest.page.body.tables import flatten_layout_tables
from ingest.page.body.weights import CLUTTER, DROPPED_FROM
from ingest.page.class_names import POST, UNSEEN, is_named
from ingest.text import squeeze

_SILENT = (
    *("script", "style", "noscript", "template", "head", "link", "meta", "iframe", "object", "embed", "applet"),
    *("canvas", "svg", "math", "audio", "video", "map"),
)
"""Elements without text for readers."""
_CONTROLS = frozenset(
    {"nav", "button", "select", "textarea", "input", "label", "dialog", "menu", "figcaption", "footer", "form"}
)
"""Elements that are no article text by their definition."""
_ROLES = frozenset(
    {"navigation", "complementary", "contentinfo", "search", "banner", "dialog", "alertdialog", "menu", "menubar"}
    | {"tablist"}
)
_KEPT = frozenset({"html", "body", "main", "article", "h1"})
_TELLING = frozenset({"style", "hidden", "role", "aria-hidden"})
"""Attributes that can say that an element is no text."""
_HIDDEN = re.compile(
    r"display\s*:\s*none|font-size\s*:\s*0(?![.\d])|visibility\s*:\s*hidden|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*inset\(\s*50%",
    re.IGNORECASE,
)
_SHOWN = 60  # characters of what is told of a cut


@dataclass(frozen=True, slots=True)
class Cut:
    """An element with running text that something spoke against, and what came of it."""

    element: HtmlElement
    running: int
    signs: dict[str, float]
    is_out: bool
    begins: str


def measure(tree: HtmlElement) -> Measures:
    """Take the elements without text for readers out of a tree, and measure what is left."""
    strip_elements(tree, *_SILENT, with_tail=False)
    return Measures(tree)


def prune(tree: HtmlElement, measures: Measures, title: str, log: list[Cut] | None = None) -> None:
    """Cut away, in place, all that cannot be article text; the measures then are of what is left.

    `title` is the headline. Tables that only lay out the page become plain blocks. What was weighed is added to `log`.
    """
    around = survey(tree, measures, title)
    marked = (element for element in measures.elements if not _TELLING.isdisjoint(element.keys()))
    suspects = {*marked, *tree.iter("aside", *_CONTROLS), *measures.claims, *around.apart}
    dropped: set[HtmlElement] = set()
    for element in sorted(suspects, key=measures.places.__getitem__):
        if element.tag in _KEPT or not dropped.isdisjoint(element.iterancestors()):
            continue
        if _is_clutter(element, measures, around, log):
            dropped.add(element)
            measures.forget(element)
            element.drop_tree()
    flatten_layout_tables(tree)


def remove_selected(tree: HtmlElement, selectors: Iterable[str]) -> None:
    """Cut away, in place, what a publisher's own CSS selectors name."""
    for selector in selectors:
        for element in tree.cssselect(selector):
            if element.getparent() is not None:
                element.drop_tree()


def _is_clutter(element: HtmlElement, measures: Measures, around: Surroundings, log: list[Cut] | None) -> bool:
    """Tell whether the signs against an element outweigh those for it."""
    signs = _marks(element, measures.claims.get(element, 0.0))
    if not signs:
        return False
    if element.tag in INLINE and measures.is_in_sentence(element):
        return "unseen" in signs
    signs |= around.signs(element)
    is_out = sum(CLUTTER[sign] * value for sign, value in signs.items()) >= DROPPED_FROM
    if log is not None and measures.running(element):
        log.append(Cut(element, measures.running(element), signs, is_out, squeeze(element.text_content())[:_SHOWN]))
    return is_out


def _marks(element: HtmlElement, claim: float) -> dict[str, float]:
    """Return what an element says of itself that speaks against it."""
    attributes = element.attrib
    unseen = _HIDDEN.search(attributes.get("style", "")) or "hidden" in attributes or is_named(element, UNSEEN)
    found = {
        "control": element.tag in _CONTROLS,
        "aside": element.tag == "aside",
        "role": attributes.get("role") in _ROLES,
        "unseen": bool(unseen) or attributes.get("aria-hidden") == "true",
        "name": claim,
        "post": is_named(element, POST),
    }
    return {sign: float(value) for sign, value in found.items() if value}
