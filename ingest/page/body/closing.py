"""The calls under a text's last paragraph: to subscribe to a newsletter, to follow the paper, to write to it."""

from __future__ import annotations

import re

from lxml.html import HtmlElement

from ingest.text import squeeze

_LETTER = re.compile(r"\b(?:newsletter|infolettre)s?\b", re.IGNORECASE)
_NETWORK = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|twitter|linkedin|homepage|apps?|e-?mails?)\b|\w@\w+\.\w", re.IGNORECASE
)
"""Words that are the same in most languages; reports have the second ones, too."""
_CALL = re.compile(
    r"\b(?:vous|votre|vos|abonn\w+|inscri\w+|suivez|rejoignez|retrouvez|cliquez|your?|subscri\w+|sign up|click|follow"
    r"|join|ihre?[nrms]?|suscr\w+|sígu\w+|iscriv\w+|segui(?:ci|teci)?)\b",
    re.IGNORECASE,
)
"""Words of a call: those for the paper itself, such as "notre" or "publicité", reports have too."""
_QUOTED = re.compile(r"[«“„]|(?<!\w)\"")
_LONGEST = 400  # characters
_MOST = 6  # blocks
_BLOCKS = ("p", "ul", "ol")


def drop_closing(region: list[HtmlElement], title: str) -> None:
    """Cut away, in place, the last paragraphs and lists that call on the reader: such a word in them, and a link.

    What the headline speaks of is the article's subject.
    """
    if not region or _LETTER.search(title) or _NETWORK.search(title):
        return
    blocks = [block for block in region[-1].iterdescendants(*_BLOCKS) if block.text_content().strip()]
    for block in reversed(blocks[1:][-_MOST:]):
        if _has_text_below(block, region[-1]) or not _is_call(block):
            return
        block.drop_tree()


def _is_call(block: HtmlElement) -> bool:
    text = squeeze(block.text_content())
    if len(text) > _LONGEST or (next(block.iter("a"), None) is None and "@" not in text):
        return False
    return _LETTER.search(text) is not None or (_NETWORK.search(text) is not None and _speaks(text))


def _speaks(text: str) -> bool:
    """Tell whether a paragraph speaks to its reader and quotes nobody."""
    return _CALL.search(text) is not None and not _QUOTED.search(text)


def _has_text_below(block: HtmlElement, chunk: HtmlElement) -> bool:
    for element in (block, *block.iterancestors()):
        if element is chunk:
            return False
        if (element.tail or "").strip() or any(one.text_content().strip() for one in element.itersiblings()):
            return True
    return False
