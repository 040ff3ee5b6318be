"""Links to an author's page: whose it is, and whether the link stands in a byline."""

from __future__ import annotations

from lxml.html import HtmlElement

from ingest.page.head.line_texts import line
from ingest.page.head.name_kinds import is_person
from ingest.text.keys import key

_LINES = frozenset({"p", "div", "li", "td", "section", "h3", "h4", "h5", "h6", "address"})
_LONGEST_BLOCK = 200  # characters of what a link to an author stands in
_MIN_SLUG = 6  # letters of an author's name in an address


def named_over(link: HtmlElement) -> str | None:
    """The person whose name stands in the box of a link to his page, which says "All her articles"."""
    slug = key(link.get("href", "").rstrip("/").rpartition("/")[2])
    box = next(link.iterancestors(*_LINES), None)
    said_above = (
        box.iterchildren("h2", "h3", "h4", "h5", "strong", "b") if box is not None and len(slug) > _MIN_SLUG else ()
    )
    return next((said for said in map(line, said_above) if is_person(said) and key(said) in slug), None)


def is_byline_link(element: HtmlElement, text: str) -> bool:
    """Whether a link to an author's page stands in a byline, and not in a sentence about that person."""
    block = next((holder for holder in element.iterancestors() if holder.tag in _LINES), None)
    return is_person(text) and (block is None or len(line(block)) <= _LONGEST_BLOCK)
