"""Finds the element that shows a page's headline."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.text.clean import squeeze
from ingest.text.keys import key

_TAGS = ("h1", "h2", "h3")
_MIN_HEADLINE = 20  # characters: a shorter one is a section's or a paper's name


def find_heading(tree: HtmlElement, title: str) -> HtmlElement | None:
    """The element that shows the headline: a heading that says the same, else the last `<h1>`.

    A page's name may stand in an `<h1>` of its own, its articles' headlines in an `<h2>`.
    """
    wanted = key(title)
    same = [heading for heading in tree.iter(*_TAGS) if wanted and _says(heading, wanted)]
    first = next((heading for heading in same if heading.tag == "h1"), None)
    return first if first is not None else next(iter([*same, *reversed(list(tree.iter("h1")))]), None)


def _says(heading: HtmlElement, wanted: str) -> bool:
    """Whether a heading's text has these letters; most are far shorter, and are not looked at letter by letter."""
    text = heading.text_content()
    return 2 * len(text) >= len(wanted) and key(text) == wanted


def unlink_heading(tree: HtmlElement, title: str) -> HtmlElement | None:
    """Find the element that shows the headline; a link in it, which leads to the page itself, leads nowhere then."""
    heading = find_heading(tree, title)
    if heading is not None and key(heading.text_content()) == key(title):
        for link in heading.iter("a"):
            link.attrib.pop("href", None)
    return heading


def shown_headline(region: list[HtmlElement]) -> str:
    """The only `<h1>` of a text, which may say in other words what the page declares; nothing where there are more."""
    headings = [squeeze(heading.text_content()) for chunk in region for heading in chunk.iter("h1")]
    return headings[0] if len(headings) == 1 and len(headings[0]) >= _MIN_HEADLINE else ""
