"""Tells the page of a share, a fund, a currency or an index from an article about it, by what stands under its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.text import SENTENCE_ENDS, squeeze

_PATH = re.compile(
    r"/(?:cours|cotations?|cotacao|cotacoes|cotizaci(?:on|ones)|quotazion[ei]|quotes?|kurse?|koers(?:en)?|notowania|actions?|aktien?|azioni|acciones|acoes"
    r"|stocks?|shares?|etfs?|fonds|funds?|fondi|fondos|fundos|opcvm|trackers?|indices?|indizes|indici|devises?|devisen"
    r"|currenc(?:y|ies)|forex|divis[ae]s?|valute|crypto\w*|kryptowaehrungen|criptomo[en]\w+|matieres-premieres|rohstoffe"
    r"|commodities|materie-prime|materias-primas|certificats?|warrants?|obligations?)/",
    re.IGNORECASE,
)
_PRICE = re.compile(r"(?<![\d.,])\d{1,3}(?:[ .,\u202f\xa0]?\d{3})*[.,]\d{2,5}(?!\d|[.,]\d|\s?%)")
_CHANGE = re.compile(r"[+−–-]\s?\d{1,3}[.,]\d{1,3}\s?%")
_FIGURES = re.compile(r"\d[\d\s.,/%+−–-]*\s?(?:[A-Za-z€$£.]{1,4})?(?:\s[–-]\s[\d.,]+)?")
_DATELINE = re.compile(
    r"(?i:\b(?:publi(?:ée?|shed|cad[oa])|pubblicat[oa]|posted|veröffentlicht|erstellt|gepubliceerd|opublikowano)\b)"
    r"|\b(?i:par|by|von|por|di|door)\s+[A-ZÀ-Ý][\w’'-]+\s+[A-ZÀ-Ý]"
)
_LONGEST_PIECE, _MIN_TEXT = 60, 60  # characters of a figure with its label, and of a sentence
_NEAR = 12  # pieces of text under the name
_MOST = 200  # pieces above the first sentence
_MIN_ROWS = 4


def signs_of_quotation(evidence: Evidence) -> dict[str, bool]:
    """What says that a page is a quotation: a price with its change under its name, and rows of figures above its text.

    Its address says so only where one of them does. Who signs or dates it under the headline has written an article.
    """
    pieces = [*islice(_above_text(evidence.tree), _MOST)]
    near = " ".join(pieces[:_NEAR])
    if any(map(_DATELINE.search, pieces)):
        return {}
    priced = _CHANGE.search(near) is not None and _PRICE.search(_CHANGE.sub(" ", near)) is not None
    rows = sum(_is_figure(piece) for piece in pieces) >= _MIN_ROWS
    is_there = _PATH.search(urlsplit(evidence.url).path) is not None
    return {"a price under its name": priced, "rows of figures": rows, "address": is_there and (priced or rows)}


def _above_text(tree: HtmlElement) -> Iterator[str]:
    """The pieces of text between the only headline and the first sentence below it."""
    headings = [*islice(tree.iter("h1"), 2)]
    for element in _below(headings[0]) if len(headings) == 1 else ():
        if element.tag == "p" and _is_sentence(squeeze(element.text_content())):
            return
        for piece in map(squeeze, filter(None, (element.text, element.tail))):
            if _is_sentence(piece):
                return
            if piece:
                yield piece


def _below(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The elements below a heading, in the document's order."""
    for holder in (heading, *heading.iterancestors()):
        for sibling in holder.itersiblings():
            yield from sibling.iter()


def _is_sentence(piece: str) -> bool:
    return len(piece) >= _MIN_TEXT and piece.endswith(SENTENCE_ENDS)


def _is_figure(piece: str) -> bool:
    """Whether a piece is a figure, or a label that ends with one."""
    if len(piece) > _LONGEST_PIECE:
        return False
    start = next((place for place, sign in enumerate(piece) if sign.isdigit()), None)
    return start is not None and _FIGURES.fullmatch(piece[start:]) is not None
