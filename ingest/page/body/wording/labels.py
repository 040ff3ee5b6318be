"""What sites set between an article's paragraphs, language by language: the words are in `labels.toml`."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from lxml.html import HtmlElement

from ingest.page.body.wording.account_words import asks_for_hints, calls_on_whoever_likes
from ingest.page.body.wording.reports import is_attributed
from ingest.page.language import UNDETERMINED
from ingest.text.keys import key

_WORDS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
LONGEST = 50
"""Characters of a label."""
MARKS: Final = " :>|»›→►▶–—-"
"""What may stand behind a label."""
_LONGEST_LED = 280  # characters of a label and what it leads to
_LONGEST_CREDIT, _LONGEST_CAPTION, _LONGEST_LAST = 90, 200, 70  # characters
_COUNT = re.compile(
    r"\s*\(?\d+(?::\d\d)?\)?(?:\s*(?:min|mn)\w*)?\W*$", re.IGNORECASE
)  # of comments, or of minutes to listen
_COUNTED = 10  # last characters of a label, in which its count is
_MARKS = re.compile(r"^[^\w【«»“”„‘’\"']+")
_LEADS = re.compile(r"[:|>»›→►▶]")
_CREDITED = re.compile(r"\W*([^\W\d][\w .]{1,20}?)\s*[:/©|]\s*(?=\S)")
_CREDITED_LAST = re.compile(r"[\s(|–-]([^\W\d_]{3,14})\s*:\s*([^:.!?]{3,50})$")
_NAMES_PARTED = re.compile(r"[/©|(]")
_VERB = re.compile(r"\b[^\W\d_A-ZÀ-Ý][^\W\d_]{3,}")  # a word of small letters, which names have few of
_FEW_WORDS = 3
_FOLLOWED = re.compile(r"follow .{3,40} on (?:facebook|twitter|x|instagram|whatsapp|linkedin|google|tiktok)\b")
_APPLICATION = re.compile(
    r"(?:[^.!?]{1,160}[.!?]\s+)?download (?:the|our)\b.{0,40}\bapp\b"
    r"(?:\s*[.!]?$| (?:to|for) (?:get|read|receive|more|updates|news|alerts|the latest)\b.{0,60}$"
    r"| (?:now|today|here)\b.{0,40}$)"
)
_AFTER = (
    r"\b(?:nach|unter|after|below|après|sous|tras|después del?|dopo|após|depois d[ae]|na|onder|pod|efter|under|etter)\s"
)
_AFTER_ADVERTISEMENT = re.compile(
    r"(?=.*(?:weiter|continu|suite|verder|sigue|prosegue|dals|dalš|fortsæt|forts[äe]tt|jatkuu|artic|artik|story))"
    rf".*{_AFTER}(?:der\s|dieser\s|the\s|this\s|la\s|a\s|o\s|de\s)?"
    r"(?:anzeige|werbung|ad|advertisement|publicité|pub|publicidad|pubblicità"
    r"|publicidade|anúncio|advertentie|reclame|reklam\w*|annons\w*)\W*"
)
_AFTER_VIDEO = re.compile(
    r"(?=.*\b(?:art[ií]|arty|text|te[ks]s?to?|story|materia))(?=.*(?:weiter|contin|verder|sigue|prosegue|dals|forts))"
    rf".*{_AFTER}(?:de[mn]\s|the\s|el\s|il\s|o\s|a\s|de\s|materiałem\s)?(?:v[ií]deo|wideo|videon)"
    r"(?:\s(?:weiter|verder))?\W*"
)
_FILMS = ("video", "vídeo", "wideo", "videon", "weiter", "verder")
"""Ends of lines by which a film is told, looked for first."""
_LONGEST_AFTER = 50  # characters
_ENDS = (".", "!", "?", "…")
_SAME = {"nb": "no", "nn": "no"}  # two ways to write Norwegian
_KNOWN_ANYWHERE = 3  # words of an English label that counts in pages of other languages


class LabelWords(NamedTuple):
    """The labels that count in a page, as `key` writes them, and how lines begin that close it."""

    see_also: frozenset[str]
    signup: frozenset[str]
    ambiguous: frozenset[str]
    """Those that can be a crosshead or open a sentence: they are labels above links alone."""
    alone: frozenset[str]
    """Lines that are labels whatever follows."""
    endings: tuple[str, ...]
    notes: tuple[str, ...]


def declared_language(tree: HtmlElement) -> str:
    """The language that a page's root says it is in."""
    return tree.getroottree().getroot().get("lang", "")[:2].lower() or UNDETERMINED


def labels_of(language: str | None) -> LabelWords:
    """The labels of a page in a language, all there are where it is not known."""
    return _labels_of(None if language in (None, UNDETERMINED) else _SAME.get(language, language))


