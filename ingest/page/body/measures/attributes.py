"""Which elements of a tree have which attributes."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain

from lxml.html import HtmlElement


class Attributes:
    """Finds elements by their attributes, after one walk over all of them: each query of its own takes as long."""

    def __init__(self, elements: list[HtmlElement]) -> None:
        """Look at a tree's elements."""
        self._elements = elements
        self.values: defaultdict[str, dict[int, str]] = defaultdict(dict)
        """Attribute -> place of each element that has it, in the document's order -> its value."""
        for place, element in enumerate(elements):
            for name, value in element.items():
                self.values[name][place] = value

    def places(self, *names: str) -> list[int]:
        """The places of the elements with one of some attributes, in the document's order."""
        return sorted(set(chain.from_iterable(self.values.get(name, ()) for name in names)))

    def having(self, *names: str) -> list[HtmlElement]:
        """The elements with one of some attributes, in the document's order."""
        return [self._elements[place] for place in self.places(*names)]
