"""What a page shows once its script has run: addresses that were hidden from robots, text behind "Read more"."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import is_hidden

_HEX = re.compile(r"(?:[0-9a-f]{2}){4,200}", re.IGNORECASE)
_DOTS = frozenset({"...", "…", "[...]", "[…]"})
_READ_MORE = re.compile(
    r"(?:lire|voir|afficher|read|show|mehr|weiter|leer|ver|ler|leggi|mostra|lees|toon)\s*"
    r"(?:la suite|plus|more|lesen|anzeigen|más|mais|di più|meer|tutto)",
    re.IGNORECASE,
)
_LONGEST_LABEL = 30  # characters


def show_what_scripts_show(links: list[HtmlElement], spans: list[HtmlElement], buttons: list[HtmlElement]) -> None:
    """Write out, in place, the addresses that Cloudflare hides, and show what a button unfolds."""
    for element in (*links, *spans):
        if (hidden := element.get("data-cfemail")) and (address := _address(hidden)):
            for inner in list(element):
                inner.drop_tree()
            element.text = address
    for dots in [span for span in spans if span.text and span.text.strip() in _DOTS and not len(span)]:
        rest = dots.getnext()
        if rest is not None and is_hidden(rest) and not (dots.tail or "").strip():
            _unhide(rest)
            dots.drop_tree()
    for button in buttons:
        box = button.getprevious()
        if box is not None and is_hidden(box) and _READ_MORE.fullmatch(short_text(button, _LONGEST_LABEL) or ""):
            _unhide(box)


def _address(hidden: str) -> str:
    """A mail address of which each letter is combined with the first: `2a` and `5a` are "p"."""
    if not _HEX.fullmatch(hidden):
        return ""
    first, *letters = bytes.fromhex(hidden)
    address = bytes(letter ^ first for letter in letters).decode("utf-8", "replace")
    return address if "@" in address and address.isprintable() else ""


def _unhide(element: HtmlElement) -> None:
    element.attrib.pop("hidden", None)
    element.attrib.pop("style", None)
