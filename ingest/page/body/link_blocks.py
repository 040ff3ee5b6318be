"""Lists and paragraphs that are nothing but links: what to read next, set between an article's paragraphs."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.text import squeeze

_LINKED = 0.85
_MIN_ITEMS = 3  # a shorter list of links may be the sources or the documents that a text names
_MIN_LENGTH = (
    40  # characters; a shorter link alone in its paragraph may be the article's own, such as a file to download
)


def drop_link_blocks(region: list[HtmlElement]) -> None:
    """Cut away, in place, lists and paragraphs in which nearly all text is linked."""
    for element in [block for chunk in region for block in chunk.iter("ul", "ol", "p") if block is not chunk]:
        if element.getparent() is not None and _is_only_links(element):
            element.drop_tree()


def _is_only_links(element: HtmlElement) -> bool:
    length = len(squeeze(element.text_content()))
    linked = sum(len(squeeze(link.text_content())) for link in element.iter("a"))
    if linked < _LINKED * length or not length:
        return False
    return length >= _MIN_LENGTH if element.tag == "p" else len(element.findall("li")) >= _MIN_ITEMS
