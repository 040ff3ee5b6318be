"""Tells the page of a share, a fund, a currency or an index from an article about it, by what stands under its name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.head.lead_ins import BY
from ingest.page.head.written_dates import DATE, DAY_NAME, ON
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.clean import squeeze

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
    r"(?i:\b(?:mis\s+en\s+ligne|publi(?:ée?|shed|cad[oa])|pubblicat[oa]|posted|veröffentlicht|erstellt|gepubliceerd|opublikowano)\b)"
    rf"|\b(?i:{BY})\s+[A-ZÀ-Ý][\w’'-]+\s+[A-ZÀ-Ý]"
)
_DATE = rf"(?ix)(?:{ON}\s+)?(?:{DAY_NAME}\s+)?{DATE}\b"  # compiled when the first page asks: few do
_BRACKET = re.compile(r"\([^()]*\)")
_MOST_WORDS, _PARTICLE = 3, 3  # words of a name, and letters of one that may begin small
_MOST_SENTENCES = 5  # paragraphs about who or what is quoted
_LONGEST_PIECE = 60  # characters of a figure with its label
_NEAR = 12  # pieces of text under the name
_MOST = 200  # pieces above the first sentence
_MIN_ROWS = 4


def signs_of_quotation(evidence: Evidence) -> dict[str, bool]:
    """What says that a page is a quotation: a price with its change under its name, and rows of figures above its text.

    Its address says so only where one of them does. A headline that says more than a name, a date above the price or
    a signature, and a text of several paragraphs are an article's.
    """
    headings = [*islice(evidence.tree.iter("h1"), 2)]
    if len(headings) != 1 or not _is_name(headings[0]) or _has_text(evidence.tree):
        return {}
    found = [*islice(_above_text(headings[0]), _MOST)]
    pieces = [piece for _, piece in found]
    above_price = takewhile(lambda one: not _PRICE.search(one[1]), found)
    is_dated = any(element.tag == "time" or re.match(_DATE, piece) for element, piece in above_price)
    if is_dated or any(map(_DATELINE.search, pieces)):
        return {}
    near = " ".join(pieces[:_NEAR])
    priced = _CHANGE.search(near) is not None and _PRICE.search(_CHANGE.sub(" ", near)) is not None
    rows = sum(_is_figure(piece) for piece in pieces) >= _MIN_ROWS
    is_there = _PATH.search(urlsplit(evidence.url).path) is not None
    return {"a price under its name": priced, "rows of figures": rows, "address": is_there and (priced or rows)}


def _is_name(heading: HtmlElement) -> bool:
    """Whether a headline may be a name alone: few words, of which only particles begin small."""
    words = _BRACKET.sub("", squeeze(heading.text_content())).split()
    return len(words) <= _MOST_WORDS and not any(word[0].islower() and len(word) > _PARTICLE for word in words)


def _has_text(tree: HtmlElement) -> bool:
    sentences = (one for one in tree.iter("p") if _is_sentence(squeeze(one.text_content())))
    return next(islice(sentences, _MOST_SENTENCES, None), None) is not None


def _above_text(heading: HtmlElement) -> Iterator[tuple[HtmlElement, str]]:
    """The pieces of text between a headline and the first sentence below it, with the element it is in or behind."""
    for element in _below(heading):
        if element.tag == "p" and _is_sentence(squeeze(element.text_content())):
            return
        for piece in map(squeeze, filter(None, (element.text, element.tail))):
            if _is_sentence(piece):
                return
            if piece:
                yield element, piece


def _below(heading: HtmlElement) -> Iterator[HtmlElement]:
    """The elements below a heading, in the document's order."""
    for holder in (heading, *heading.iterancestors()):
        for sibling in holder.itersiblings():
            yield from sibling.iter()


def _is_sentence(piece: str) -> bool:
    return len(piece) >= MIN_SENTENCE and piece.endswith(SENTENCE_ENDS)


def _is_figure(piece: str) -> bool:
    """Whether a piece is a figure, or a label that ends with one."""
    if len(piece) > _LONGEST_PIECE:
        return False
    start = next((place for place, sign in enumerate(piece) if sign.isdigit()), None)
    return start is not None and _FIGURES.fullmatch(piece[start:]) is not None
