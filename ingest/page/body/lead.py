"""The standfirst (chapô): the summary between a page's headline and its text, or at the text's start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.page.body.running_text import INLINE
from ingest.page.class_names import LEAD, names
from ingest.text import key, squeeze

_TAGS = ("p", "div", "h2", "h3", "h4", "section", "span", "strong", "blockquote", "ul")
_LENGTHS = range(40, 1200)  # characters: shorter ones are labels, longer ones the text itself
_MOST_LOOKED_AT = 20 * _LENGTHS.stop  # characters, indentation included
_LABEL = re.compile(r"(?:par|by|publié|posté|mis à jour|temps de lecture|lecture|crédits?|photo|©)\b", re.IGNORECASE)
_PREFIX = re.compile(
    r"(?i:l['’]essentiel|en bref|en résumé|press release details page|communiqué de presse)"
    r"(?:\s*[:.–-]\s*|\s+(?=[A-ZÀ-Ý]))"
)
_MIN_UNNAMED = 80  # shorter ones in a header are the byline and the date


def find_lead(tree: HtmlElement, region: list[HtmlElement], description: str | None) -> str | None:
    """Return the summary above the text, None where there is none.

    It is known by its name or place, or by repeating what the page gives as its `description`.
    """
    announced = key(description or "")[:60]
    for element in _before_text(tree, region):
        whole = element.text_content()
        text = without_label(squeeze(whole)) if len(whole) <= _MOST_LOOKED_AT else ""
        if (
            len(text) in _LENGTHS
            and not _LABEL.match(text)
            and (_is_marked(element) or (len(announced) > 30 and key(text).startswith(announced)))
        ):
            return text
    return None


def without_label(text: str) -> str:
    """Return a summary without what a template puts before it.

    >>> without_label("L’essentiel : Orvalys relève ses objectifs.")
    'Orvalys relève ses objectifs.'
    """
    return _PREFIX.sub("", text, count=1)


def _is_marked(element: HtmlElement) -> bool:
    """Tell whether an element is a summary by its name, or by its place in an article's `<header>`."""
    if LEAD.search(names(element)) or element.get("itemprop") == "description":
        return True
    parent = element.getparent()
    return element.tag == "p" and parent.tag == "header" and len(squeeze(element.text_content())) > _MIN_UNNAMED


def _before_text(tree: HtmlElement, region: list[HtmlElement]) -> Iterator[HtmlElement]:
    """Yield what stands between the last headline before the text and its first paragraph, this included."""
    found: list[HtmlElement] = []
    holders = {holder for chunk in region for holder in (chunk, *chunk.iterancestors())}
    is_inside = False
    for element in tree.iter():
        is_inside = is_inside or element in region
        if element.tag == "h1":
            found.clear()
        elif element.tag in _TAGS and element not in holders:
            found.append(element)
            if is_inside and element.tag not in INLINE and _is_paragraph(element):
                break
    return iter(found)


def _is_paragraph(element: HtmlElement) -> bool:
    """Tell whether an element holds a text of some length and no blocks."""
    return all(inner.tag in INLINE for inner in element.iterdescendants()) and (
        len(squeeze(element.text_content())) >= _LENGTHS.start
    )
