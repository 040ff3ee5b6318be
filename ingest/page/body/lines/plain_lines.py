"""The lines of a text in one plain walk, for what no article has: thousands of elements side by side.

trafilatura's time grows with the square of the elements that stand beside one another.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from lxml.etree import iterwalk
from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.text.clean import squeeze

_MOST_BESIDE = 2000
"""Children of one element; the longest live pages have some hundreds."""
_MOST = 20_000
"""Elements in all."""


def is_vast(region: list[HtmlElement]) -> bool:
    """Whether a text has so many elements that trafilatura would take long."""
    if next(islice(chain.from_iterable(chunk.iter() for chunk in region), _MOST_BESIDE, None), None) is None:
        return False  # as nearly all texts: so few can be counted without a step of Python for each
    elements = (element for chunk in region for element in chunk.iter())
    return any(count > _MOST or len(element) > _MOST_BESIDE for count, element in enumerate(elements))


def plain_lines(region: list[HtmlElement]) -> list[str]:
    """A text's lines, one for each block and each piece between line breaks."""
    lines = (squeeze(line) for chunk in region for line in "".join(_pieces(chunk)).split("\0"))
    return [line for line in lines if line]


def _pieces(chunk: HtmlElement) -> Iterator[str]:
    """The pieces of text in an element, with a NUL at each end of a line."""
    for event, element in iterwalk(chunk, events=("start", "end")):
        if element.tag not in INLINE or element.tag == "br":
            yield "\0"
        if event == "start":
            yield element.text or ""
        elif element is not chunk:
            yield element.tail or ""
