"""A short box that may call on the reader, with what is asked of it again and again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.boxes.call_boxes import button_of
from ingest.page.body.measures.linked_lines import lines_of

STEM: Final = 4
"""Letters by which two forms of a word are one: "Activez", "Activer"."""
_WORD = re.compile(r"[^\W_]+")


class ShortBox:
    """A box, each thing made of it when it is first asked for."""

    def __init__(self, element: HtmlElement, asking: Mapping[HtmlElement, str]) -> None:
        """Take an element, and the elements of its page that had a button, with its words."""
        self.element = element
        self._asking = asking

    @cached_property
    def lines(self) -> list[str]:
        """What it says, block by block."""
        return [line.text for line in lines_of(self.element)]

    @cached_property
    def text(self) -> str:
        """The same in one line."""
        return " ".join(self.lines)

    @cached_property
    def sentences(self) -> str:
        """The same with a full stop between two lines."""
        return ". ".join(self.lines)

    @cached_property
    def labels(self) -> list[str]:
        """The words of its buttons, and of the link that stands in it as one."""
        return [label for label in (button_of(self.element), *self._buttons) if label]

    @cached_property
    def _buttons(self) -> list[str]:
        """The words of the buttons that stood in it."""
        asking = self._asking
        return [asking[one] for one in self.element.iter() if one in asking] if asking else []

    @property
    def has_button(self) -> bool:
        """Whether a button stood in it, whatever it said."""
        return bool(self._buttons)

    @cached_property
    def button_stems(self) -> set[str]:
        """How the words of those buttons begin."""
        return {word[:STEM] for label in self._buttons for word in words_of(label) if len(word) >= STEM}


def words_of(text: str) -> list[str]:
    """A text's words in small letters.

    >>> words_of("Activez l’alerte !")
    ['activez', 'l', 'alerte']
    """
    return _WORD.findall(text.lower())
