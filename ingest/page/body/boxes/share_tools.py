"""Rows of buttons by which readers hand an article on: known by where they lead, and by how little is said there."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.text import squeeze

_SHARES = re.compile(
    r"(?:twitter|x)\.com/(?:share|intent)|facebook\.com/(?:sharer?|dialog)\b|linkedin\.com/share|t\.me/share"
    r"|(?:wa\.me|whatsapp\.com)/(?:send)?\?|whatsapp:|pinterest\.\w+/pin/create|reddit\.com/submit|mailto:\?|window\.print",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"part[ai]g|share|teilen|compart|condivid|delen|udostępni|dela\b|aimé|imprim|print|envoy|e-?mail|send",
    re.IGNORECASE,
)
_BOXES = frozenset({"div", "ul", "ol", "p", "section", "aside", "li", "table", "span"})
_LONGEST, _MOST_BESIDE = 120, 60  # characters of a row, and of what is said in no link
_UP = 5  # elements that can be wrapped around a button


def drop_share_tools(region: list[HtmlElement]) -> None:
    """Cut away, in place, the rows of buttons by which an article is shared, sent and printed."""
    known: dict[HtmlElement, bool] = dict.fromkeys(region, False)  # a box may hold thousands of links
    for link in [link for chunk in region for link in chunk.iter("a") if _SHARES.search(link.get("href") or "")]:
        row: HtmlElement | None = None
        for box in islice(link.iterancestors(), _UP):
            if box not in known:
                known[box] = box.tag in _BOXES and _is_row(box)
            if not known[box]:
                break
            row = box
        if row is not None and row.getparent() is not None:
            row.drop_tree()


def _is_row(box: HtmlElement) -> bool:
    """Whether an element has the words of buttons at most, and says beside them what they are for."""
    text = short_text(box, _LONGEST)
    if text is None or next(box.iter("h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "img"), None) is not None:
        return False
    beside = len(text) - sum(len(squeeze(link.text_content())) for link in box.iter("a"))
    return beside == 0 or (beside <= _MOST_BESIDE and _SAYS.search(text) is not None)
