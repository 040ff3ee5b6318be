"""Boxes about the author: a portrait, a label or a link, the name, and who that is.

At the text's edge what is said of the author is enough beside the name; elsewhere two signs are asked for.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import short_text
from ingest.page.body.wording.reports import is_attributed
from ingest.page.class_names import any_word, is_named
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.clean import squeeze
from ingest.text.keys import key

_BOXES = frozenset({"div", "section", "aside", "header", "footer", "li"})
_LONGEST = 600  # characters of a box
_MIN_SAID = 30  # characters beside the name
_LEVELS = 10  # elements around a name which may be the box
_FIRST = 3  # pieces of text, of which the last may be the name
_LABEL = range(6, 41)  # characters of a label above a name: "By" is none
_SIGNS = 2
_LIFE = re.compile(
    r"\b(?:journaliste?|journalistin|reporter(?:in)?|rédact(?:eur|rice)|correspondante?|chroniqueu(?:r|se)|éditorialiste|diplômée?"
    r"|spécialis(?:te|ée?)|a\s+rejoint|auteure?\s+de|joined|based\s+in|degree|\w*redakteur(?:in)?|studierte?|\w*korrespondent(?:in)?"
    r"|periodista|redactora?|corresponsal|licenciad[oa]|graduad[oa]|especializad[oa]|giornalista|redattore|redattrice"
    r"|corrispondente|laureat[oa]|jornalista|repórter|redatora?|correspondente|formad[oa]\s+em|\w*redacteur|verslaggever|correspondent"
    r"|dziennikarz|dziennikarka|redaktor(?:ka)?|absolwent(?:ka)?|journalist|korrespondentti|toimittaja|redaktør|novinář(?:ka)?"
    r"|szerkesztő|újságíró|jurnalist[ăa]?|(?:sports\s?|staff\s)?writer|columnist|editor|gazeteci|muhabir|δημοσιογράφος|журналист(?:ка)?|корреспондент|記者)\b",
    re.IGNORECASE,
)
_LABELS = re.compile(
    r"\b(?:auth?ors?|auth?or(?:in|e|a|ka)|auteure?|autrice|aut[eo]re|autork?[aiu]|autorze|redact\w+|r[eé]dacteur|writer|written|article\s(?:de|par)"
    r"|firma|assina|scri(?:ve|tto)|escri(?:be|to|ve)|geschrieben|schre(?:ef|ibt)|pisze|about|über|zur\sperson|à\spropos|qui\s(?:écrit|signe))\b"
    r"(?:\s(?:tekstu|artykułu|by|par|von|por|door|d[ei]\s(?:l['’]|cet\s|este\s|questo\s)art\w+|of\sthis\s\w+|dieses\s\w+))?\W*$",
    re.IGNORECASE,
)
"""How a label ends above an author's name: "The author of the plan" is another's."""
_AUTHORS_BOX = any_word("aut(?:h?ore?|eur|eure|rice)?s? | bio | biogra\\w+")
_BEGINNING = 60  # characters
_ANOTHER = re.compile(r"\W*(?:le|la|les|un|une|the|an?|der|die|ein|el|los|il|lo|gli|o|os|de|het)\s", re.IGNORECASE)
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
    boxes = [box for chunk in region for box in _introducing(chunk, tuple(names))]
    for box in boxes if len(boxes) <= len(authors) else []:
        if box.getparent() is not None and _has_paragraph_above(box, region):
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


def _introducing(chunk: HtmlElement, names: tuple[str, ...]) -> Iterator[HtmlElement]:
    """The outermost boxes that name an author, and give two signs more that they introduce him."""
    found: set[HtmlElement] = set()
    for box in chunk.iterdescendants(*_BOXES) if names else ():
        if found.isdisjoint(islice(box.iterancestors(), _LEVELS)) and _introduces(box, names):
            found.add(box)
            yield box


def _introduces(box: HtmlElement, names: tuple[str, ...]) -> bool:
    """Whether a box gives two of three signs: a label above an author's name, a link on it, what he does below it."""
    text = short_text(box, _LONGEST)
    if text is None or not any(name in key(text[: _LABEL.stop * _FIRST]) for name in names):
        return False
    pieces = [(one, said) for one in islice(box.iter(), _LONGEST) if (said := squeeze(one.text or ""))][:_FIRST]
    place = next((place for place, (_, said) in enumerate(pieces) if key(said).startswith(names)), None)
    if place is None or box.find(".//h1") is not None:
        return False
    element, named = pieces[place]
    said = text.partition(named)[2].lstrip().removeprefix(named) if key(named) in names else named.partition(" ")[2]
    labels = [label for _, label in pieces[:place]]
    link = element if element.tag == "a" else next(islice(element.iterancestors("a"), 1), None)
    signs = (
        any(map(_LABELS.search, labels))
        and all(len(label) in _LABEL and not label.endswith((*SENTENCE_ENDS, ":")) for label in labels),
        link is not None and bool(link.get("href")),
        _is_life(said) or _DOES.search(said.lstrip()) is not None,
    )
    is_advice = said.lstrip().startswith(":") or is_attributed(said)
    return sum(signs) >= _SIGNS and len(said) >= _MIN_SAID and not is_advice


def _is_life(said: str) -> bool:
    """Whether what is said begins with what somebody is, and not with another: "Le journaliste du Quay rapporte"."""
    life = _LIFE.search(said[:_BEGINNING])
    return life is not None and _ANOTHER.match(said) is None


def _has_paragraph_above(box: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether text stands above a box, which then is no line over the text that says who wrote it."""
    within = {box, *box.iterancestors()}
    for element in (one for chunk in region for one in chunk.iter()):
        if element is box:
            return False
        if element not in within and _is_paragraph(element):
            return True
    return False


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
    return isinstance(block.tag, str) and block.tag != "h1" and len((block.text or "").strip()) >= MIN_SENTENCE
