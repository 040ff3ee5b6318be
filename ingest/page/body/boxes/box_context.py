"""What the boxes in a text are measured against."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from lxml.html import HtmlElement


@dataclass(frozen=True, slots=True)
class BoxContext:
    """The article that a text is of, and the page that it stands on."""

    title: str
    site: str | None
    language: str | None
    authors: list[str]
    url: str
    asking: Mapping[HtmlElement, str]
    """The elements that had a button, with its words."""
