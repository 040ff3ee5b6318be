"""How a box that calls on the reader is built: its names, its button, the link to where one gives."""

from __future__ import annotations

import re
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.call_words import is_of_support, is_vote, speaks_to_you
from ingest.page.class_names import any_word, cut_humps, names
from ingest.page.clutter_names import claim_by
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.clean import squeeze

_LONGEST_BUTTON = 40  # characters
_WRAPPERS = frozenset({"div", "section", "aside"})
LEVELS: Final = 3
"""Elements one in another by which a box is told."""
_DURATION = re.compile(r"\W*(?:\d{1,2}:)?\d{1,2}:\d\d\W*")
_CLIP = re.compile(r"\b(?:vid[ée]os?|podcasts?|audio|replay|[ée]coute[rz]?|revoir)\b", re.IGNORECASE)
_LISTEN = re.compile(
    r"\b(?:écoute[rz]?|listen|\w*hören|ascolta|escucha|beluister|luister|ouvir|ouça|posłuchaj|lyssna|lyt|høre?|poslechn\w+)\b",
    re.IGNORECASE,
)
_SPONSORED = re.compile(
    r"\W*(?:sponsorisé|sponsored|contenu (?:sponsorisé|partenaire)|publi-?(?:rédactionnel"
    r"|reportage)|anzeige|advertorial|patrocinado)\W*",
    re.IGNORECASE,
)
_STORE = re.compile(r"//(?:apps|itunes)\.apple\.com/|//play\.google\.com/")
_ASKED_WITHIN = 2  # lines of a box: a label, and the question
_LONGEST_ANSWER = 40  # characters
_CLAIM = 1.0  # of a name that calls a box clutter
_CALL_NAMES = any_word(
    r"newsletters? | infolettres? | nieuwsbrief | boletin(?:es)? | sign-?up | cta | promo | subscri(?:be|ption)\w*"
    r"| abos?(?=[_-]) | (?<=[_-])abos? | abonne(?:ment|z)?s? | inscription"
)
"""Names of a call: clutter's, and `abo`, which of larger parts of a page may mean that they are for subscribers."""


_LETTER_NAMES = re.compile(r"(?<![^\W_])(?:newsletters?|infolettres?|nieuwsbrief|boletin(?:es)?|nl)(?![^\W_])")


def button_of(box: HtmlElement) -> str:
    """The words of a link that stands in a block by itself below others, as a button does."""
    while len(box) == 1 and box[0].tag in _WRAPPERS and not (box.text or "").strip():
        box = box[0]
    for link in box.iter("a"):
        holder, label = link.getparent(), squeeze(link.text_content())
        is_alone = holder is box or length_of(holder) == len(label)
        beside = link.tail or "" if holder is box else ""
        if is_alone and not beside.strip() and 0 < len(label) <= _LONGEST_BUTTON:
            above = link.getprevious()
            if holder is not box or (above is not None and not (above.tail or "").strip()):
                return label
    return ""


def ends_with_support(box: HtmlElement, text: str) -> bool:
    """Whether the last words of a box are a link to where one gives, behind the end of a sentence."""
    label = squeeze("".join(one.text_content() for one in [*box.iter("a")][-1:]))
    before = text.removesuffix(label).rstrip()
    return (
        0 < len(label) <= _LONGEST_BUTTON and before != text and before.endswith(SENTENCE_ENDS) and is_of_support(label)
    )


def is_named(box: HtmlElement) -> bool:
    """Whether a box, or all that is in it, is called a call by a name that means nothing else."""
    holders = [box] if box.tag != "p" else []
    while holders and len(holders[-1]) == 1 and len(holders) < LEVELS:
        holders.append(holders[-1][0])
    return any(claim_by(name, _CALL_NAMES) >= _CLAIM for one in holders for name in names(one).split())


def is_named_letter(box: HtmlElement) -> bool:
    """Whether a box is called a letter's, by its names or by what it says to screen readers."""
    return _LETTER_NAMES.search(f"{cut_humps(names(box))} {box.get('aria-label', '')}".lower()) is not None


def tells_nothing(lines: list[str], labels: list[str]) -> bool:
    """Whether a box is a poll, a clip, a paid headline, or one question to the reader with its button."""
    if _is_poll(lines, labels) or _is_clip(lines) or _is_broadcast(lines, labels) or _is_sponsored(lines, labels):
        return True
    asked = [line for line in lines if line not in labels]
    return (
        len(asked) == 1
        and asked[0].endswith("?")
        and any(map(str.isalpha, "".join(labels)))
        and speaks_to_you(asked[0])
    )


def _is_clip(lines: list[str]) -> bool:
    """Whether a box is a film or a broadcast: it says so, how long it lasts, and no sentence."""
    is_timed = any(map(_DURATION.fullmatch, lines)) and not any(line.endswith(SENTENCE_ENDS) for line in lines)
    return is_timed and _CLIP.search(" ".join(lines)) is not None


def _is_broadcast(lines: list[str], labels: list[str]) -> bool:
    """Whether a box is headed by a podcast's name, and has a button to listen to it."""
    is_headed = bool(lines) and "podcast" in lines[0].lower() and not lines[0].endswith(SENTENCE_ENDS)
    return is_headed and any(map(_LISTEN.search, labels))


def _is_sponsored(lines: list[str], labels: list[str]) -> bool:
    """Whether a box says that somebody has paid for it, and leads to him."""
    return bool(lines and labels) and _SPONSORED.fullmatch(lines[0]) is not None


def leads_to_store(box: HtmlElement) -> bool:
    """Whether a box has a link to where applications are to be had."""
    return any(_STORE.search(link.get("href") or "") for link in box.iter("a"))


def _is_poll(lines: list[str], labels: list[str]) -> bool:
    """Whether a box asks its readers a question, and has buttons for their answers: no line of it is a sentence."""
    asks = next((place for place, line in enumerate(lines[:_ASKED_WITHIN]) if line.endswith("?")), None)
    if asks is None or not any(map(is_vote, labels)):
        return False
    return all(len(line) <= _LONGEST_ANSWER and not line.endswith(SENTENCE_ENDS) for line in lines[asks + 1 :])


def is_paragraph(element: HtmlElement) -> bool:
    """Whether an element is a sentence of some length."""
    text = squeeze(element.text_content()) if isinstance(element.tag, str) else ""
    return len(text) >= MIN_SENTENCE and text.endswith(SENTENCE_ENDS)
