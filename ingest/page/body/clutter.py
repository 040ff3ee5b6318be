"""What is cut out of a page's tree before its text is looked for: all that is no article by its tag or its names."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from lxml.html import HtmlElement

from ingest.page.body.running_text import weigh
from ingest.page.class_names import BODY, CLUTTER, COMMENTS, names

_SILENT = (
    *("script", "style", "noscript", "template", "head", "link", "meta", "iframe", "object", "embed", "applet"),
    *("canvas", "svg", "math", "audio", "video", "map"),
)
"""Elements without text for readers."""
_CLUTTER_TAGS = frozenset(
    {"nav", "aside", "footer", "form", "button", "select", "textarea", "input", "label", "dialog", "menu", "figcaption"}
)
_CLUTTER_ROLES = frozenset(
    {
        "navigation",
        "complementary",
        "contentinfo",
        "search",
        "banner",
        "dialog",
        "alertdialog",
        "menu",
        "menubar",
        "tablist",
    }
)
_KEPT = frozenset({"html", "body", "main", "article", "h1"})
_BLOCKS = frozenset({"p", "div", "table", "ul", "ol", "h1", "h2", "h3", "h4", "blockquote", "section", "article"})
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEAVY = 0.4  # of the page's running text: what holds more is the page's frame, such as the one form of ASP.NET
_MIN_FRAME = 300  # characters of running text


def prune(tree: HtmlElement) -> dict[HtmlElement, int]:
    """Cut away, in place, all that cannot be article text; turn tables that only lay out the page into plain blocks.

    Return the running text (see `weigh`) of what is left.
    """
    for element in list(tree.iter(*_SILENT)):
        element.drop_tree()
    weights = weigh(tree)
    heavy = _HEAVY * weights.get(tree, 0)
    frames = _frames(tree, weights)
    dropped: set[HtmlElement] = set()
    for element in list(tree.iter()):
        if element.getparent() in dropped:
            dropped.add(element)
        elif _is_clutter(element, is_frame=element in frames, is_heavy=weights.get(element, 0) > heavy):
            dropped.add(element)
            for holder in element.iterancestors() if weights.get(element) else ():
                weights[holder] -= weights[element]
            element.drop_tree()
    _flatten_layout_tables(tree)
    return {element: weight for element, weight in weights.items() if weight and element not in dropped}


def remove_selected(tree: HtmlElement, selectors: Iterable[str]) -> None:
    """Cut away, in place, what a publisher's own CSS selectors name."""
    for selector in selectors:
        for element in tree.cssselect(selector):
            if element.getparent() is not None:
                element.drop_tree()


def _frames(tree: HtmlElement, weights: Mapping[HtmlElement, int]) -> set[HtmlElement]:
    """Return the elements around the headline or the named text that hold enough text to be the article's frame."""
    landmarks = [*tree.iter("h1"), *(element for element in weights if BODY.search(names(element)))]
    around = {frame for landmark in landmarks for frame in (landmark, *landmark.iterancestors())}
    return {frame for frame in around if weights.get(frame, 0) >= _MIN_FRAME}


def _is_clutter(element: HtmlElement, *, is_frame: bool, is_heavy: bool) -> bool:
    """Tell whether an element is clutter; a frame around the article is not, whatever its name."""
    if element.tag in _KEPT:
        return False
    name = names(element)
    if COMMENTS.search(name):
        return not is_frame
    if is_heavy:
        return False
    return element.tag in _CLUTTER_TAGS or (not is_frame and (bool(CLUTTER.search(name)) or _is_out_of_sight(element)))


def _is_out_of_sight(element: HtmlElement) -> bool:
    attributes = element.attrib
    return (
        attributes.get("role") in _CLUTTER_ROLES
        or attributes.get("aria-hidden") == "true"
        or "hidden" in attributes
        or bool(_HIDDEN.search(attributes.get("style", "")))
    )


def _flatten_layout_tables(tree: HtmlElement) -> None:
    """Turn tables whose cells hold blocks of text into plain `<div>`s: pages of about 2000 are laid out so."""
    for table in list(tree.iter("table")):
        own = [part for part in table.iter("td", "th", "tr", "tbody", "thead", "tfoot") if _table_of(part) is table]
        if any(block.tag in _BLOCKS for part in own if part.tag in ("td", "th") for block in part):
            for part in (table, *own):
                part.tag = "div"


def _table_of(part: HtmlElement) -> HtmlElement | None:
    return next(part.iterancestors("table"), None)
