"""The standfirst (chapô) where a page sets it apart from the text."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.content.names import LEAD, names
from ingest.text import key, squeeze

_TAGS = ("p", "div", "h2", "h3", "section", "span", "strong", "blockquote")
_LENGTHS = range(40, 1200)  # characters: shorter ones are labels, longer ones the text itself


def find_lead(tree: HtmlElement, region: list[HtmlElement], description: str | None) -> str | None:
    """Return the summary that stands between the headline and the text, None where there is none.

    It is known by its name, or by repeating what the page gives as its `description`.
    """
    announced = key(description or "")[:60]
    for element in _before(tree, region):
        text = squeeze(element.text_content())
        named = bool(LEAD.search(names(element))) or element.get("itemprop") == "description"
        if len(text) in _LENGTHS and (named or (len(announced) > 30 and key(text).startswith(announced))):
            return text
    return None


def _before(tree: HtmlElement, region: list[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield what stands between the last headline before the text and the text, the nearest to the headline first."""
    found: list[HtmlElement] = []
    holders = {holder for chunk in region for holder in chunk.iterancestors()}
    for element in tree.iter():
        if element in region:
            break
        if element.tag == "h1":
            found.clear()
        elif element.tag in _TAGS and element not in holders:
            found.append(element)
    return iter(found)
