"""The box below a text that says that the rest is for subscribers, with what it offers them and what it costs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.boilerplate_patterns import ADDRESS, HABITS
from ingest.page.body.wording.labels import begins_as_offer
from ingest.page.body.wording.line_pattern import LinePattern
from ingest.text.clean import squeeze

_BOXES = ("div", "section", "aside", "form", "table")
_OFFER = LinePattern(habit for habit in HABITS if habit.name == "subscription")
_SUBSCRIBING = re.compile(
    r"abo|offre|subscri|suscri|assin|prenumer|preplat|predplat|tilaa|log-?in|sign-?in|connexion|compte|account|panier|checkout",
    re.IGNORECASE,
)
_PRICE = re.compile(
    r"\d\s?(?:€|euros?\b|\$|£|CHF\b|zł|kr\b|:-|Kč|Ft\b|lei\b|TL\b|руб|₽|円)|(?:€|\$|£|R\$|kr|¥)\s?\d", re.IGNORECASE
)
_READ_ON = re.compile(
    r"(?:jetzt )?weiterlesen|lesen sie weiter|continue reading|keep reading|unlock this|(?:para seguir|sigue) leyendo"
    r"|(?:per )?continua(?:re)? a leggere|continue lendo|para continuar a ler|lees verder|verder lezen|czytaj dalej"
    r"|läs (?:vidare|hela)|læs videre|les (?:videre|hele)|jatka lukemista|pokračovat ve čtení|olvass tovább",
    re.IGNORECASE,
)
_BENEFIT = re.compile(
    r"\bacc(?:ès|ess|eso|esso)\b|illimit|unlimited|unbegrenzt|newsletter|infolettre|e-?paper|\barticles?\b|\bcontenus\b|archives"
    r"|sans publicité|ad-free|comment(?:s|er|aires?)\b|puzzles|mots croisés|édition numérique",
    re.IGNORECASE,
)
"""What subscribers have."""
_MIN_ITEMS = 2
_LONGEST = 700  # characters
_SHORT = 2000  # characters of a beginning with the box below it
_SENTENCE = 100  # characters of a piece that, where it speaks to nobody, is the article's
_MIN_BESIDE = 100  # characters of text outside a box
_FIRST = 2  # pieces of text at a box's start


def drop_offers(region: list[HtmlElement]) -> bool:
    """Cut away, in place, the boxes that begin with a wall's words, and have a price or a way to subscribe.

    Returns whether one of them, below a short text, offers the rest of it: "Weiterlesen mit ...".
    """
    boxes = (box for chunk in region for box in chunk.iterdescendants(*_BOXES))
    begins = {box: [*islice(_pieces(box), _FIRST)] for box in boxes}
    said = set(chain.from_iterable(begins.values()))  # boxes in one another mostly begin with the same words
    offering = {piece for piece in said if _OFFER.match(piece) or begins_as_offer(piece)}
    offers = [box for box in begins if not offering.isdisjoint(begins[box])]
    length = sum(length_of(chunk) for chunk in region) if offers else 0
    offers_rest = False
    for box in offers:
        if box.getparent() is not None and _is_offer(box, length - _MIN_BESIDE):
            offers_rest |= length <= _SHORT and any(map(_READ_ON.match, islice(_pieces(box), _FIRST)))
            box.drop_tree()
    return offers_rest


def _is_offer(box: HtmlElement, most: int) -> bool:
    text = short_text(box, _LONGEST)
    if not text or len(text) > most:
        return False
    if _lists_benefits(box):
        return True
    if sum(map(_is_report, _pieces(box))) > _is_foreign(box):
        return False
    if _PRICE.search(text) is not None:
        return True
    return any(_SUBSCRIBING.search(link.get("href") or "") for link in box.iter("a"))


def _lists_benefits(box: HtmlElement) -> bool:
    """Whether half of a list's items say what subscribers have: its button may stand in a box of its own."""
    items = [item.text_content() for item in box.iter("li")]
    return len(items) >= _MIN_ITEMS and 2 * sum(_BENEFIT.search(item) is not None for item in items) >= len(items)


def _is_foreign(box: HtmlElement) -> bool:
    """Whether a box offers in another language than French, in which nobody knows how it speaks to its reader."""
    return any(map(begins_as_offer, islice(_pieces(box), _FIRST)))


def _pieces(box: HtmlElement) -> Iterator[str]:
    return filter(None, map(squeeze, box.itertext()))


def _is_report(piece: str) -> bool:
    return len(piece) >= _SENTENCE and not (ADDRESS.search(piece) or _OFFER.match(piece))
