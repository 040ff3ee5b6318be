"""Boxes about the author, above the text or below it: a portrait or a link, the name, and who that is."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.class_names import any_word, is_named
from ingest.text import key

_BOXES = frozenset({"div", "section", "aside", "header", "footer", "li"})
_LONGEST = 600  # characters of a box
_MIN_SAID = 40  # characters beside the name
_LEVELS = 10  # elements around a name which may be the box
_MIN_TEXT = 60  # characters of a paragraph
_LIFE = re.compile(
    r"\b(?:journaliste?|journalistin|reporter(?:in)?|rédact(?:eur|rice)|correspondante?|chroniqueu(?:r|se)|éditorialiste|diplômée?"
    r"|spécialis(?:te|ée?)|a\s+rejoint|auteure?\s+de|joined|based\s+in|degree|redakteur(?:in)?|studierte?|korrespondent(?:in)?"
    r"|periodista|redactora?|corresponsal|licenciad[oa]|graduad[oa]|especializad[oa]|giornalista|redattore|redattrice"
    r"|corrispondente|laureat[oa]|jornalista|repórter|redatora?|correspondente|formad[oa]\s+em|redacteur|verslaggever|correspondent"
    r"|dziennikarz|dziennikarka|redaktor(?:ka)?|absolwent(?:ka)?|journalist|korrespondentti|toimittaja|redaktør|novinář(?:ka)?"
    r"|szerkesztő|újságíró|jurnalist[ăa]?|gazeteci|muhabir|δημοσιογράφος|журналист(?:ка)?|корреспондент|記者)\b",
    re.IGNORECASE,
)
_AUTHORS_BOX = any_word("aut(?:h?ore?|eur|eure|rice)?s? | bio | biogra\\w+")
_DOES = re.compile(
    r"(?:^\W{0,3}|Elle\s+|Il\s+|She\s+|He\s+)(?:suit|couvre|a\s+(?:publié|écrit)|covers|writes|schreibt|berichtet|escribe|cubre|scrive|segue|schrijft|pisze|skriver|píše)\b"
)
"""What is said of an author right after his name, and of anybody elsewhere."""


def drop_biographies(region: list[HtmlElement], authors: list[str]) -> None:
    """Cut away, in place, a box that begins with an author's name and says who that is, at either edge of the text.

    Several such boxes are the posts of a live page.
    """
    names = {key(author): author for author in authors}
    found = [box for chunk in region for box in _boxes(chunk, names)]
    for box in found if len(found) <= max(1, len(authors)) else []:
        if box.getparent() is not None and _is_at_edge(box, region):
            box.drop_tree()


def _boxes(chunk: HtmlElement, names: dict[str, str]) -> list[HtmlElement]:
    """The widest box around each element that is an author's name, where the box says who that is."""
    found = dict.fromkeys(box for box in chunk.iterdescendants("div", "section") if names and _is_role(box))
    boxes = [box for box in chunk.iterdescendants(*_BOXES) if _begins_with(box, tuple(names))] if names else []
    held = set(boxes)
    for element in dict.fromkeys(element for box in boxes for element in box.iterdescendants()):
        text = short_text(element, _LONGEST // 5) if len(element) <= 1 else None
        if text and key(text) in names:
            wide = [box for box in islice(element.iterancestors(), _LEVELS) if box in held and _is_about(box, text)]
            found |= dict.fromkeys(wide[-1:])
    return [box for box in found if found.keys().isdisjoint(box.iterancestors())]


def _is_role(box: HtmlElement) -> bool:
    """Whether a box is named as an author's, and says what he is: his name was in a link, which is gone."""
    if not is_named(box, _AUTHORS_BOX):
        return False
    text = short_text(box, _LONGEST)
    return text is not None and len(text) >= _MIN_SAID and _LIFE.match(text) is not None


def _begins_with(box: HtmlElement, names: tuple[str, ...]) -> bool:
    """Whether a box has little text, which begins with one of some names, given as `key` writes them."""
    text = short_text(box, _LONGEST)
    return text is not None and key(text).startswith(names)


def _is_about(box: HtmlElement, name: str) -> bool:
    text = short_text(box, _LONGEST)
    if text is None or not text.startswith(name) or len(text) < len(name) + _MIN_SAID or box.find(".//h1") is not None:
        return False
    said = text[len(name) :]
    return not said.lstrip().startswith(":") and bool(_LIFE.search(said) or _DOES.search(said))


def _is_at_edge(box: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether all paragraphs of the text stand below a box, or all above it."""
    inside = set(box.iter())
    blocks = [block for chunk in region for block in chunk.iter() if block in inside or _is_paragraph(block)]
    places = [place for place, block in enumerate(blocks) if block in inside]
    return bool(places) and (places[0] == 0 or places[-1] == len(blocks) - 1)


def _is_paragraph(block: HtmlElement) -> bool:
    return isinstance(block.tag, str) and block.tag != "h1" and len((block.text or "").strip()) >= _MIN_TEXT
