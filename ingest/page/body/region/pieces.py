"""The pieces of a text that stand beside the chosen one: a template sets each into a box of one kind."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import has_label, speaks_to_reader
from ingest.page.body.measures.running_text import Measures
from ingest.page.heading_tags import HEADINGS

_MOST_LINKED = 0.2  # of a piece's text
_ALIKE = 0.5  # of the class names
_REST = re.compile(r"([a-z]+[_-]+)(?:more|extended|continued|rest|suite)")
"""What templates call the part of a text below the fold."""


def with_pieces(elements: list[HtmlElement], measures: Measures, top: int) -> list[HtmlElement]:
    """The elements with the pieces of the text right before and after them; `top` is the headline's place."""
    above = [one for one in _pieces(elements[0], measures, preceding=True) if measures.places[one] > top]
    return [*reversed(above), *elements, *_pieces(elements[-1], measures)]


def _pieces(element: HtmlElement, measures: Measures, *, preceding: bool = False) -> Iterator[HtmlElement]:
    """The boxes beside one that are set as it is, with the subheads between, as far as nothing else stands there."""
    names = set(element.get("class", "").split())
    waiting: list[HtmlElement] = []
    for one in element.itersiblings(preceding=preceding) if names else ():
        held = measures.of(one)
        if one in measures.claims or held.teasers or held.linked > _MOST_LINKED * held.length:
            return
        if not held.running:
            waiting.append(one)
        elif (
            one.tag == element.tag
            and (_is_alike(names, one) or _is_rest(element, one))
            and _form(one) == _form(element)
            and _tells(one)
        ):
            yield from waiting
            yield one
            waiting.clear()
        else:
            return


def _is_alike(names: set[str], other: HtmlElement) -> bool:
    """Whether half of the class names are the same."""
    others = set(other.get("class", "").split())
    return len(names & others) >= _ALIKE * max(len(names), len(others))


def _is_rest(element: HtmlElement, below: HtmlElement) -> bool:
    """Whether what stands below is called the rest of what an element is called: `entry-more` below `entry-body`."""
    name, rest = element.get("class", ""), _REST.fullmatch(below.get("class", ""))
    return rest is not None and name.startswith(rest[1]) and next(below.iter(*HEADINGS), None) is None


def _form(element: HtmlElement) -> str:
    """The class in which most paragraphs of an element are set."""
    forms = Counter(one.get("class", "") for one in element.iter("p"))
    return next((form for form, _ in forms.most_common(1)), "none")


def _tells(piece: HtmlElement) -> bool:
    return not (has_label(piece) or speaks_to_reader(piece)) and piece.find(".//input") is None
