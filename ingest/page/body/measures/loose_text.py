"""Sentences that stand between a text's blocks in no block of their own."""

from __future__ import annotations

from collections.abc import Callable

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE


def wrap_loose_text(element: HtmlElement, is_sentence: Callable[[str], bool]) -> None:
    """Put what stands between an element's blocks, in no block of its own, into paragraphs where it is a sentence."""
    for before, inline in _runs(element):
        first = (element.text if before is None else before.tail) or ""
        said = first + "".join(f"{one.text_content()}{one.tail or ''}" for one in inline)
        if not is_sentence(said):
            continue
        paragraph = element.makeelement("p")
        paragraph.text = first
        if before is None:
            element.text = None
            element.insert(0, paragraph)
        else:
            before.tail = None
            before.addnext(paragraph)
        paragraph.extend(inline)


def is_inline(element: HtmlElement) -> bool:
    """Whether an element is a part of a sentence: old pages have whole paragraphs in a `<font>` or `<span>`."""
    return element.tag in INLINE and all(inner.tag in INLINE for inner in element.iterdescendants())


def _runs(element: HtmlElement) -> list[tuple[HtmlElement | None, list[HtmlElement]]]:
    """The block before each run of text between an element's blocks, and the inline elements in that run."""
    runs: list[tuple[HtmlElement | None, list[HtmlElement]]] = [(None, [])]
    for child in element:
        if is_inline(child):
            runs[-1][1].append(child)
        else:
            runs.append((child, []))
    return runs
