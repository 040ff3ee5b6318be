"""Lists and paragraphs that are nothing but links: what to read next, set between an article's paragraphs."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.text import squeeze

_HOLDERS = frozenset({"div", "section", "article", "main", "body"})
_ARROWS = ("→", "►", "▶", "➡", "➜", ">", "»", "•", "[")
_POINTERS, _LONGEST_POINTER = (">>", "→", "►", "▶", "➡", "➜"), 200  # characters
_HINT = re.compile(
    r"[(\[]?\W*(?:(?:s['’]ouvre|ouvrir|ouverture|lien|opens?|öffnet|wird|abre|si apre|apre|se abre)\b.{0,20})?"
    r"\b(?:nouve(?:lle|l|au)|new|another|neue[mns]?|nueva|nuova|nova)\W(?:fenêtre|onglet|window|tab|fenster|ventana|pestaña|finestra|scheda|janela)\W*",
    re.IGNORECASE,
)
_FIGURE = re.compile(r"\d\s?(?:%|€|\$|£|euros?\b|dollars?\b)\s*\)?\s*$")
_MIN_AFTER_ARROW = 15  # characters; an arrow says that the link leads elsewhere
_LABEL = 20  # characters of a sentence before a list, rather than a label
_LINKED = 0.85
_LESSER = 0.5  # of a list's text, in links
_MIN_ITEMS = 3  # a shorter list of links may be the sources or the documents that a text names
_MIN_LENGTH = (
    40  # characters; a shorter link alone in its paragraph may be the article's own, such as a file to download
)


def drop_hints(region: list[HtmlElement]) -> None:
    """Cut away, in place, what links say of themselves to those who do not see: "(nouvelle fenêtre)"."""
    for hint in [hint for chunk in region for link in chunk.iter("a") for hint in link.iterdescendants("span")]:
        if len(hint) == 0 and _HINT.fullmatch((hint.text or "").strip()):
            hint.drop_tree()


def drop_link_blocks(region: list[HtmlElement]) -> None:
    """Cut away, in place, lists and paragraphs in which nearly all text is linked, and links that stand alone.

    A list that a sentence announces stays, as one does in which links are the lesser part, and its links become plain
    words: no later step is to take it for a menu.
    """
    for element in [block for chunk in region for block in chunk.iter("ul", "ol", "p") if block is not chunk]:
        if element.getparent() is None:
            continue
        linked = _linked_share(element)
        is_list = element.tag != "p"
        if is_list and (0 < linked < _LESSER or (linked >= _LINKED and _is_text(element))):
            for link in element.iter("a"):
                link.tag = "span"
        elif (linked >= _LINKED and _is_block(element)) or (
            linked and not is_list and (_is_pointer(element) or (linked >= _LINKED and _is_contents(element)))
        ):
            element.drop_tree()
    for link in [link for chunk in region for link in chunk.iter("a") if link is not chunk and _is_loose(link)]:
        if any(sibling.tag not in INLINE for sibling in link.getparent()):
            link.drop_tree()


def _linked_share(element: HtmlElement) -> float:
    if next(element.iter("a"), None) is None:
        return 0.0
    length = len(squeeze(element.text_content()))
    return sum(len(squeeze(link.text_content())) for link in element.iter("a")) / length if length else 0.0


def _is_block(element: HtmlElement) -> bool:
    """Whether a list has some items, or a paragraph the length of a headline."""
    if element.tag != "p":
        return len(element.findall("li")) >= _MIN_ITEMS
    text = squeeze(element.text_content())
    return len(text) >= (_MIN_AFTER_ARROW if text.startswith(_ARROWS) else _MIN_LENGTH)


def _is_pointer(paragraph: HtmlElement) -> bool:
    """Whether a short paragraph begins with an arrow, and leads elsewhere."""
    return len(text := squeeze(paragraph.text_content())) <= _LONGEST_POINTER and text.startswith(_POINTERS)


def _is_contents(paragraph: HtmlElement) -> bool:
    """Whether a paragraph's links all lead to places of the page itself: the contents of the article."""
    links = list(paragraph.iter("a"))
    return len(links) > 1 and all(link.get("href", "").startswith("#") for link in links)


def _is_text(element: HtmlElement) -> bool:
    return _is_announced(element) or _is_ranking(element)


def _is_announced(element: HtmlElement) -> bool:
    """Whether the sentence before a list leads to it, as to the companies or documents that a text names."""
    before = element.getprevious()
    said = squeeze(before.text_content()) if before is not None else ""
    return said.endswith(":") and len(said) > _LABEL and not is_boilerplate(said)


def _is_ranking(element: HtmlElement) -> bool:
    """Whether each item of a list has its share or its price, as the shares that rose most have."""
    items = element.findall("li")
    return len(items) >= _MIN_ITEMS and all(_FIGURE.search(item.text_content()) for item in items)


def _is_loose(link: HtmlElement) -> bool:
    """Whether a link stands alone between blocks, in no sentence."""
    parent, before = link.getparent(), link.getprevious()
    texts = (parent.text if before is None else before.tail, link.tail)
    return parent.tag in _HOLDERS and len(link) == 0 and not any(text and text.strip() for text in texts)
