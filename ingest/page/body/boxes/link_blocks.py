"""Lists and paragraphs that are nothing but links: what to read next, set between an article's paragraphs."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import ENDS
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.heading_tags import HEADINGS
from ingest.text.clean import squeeze

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
_LONGEST_TITLE = 100  # characters of a list's title
_LABEL_AND_LIST = 2  # elements
_FILES = (".pdf", ".xls", ".xlsx", ".doc", ".docx", ".csv", ".zip")
_MIN_ALIKE, _LONGEST_BUTTON = 2, 25  # items, characters of a button
_LISTS = frozenset({"ul", "ol", "table"})
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
    _drop_contents(region)
    for element in [block for chunk in region for block in chunk.iter("ul", "ol", "p") if block is not chunk]:
        if element.getparent() is None:
            continue
        linked = _linked_share(element)
        is_list = element.tag != "p"
        if is_list and (
            (0 < linked < _LESSER and not _leads_alike(element)) or (linked >= _LINKED and _is_text(element))
        ):
            for link in element.iter("a"):
                link.tag = "span"
        elif (
            (is_list and linked and _leads_alike(element))
            or (linked >= _LINKED and _is_block(element))
            or (linked and not is_list and (_is_pointer(element) or (linked >= _LINKED and _is_contents(element))))
        ):
            _drop_with_label(element)
    for link in [link for chunk in region for link in chunk.iter("a") if link is not chunk and _is_loose(link)]:
        if any(sibling.tag not in INLINE for sibling in link.getparent()):
            link.drop_tree()


def _drop_contents(region: list[HtmlElement]) -> None:
    """Cut away the boxes with nothing but links to places of the page, and their titles."""
    inner = (link.getparent() for chunk in region for link in chunk.iter("a") if link.get("href", "").startswith("#"))
    for box in [box for box in dict.fromkeys(inner) if box.tag == "div" and box not in region]:
        is_line = all(part.tag in INLINE for part in box.iterdescendants())
        if is_line and _is_contents(box) and _linked_share(box) >= _LINKED:
            _drop_with_label(box)


def _drop_with_label(element: HtmlElement) -> None:
    label = _label_of(element)
    element.drop_tree()
    if label is not None:
        label.drop_tree()


def _label_of(listed: HtmlElement) -> HtmlElement | None:
    """What stands above a list as its title: no sentence, and in a box with it or a heading with nothing else below."""
    label = listed.getprevious() if listed.tag != "p" else None
    if label is None or (listed.tail or "").strip() or (label.tail or "").strip():
        return None
    text = squeeze(label.text_content())
    if not 0 < len(text) <= _LONGEST_TITLE or text.endswith(ENDS):
        return None
    is_alone = len(listed.getparent()) == _LABEL_AND_LIST
    below = listed.getnext()
    is_last = below is None or below.tag in HEADINGS
    return label if (is_alone and label.tag not in _LISTS) or (label.tag in HEADINGS and is_last) else None


def _leads_alike(listed: HtmlElement) -> bool:
    """Whether the items of a list end with links of the same words to other pages, and none is a sentence."""
    ends = [_last_link(item) for item in listed.findall("li")]
    if len(ends) < _MIN_ALIKE or None in ends or _is_announced(listed):
        return False
    leads = [link for link in ends if link is not None]
    return len({squeeze(link.text_content()) for link in leads}) == 1 and len({link.get("href") for link in leads}) > 1


def _last_link(item: HtmlElement) -> HtmlElement | None:
    """The only link of an item, with which it ends, and before which no sentence ends."""
    links = item.findall(".//a")
    label = squeeze(links[0].text_content()) if len(links) == 1 else ""
    text = squeeze(item.text_content())
    said = text.removesuffix(label).rstrip()
    is_button = 0 < len(label) <= _LONGEST_BUTTON and text.endswith(label) and len(said) > len(label)
    is_page = is_button and not (links[0].get("href") or ".pdf").lower().endswith(_FILES)
    return links[0] if is_page and not said.endswith((*ENDS, ",", ";")) else None


def _linked_share(element: HtmlElement) -> float:
    if next(element.iter("a"), None) is None:
        return 0.0
    length = length_of(element) - _length_of_label(element)
    return sum(length_of(link) for link in element.iter("a")) / length if length else 0.0


def _length_of_label(element: HtmlElement) -> int:
    """The characters of a list's first item, where that is its label: "Tags :"."""
    first = squeeze(element[0].text_content()) if element.tag in _LISTS and len(element) else ""
    return len(first) if first.endswith(":") and element[0].find(".//a") is None else 0


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
