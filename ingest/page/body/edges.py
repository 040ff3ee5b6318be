"""The paragraphs above a chosen part of a page that belong to it: the first ones stand before a paywall's `<div>`."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.html import HtmlElement

from ingest.page.body.running_text import Measures

_PARAGRAPHS = frozenset({"p", "h2", "h3", "h4"})
_ENDS = (*".!?…:。！？؟।", "»", "”", '"')
"""Ends of sentences, which bylines do not have."""


def with_beginning(elements: list[HtmlElement], measures: Measures, top: int) -> list[HtmlElement]:
    """The elements with the paragraphs right before the first of them; `top` is the headline's place."""
    found = [one for one in _above(elements[0], measures) if measures.places[one] > top]
    return [*reversed(found), *elements]


def _above(element: HtmlElement, measures: Measures) -> Iterator[HtmlElement]:
    """The paragraphs and subheads above an element that no other block separates from it, upwards."""
    waiting: list[HtmlElement] = []
    for sibling in element.itersiblings(preceding=True):
        if sibling.tag in _PARAGRAPHS and sibling not in measures.claims:
            waiting.append(sibling)
            if measures.own_running(sibling) and sibling.text_content().rstrip().endswith(_ENDS):
                yield from waiting
                waiting.clear()
        elif measures.of(sibling).length:
            return
