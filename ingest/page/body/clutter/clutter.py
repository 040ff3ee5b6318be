"""Removes clutter from a page's tree: what two signs or more say is no article."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from lxml.etree import strip_elements
from lxml.html import HtmlElement

from ingest.page.body.clutter.labelled_titles import is_labelled_title
from ingest.page.body.clutter.landmarks import survey
from ingest.page.body.clutter.markup import mend_markup
from ingest.page.body.clutter.own_elements import name_own_elements
from ingest.page.body.clutter.surroundings import Surroundings
from ingest.page.body.measures.attributes import Attributes
from ingest.page.body.measures.posts import is_signed_post
from ingest.page.body.measures.running_text import INLINE, PARTS, Measures
from ingest.page.body.measures.tables import flatten_layout_tables
from ingest.page.body.measures.weights import CLUTTER, DROPPED_FROM
from ingest.page.class_names import POST, UNSEEN, is_hidden, is_named
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze

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
_TELLING = ("style", "hidden", "role", "aria-hidden")
"""Attributes that can say that an element is no text."""
_SYLLABIC, _SYLLABLE = frozenset({"ja", "zh"}), 3
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
    """Take the elements without text for readers out of a tree, and measure what is left.

    What a site's own elements and the parts of a page that are named for tests are called says what class names do
    elsewhere, where these are a machine's.
    """
    _drop_clip_titles(tree)
    strip_elements(tree, *_SILENT, with_tail=False)
    mend_markup(tree)
    for button in [button for button in tree.iter("button") if button.getparent().tag in HEADINGS]:
        button.drop_tag()  # the questions of an accordion
    elements = list(tree.iter())
    name_own_elements(elements)
    attributes = Attributes(elements)
    for place in attributes.places(*PARTS):
        element = elements[place]
        if element.tag in ("div", "section"):
            name = element.get("data-component") or element.get("data-testid") or ""
            called = attributes.values["class"][place] = f"{element.get('class', '')} {name.replace('.', '-')}".strip()
            element.set("class", called)
    return Measures(elements, attributes, _density(tree))


def _drop_clip_titles(tree: HtmlElement) -> None:
    """Cut away the headings that stand alone with a player: they are a clip's title, no subhead of the text."""
    for clip in tree.iter("video", "audio"):
        box = clip.getparent()
        headings = list(box.iterchildren(*HEADINGS)) if box is not None and box.tag in ("div", "figure") else []
        if len(headings) == 1 and all(one is clip or one is headings[0] or one.tag in _CONTROLS for one in box):
            headings[0].drop_tree()


def _density(tree: HtmlElement) -> int:
    """How many characters of an alphabet one of the page's script counts for: three where a sign is a syllable."""
    return _SYLLABLE if tree.get("lang", "")[:2].lower() in _SYLLABIC else 1


def prune(tree: HtmlElement, measures: Measures, title: str, log: list[Cut] | None = None) -> dict[HtmlElement, str]:
    """Cut away, in place, all that cannot be article text; the measures then are of what is left.

    `title` is the headline. Tables that only lay out the page become plain blocks. What was weighed is added to `log`.
    Returns the elements that lost a button, with its words.
    """
    asking: dict[HtmlElement, str] = {}
    around = survey(tree, measures, title)
    telling = measures.attributes.having(*_TELLING)
    suspects = {*telling, *tree.iter("aside", *_CONTROLS), *measures.claims, *around.apart, *around.asking}
    below = 0  # what was cut out last
    for element in sorted(suspects, key=measures.places.__getitem__):
        places = measures.within(element)
        if places.start < below or element.tag in _KEPT:
            continue
        if _is_clutter(element, measures, around, log) and not is_labelled_title(element, measures.of(element)):
            below = places.stop
            if element.tag in ("button", "form"):
                asking[element.getparent()] = _label_of(element)
            measures.forget(element)
            element.drop_tree()
    flatten_layout_tables(tree)
    return asking


def _label_of(control: HtmlElement) -> str:
    """The words of a button, or of a form's."""
    button = control if control.tag == "button" else next(control.iter("button"), None)
    if button is not None:
        return squeeze(button.text_content())
    return next((one.get("value", "") for one in control.iter("input") if one.get("type") == "submit"), "")


def remove_selected(tree: HtmlElement, selectors: Iterable[str]) -> None:
    """Cut away, in place, what a publisher's own CSS selectors name."""
    for selector in selectors:
        for element in tree.cssselect(selector):
            if element.getparent() is not None:
                element.drop_tree()


def _is_clutter(element: HtmlElement, measures: Measures, around: Surroundings, log: list[Cut] | None) -> bool:
    """Whether the signs against an element outweigh those for it."""
    signs = _marks(element, measures)
    if not signs and element not in around.asking:
        return False
    if element.tag in INLINE and measures.is_in_sentence(element):
        return "unseen" in signs
    signs |= around.by_place(element)
    is_out = _weight(signs) >= DROPPED_FROM
    is_box = element not in around.main_content.holders  # else its first words say nothing of the text in it
    if is_box and (log is not None or not is_out):  # they are only ever a sign against it, and looked at last
        signs |= around.by_words(element)
        is_out = _weight(signs) >= DROPPED_FROM
    if log is not None and measures.running(element):
        log.append(Cut(element, measures.running(element), signs, is_out, squeeze(element.text_content())[:_SHOWN]))
    return is_out


def _weight(signs: dict[str, float]) -> float:
    return sum(CLUTTER[sign] * value for sign, value in signs.items())


def _marks(element: HtmlElement, measures: Measures) -> dict[str, float]:
    """What an element says of itself that speaks against it."""
    attributes = element.attrib
    is_apart = measures.said[measures.names[measures.places[element]]].is_apart
    unseen = is_hidden(element) or (is_apart and is_named(element, UNSEEN)) or attributes.get("role") == "tooltip"
    found = {
        "control": element.tag in _CONTROLS,
        "aside": element.tag == "aside",
        "role": attributes.get("role") in _ROLES,
        "unseen": unseen or attributes.get("aria-hidden") == "true",
        "name": measures.claims.get(element, 0.0),
        "post": (is_apart and is_named(element, POST)) or (element.tag == "blockquote" and is_signed_post(element)),
    }
    return {sign: float(value) for sign, value in found.items() if value}
