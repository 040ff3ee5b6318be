"""Rows of buttons by which readers hand an article on: known by where they lead, and by how little is said there."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.text.clean import squeeze

_SHARES = re.compile(
    r"(?:twitter|x)\.com/(?:share|intent)|facebook\.com/(?:sharer?|dialog)\b|linkedin\.com/share|t\.me/share"
    r"|(?:wa\.me|whatsapp\.com)/(?:send)?\?|whatsapp:|pinterest\.\w+/pin/create|reddit\.com/submit|mailto:\?|window\.print",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"part[ai](?:g|lh)\w*|share[sd]?|teilen|compart\w+|condivid\w+|delen|deel|udostępni\w*|dela|del|aimé|imprim\w+|print"
    r"|drucken|envo?y\w+|enviar|invia\w*|stampa\w*|e?mails?|send|tweete[rz]?",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    r"article|articles|page|cet|cette|ce|ces|le|la|les|l|un|une|lien|sur|par|via|avec|vos|amis|à|a|au|de|ou|et|vous"
    r"|avez|nous|réseaux|sociaux|ami|plu|this|the|story|post|link|on|with|by|to|and|or|your|friends|diesen|dieser"
    r"|artikel|beitrag|auf|per|mit|und|oder|bei|esta|este|artículo|noticia|nota|en|por|con|o|y|questo|questa|articolo"
    r"|notizia|su|e|dit|bericht|op|of|met|deze|artigo|matéria|notícia|no|na|em|ten|artykuł|do|tę|den|här|artikeln|på"
    r"|facebook|twitter|x|whatsapp|linkedin|telegram|instagram|pinterest|reddit|bluesky|copier|copy|kopieren|copiar"
    r"|\d+",
    re.IGNORECASE,
)
"""Words that stand around those of sharing: with any other one something is told."""
_BOXES = frozenset({"div", "ul", "ol", "p", "section", "aside", "li", "table", "span", "font", "small", "center"})
_LONGEST, _MOST_BESIDE = 120, 60  # characters of a row, and of what is said in no link
_WORD = re.compile(r"\w+")
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
    linked = [squeeze(link.text_content()) for link in box.iter("a")]
    if len(text) - sum(map(len, linked)) > _MOST_BESIDE:
        return False
    for label in filter(None, linked):
        text = text.replace(label, " ", 1)
    said = _WORD.findall(text)
    shares = any(map(_SAYS.fullmatch, said))
    return not said or (shares and all(_SAYS.fullmatch(word) or _BESIDE.fullmatch(word) for word in said))
