"""What a page shows once its script has run: addresses that were hidden from robots, text behind "Read more"."""

from __future__ import annotations

import re
from itertools import chain, islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.body.wording.boilerplate_patterns import ADDRESS
from ingest.page.class_names import COMMENTS, any_word, is_hidden, is_named
from ingest.page.sentence_form import MIN_SENTENCE

_HEX = re.compile(r"(?:[0-9a-f]{2}){4,200}", re.IGNORECASE)
_DOTS = frozenset({"...", "…", "[...]", "[…]"})
_READ_MORE = re.compile(
    r"\W*(?:(?:lire|voir|afficher|read|show|mehr|weiter|leer|ver|ler|leggi|mostra|lees|toon|continue[rz]?(?:\s(?:la|à))?)\s*"
    r"(?:la suite|plus|more|lesen|anzeigen|más|mais|di più|meer|tutto|tout|reading|lire|lecture|full\s\w+"
    r"|l['’]article(?:\sen\sentier)?|the\s(?:rest|full\s\w+))(?:\sde\sl['’]article)?"
    r"|seguir leyendo|déplier|la suite)\W*",
    re.IGNORECASE,
)
_OF_TEXT = re.compile(r"suite|article|reading|weiterlesen|leyendo|lecture|full|rest", re.IGNORECASE)
"""What the labels say that speak of the text: "Voir plus" is also said of comments, of an author, of other articles."""
_FOREIGN = any_word(
    r"(?:pay)?walls? | offers? | offres? | login | account | disclaimers? | avertissement | legal | mentions"
)
_OFFERS = re.compile(
    r"\b(?:(?:un|votre|mon) compte|formule|inscription|inscrivez|connectez|account|sign (?:in|up)|log in|abo)\b"
    r"|\b(?:abonn|subscri|anmeld|suscri)\w+",
    re.IGNORECASE,
)
_LONGEST_OFFER = 600  # characters
_TWO = 2  # paragraphs
_LONGEST_LABEL = 40  # characters
_HIDES = frozenset({"hidden", "is-hidden", "hide", "d-none", "collapse", "collapsed", "invisible", "closed", "folded"})
"""Class names by which a box is not shown until a script takes them away."""
_TARGETS = ("aria-controls", "data-target", "data-bs-target", "href", "for")
_MOST_TOGGLES = 20


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
    plain = (one for one in (*spans, *filter(_leads_nowhere, links)) if one.text and _READ_MORE.fullmatch(one.text))
    toggles = (*plain, *filter(_unfolds, buttons))
    for toggle in islice(toggles, _MOST_TOGGLES):
        for box in _folded_by(toggle):
            _unhide(box)


def _leads_nowhere(link: HtmlElement) -> bool:
    """Whether a link leads to no other page: to a place in its own, or to a script."""
    address: str = link.get("href", "#")
    return address.startswith(("#", "javascript:"))


def _unfolds(button: HtmlElement) -> bool:
    return _READ_MORE.fullmatch(short_text(button, _LONGEST_LABEL) or "") is not None


def _folded_by(toggle: HtmlElement) -> list[HtmlElement]:
    """What a toggle unfolds of the text."""
    boxes = filter(_is_folded, _near(toggle))
    return [box for box in boxes if (_is_above(box, toggle) or _goes_on(box, toggle)) and not _is_foreign(box)]


def _near(toggle: HtmlElement) -> list[HtmlElement]:
    """What a toggle may unfold: what it names, or else the boxes beside it, or beside the line that it is."""
    named = {value for name in _TARGETS if (value := toggle.get(name, "").removeprefix("#"))}
    if named:
        root = toggle.getroottree().getroot()
        if found := [one for one in root.iter() if one.get("id") in named]:
            return found
    parent = toggle.getparent()
    line = [parent] if parent is not None and short_text(parent, _LONGEST_LABEL) else []
    beside = (near for one in (toggle, *line) for near in (one.getprevious(), one.getnext()))
    return [one for one in beside if one is not None]


def _is_folded(box: HtmlElement) -> bool:
    is_named = not _HIDES.isdisjoint(box.get("class", "").lower().split())
    return is_named or is_hidden(box) or box.get("aria-hidden") == "true"


def _is_above(box: HtmlElement, toggle: HtmlElement) -> bool:
    """Whether a button stands right below what it unfolds."""
    return toggle.tag == "button" and toggle.getprevious() is box


def _goes_on(box: HtmlElement, toggle: HtmlElement) -> bool:
    """Whether a box goes on with the text above it: with a paragraph, right below two where its label says less."""
    line = (toggle, toggle.getparent())
    above = (one for one in box.itersiblings("*", preceding=True) if one not in line and one.tag != "hr")
    if _OF_TEXT.search(short_text(toggle, _LONGEST_LABEL) or ""):
        return any(map(_is_paragraph, chain.from_iterable(one.iter("p") for one in above)))
    nearest = [*islice(above, _TWO)]
    return len(nearest) == _TWO and all(one.tag == "p" and _is_paragraph(one) for one in nearest)


def _is_paragraph(element: HtmlElement) -> bool:
    return len(element.text_content()) >= MIN_SENTENCE


def _is_foreign(box: HtmlElement) -> bool:
    """Whether a box is called a wall's, comments or a notice, or offers its reader an account or a subscription."""
    if is_named(box, _FOREIGN) or is_named(box, COMMENTS):
        return True
    text = short_text(box, _LONGEST_OFFER)
    return text is not None and ADDRESS.search(text) is not None and _OFFERS.search(text) is not None


def _address(hidden: str) -> str:
    """A mail address of which each letter is combined with the first: `2a` and `5a` are "p"."""
    if not _HEX.fullmatch(hidden):
        return ""
    first, *letters = bytes.fromhex(hidden)
    address = bytes(letter ^ first for letter in letters).decode("utf-8", "replace")
    return address if "@" in address and address.isprintable() else ""


def _unhide(element: HtmlElement) -> None:
    for name in ("hidden", "style", "aria-hidden"):
        element.attrib.pop(name, None)
    if shown := " ".join(name for name in element.get("class", "").split() if name.lower() not in _HIDES):
        element.set("class", shown)
    else:
        element.attrib.pop("class", None)
