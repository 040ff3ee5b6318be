"""The paragraphs around a chosen part of a page that belong to it.

The first ones stand before a paywall's `<div>`, the last one in a row of its own, too short to be told by its length.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator
from itertools import takewhile

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import ENDS
from ingest.page.body.measures.running_text import Measures

_PARAGRAPHS = frozenset({"p", "h2", "h3", "h4"})
_WRAPPERS = frozenset({"div", "section", "p"})
_MIN_ALIKE = 2  # paragraphs of a class
_NUMBER = re.compile(r"\d+")


def with_beginning(elements: list[HtmlElement], measures: Measures, top: int) -> list[HtmlElement]:
    """The elements with the paragraphs right before the first of them; `top` is the headline's place."""
    found = [one for one in _above(elements[0], measures) if measures.places[one] > top]
    whole = [*reversed(found), *elements]
    return [*_parted(whole, measures, top), *whole]


def _parted(elements: list[HtmlElement], measures: Measures, top: int) -> list[HtmlElement]:
    """The first paragraphs of a text that an advertisement parts from it, below the headline.

    They have the class of its own paragraphs, and nothing below the text has it: many sites class all paragraphs alike.
    """
    inside = Counter(_class(measures.elements[place]) for place in _blocks(elements, measures))
    usual, number = next(iter(inside.most_common(1)), ("", 0))
    if not usual or 2 * number < inside.total():
        return []
    start, end = measures.places[elements[0]], measures.within(elements[-1]).stop
    below = measures.blocks[bisect_left(measures.blocks, end) :]
    if any(_class(measures.elements[place]) == usual for place in below):
        return []
    above = measures.blocks[bisect_right(measures.blocks, top) : bisect_left(measures.blocks, start)] if top else []
    found = [measures.elements[place] for place in above if _class(measures.elements[place]) == usual]
    return [one for one in found if measures.claims.keys().isdisjoint((one, *one.iterancestors()))]


def _blocks(elements: list[HtmlElement], measures: Measures) -> Iterator[int]:
    """The places of the blocks of running text in some elements."""
    for places in map(measures.within, elements):
        first, last = bisect_left(measures.blocks, places.start), bisect_left(measures.blocks, places.stop)
        yield from measures.blocks[first:last]


def _class(element: HtmlElement) -> str:
    """The class of a paragraph, nothing for anything else."""
    return (element.get("class") or "").strip() if element.tag == "p" else ""


def with_end(elements: list[HtmlElement], measures: Measures) -> list[HtmlElement]:
    """The elements with what stands right below the last of them and holds a sentence in the form of its paragraphs."""
    below = elements[-1].getnext()
    if below is None or below.tag not in _WRAPPERS:
        return elements
    forms = Counter(map(_form, (*elements, *elements[-1].iter("p"))))
    alike = {form for form, count in forms.items() if form[1] and count >= _MIN_ALIKE}
    rows = elements[-1].itersiblings() if alike else ()
    return [*elements, *takewhile(lambda row: _is_sentence(row, alike, measures), rows)]


def _form(element: HtmlElement) -> tuple[str, str]:
    """An element's tag and class, without the numbers by which some sites tell their paragraphs apart."""
    return element.tag, _NUMBER.sub("", element.get("class") or "")


def _is_sentence(row: HtmlElement, alike: set[tuple[str, str]], measures: Measures) -> bool:
    """Whether all that an element holds is a sentence in one of some forms."""
    while (
        _form(row) not in alike
        and row.tag in _WRAPPERS
        and len(row) == 1
        and row not in measures.claims
        and not (row.text or "").strip()
    ):
        row = row[0]
    is_alike = _form(row) in alike and row not in measures.claims
    return is_alike and row.find(".//a") is None and row.text_content().rstrip().endswith(ENDS)


def _above(element: HtmlElement, measures: Measures) -> Iterator[HtmlElement]:
    """The paragraphs and subheads above an element that no other block separates from it, upwards."""
    waiting: list[HtmlElement] = []
    for sibling in element.itersiblings(preceding=True):
        if sibling.tag in _PARAGRAPHS and sibling not in measures.claims:
            waiting.append(sibling)
            if measures.own_running(sibling) and sibling.text_content().rstrip().endswith(ENDS):
                yield from waiting
                waiting.clear()
        elif measures.of(sibling).length:
            return