@cache
def _labels_of(language: str | None) -> LabelWords:
    see_also, signup, ambiguous, others = (
        frozenset(map(key, _phrases(kind, language))) for kind in ("see_also", "signup", "ambiguous", "others")
    )
    alone = (see_also | signup | others) - ambiguous
    endings, notes = (tuple(_phrases(kind, language)) for kind in ("endings", "notes"))
    return LabelWords(see_also, signup, ambiguous, alone, endings, notes)


def _phrases(kind: str, language: str | None) -> list[str]:
    return [
        phrase
        for spoken, phrases in _WORDS[kind].items()
        for phrase in phrases
        if language in (None, spoken) or (spoken == "en" and len(phrase.split()) >= _KNOWN_ANYWHERE)
    ]


_CREDITS = frozenset(key(word) for words in _WORDS["credits"].values() for word in words)
_NAMED = _CREDITS | frozenset(key(word) for words in _WORDS["tags"].values() for word in words)
TAGGED = frozenset(map(key, _WORDS["tags"]["about"]))
"""What stands above an article's subjects, and may be a crosshead: a label above links alone."""
_SOURCES = frozenset(("source", "sources", *map(key, _WORDS["tags"]["from"])))
_OFFERS = tuple(_WORDS["offers"])


def is_label(line: str, labels: frozenset[str]) -> bool:
    """Whether a line is one of the labels and nothing else: "Mehr zum Thema", "Kommentare (14)"."""
    if len(line) > LONGEST:
        return False
    return key(_COUNT.sub("", line) if any(map(str.isdigit, line[-_COUNTED:])) else line) in labels


def is_source_label(line: str) -> bool:
    """Whether a line only announces sources: "Quellen:"."""
    return line.endswith(":") and key(line) in _SOURCES


def is_furniture(line: str, language: str | None = None) -> bool:
    """Whether a line is a label, leads to what one is to read next, credits a picture, or closes the page."""
    labels = labels_of(language)
    return is_label(line, labels.alone) or _is_led(line, labels) or _is_credit(line) or _is_ending(line, labels)


def begins_as_offer(line: str) -> bool:
    """Whether a line begins with what a page says where the rest is for subscribers: never alone a sign of that."""
    return line[:LONGEST].lower().startswith(_OFFERS)


def _is_led(line: str, labels: LabelWords) -> bool:
    """Whether a line is a label with a mark and a headline, which has no full stop: "Les også: Kronen styrker seg"."""
    found = _LEADS.search(line, 0, LONGEST) if len(line) <= _LONGEST_LED and line[-1:] != "." else None
    label = key(line[: found.start()]) if found else ""
    return label in labels.see_also and label not in labels.ambiguous


def _is_credit(line: str) -> bool:
    """Whether a line names pictures, subjects or sources, as no sentence does: "Foto: H. Tessmann / dpa"."""
    if len(line) > _LONGEST_CAPTION or line.endswith(_ENDS):
        return False
    begins = _CREDITED.match(line) if len(line) <= _LONGEST_CREDIT else None
    if begins is not None and (word := key(begins[1])) in _NAMED:
        return word not in _CREDITS or _are_names(line[begins.end() :])
    ends = _CREDITED_LAST.search(line, max(0, len(line) - _LONGEST_LAST)) if ":" in line[-_LONGEST_LAST:] else None
    return ends is not None and key(ends[1]) in _CREDITS and _are_names(ends[2])


def _are_names(said: str) -> bool:
    """Whether what stands behind "Foto:" or "Bild:", which is a newspaper, too, are names and no headline."""
    if _NAMES_PARTED.search(said) or len(said.split()) < _FEW_WORDS:
        return True
    return _VERB.search(said) is None


def _is_ending(line: str, labels: LabelWords) -> bool:
    if len(line) > _LONGEST_LED:
        return False
    said = _MARKS.sub("", line.lower(), count=1)
    asked, mark, answer = said[: 2 * LONGEST].partition("? ")
    is_ending = (
        said.startswith(labels.endings)
        or (bool(mark) and len(asked) <= LONGEST and answer.startswith(labels.endings))
        or (bool(mark) and asks_for_hints(line))
        or calls_on_whoever_likes(line)
        or (len(said) <= _LONGEST_AFTER and _goes_on_below(said))
        or (len(said) <= _LONGEST_CREDIT and said.startswith(labels.notes))
        or (said.startswith("follow ") and len(said) <= _LONGEST_CAPTION and _FOLLOWED.match(said) is not None)
        or (" app" in said and _APPLICATION.match(said) is not None)
    )
    return is_ending and not is_attributed(line)


def _goes_on_below(said: str) -> bool:
    """Whether a line says that the text goes on below an advertisement or a film."""
    return _AFTER_ADVERTISEMENT.fullmatch(said) is not None or (
        said.rstrip(" .:!").endswith(_FILMS) and _AFTER_VIDEO.fullmatch(said) is not None
    )
