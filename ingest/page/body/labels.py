"""What sites set between an article's paragraphs in languages other than French: the words are in `labels.toml`."""

from __future__ import annotations

import re
import tomllib
from itertools import chain
from pathlib import Path

from ingest.text import key

_WORDS = tomllib.loads(Path(__file__).with_name("labels.toml").read_text(encoding="utf-8"))
LONGEST = 50
"""Characters of a label."""
_LONGEST_LED = 280  # characters of a label and what it leads to
_LONGEST_CREDIT, _LONGEST_CAPTION, _LONGEST_LAST = 90, 200, 70  # characters
_COUNT = re.compile(r"\s*\(?\d+\)?\W*$")  # of comments
_LEADS = re.compile(r"\s*[:|>»›→►▶]\s*")
_CREDITED = re.compile(r"\W*([^\W\d][\w .]{1,20}?)\s*[:/©|]\s*\S")
_CREDITED_LAST = re.compile(r"[\s(|–-]([^\W\d_]{3,14})\s*:\s*[^:.!?]{3,50}$")
_FOLLOWED = re.compile(r"follow .{3,40} on (?:facebook|twitter|x|instagram|whatsapp|linkedin|google|tiktok)\b")
_APPLICATION = re.compile(r"\bdownload (?:the|our)\b.{0,40}\bapp\b.{0,60}$")
_ENDS = (".", "!", "?", "…")


def _keys(by_language: dict[str, list[str]]) -> frozenset[str]:
    return frozenset(map(key, chain.from_iterable(by_language.values())))


SEE_ALSO, SIGNUP = _keys(_WORDS["see_also"]), _keys(_WORDS["signup"])
_LABELS = SEE_ALSO | SIGNUP | _keys(_WORDS["others"])
_CREDITS = _keys(_WORDS["credits"])
_NAMED = _CREDITS | _keys(_WORDS["tags"])
_ENDINGS, _NOTES, _OFFERS = tuple(_WORDS["endings"]), tuple(_WORDS["notes"]), tuple(_WORDS["offers"])


def is_label(line: str, labels: frozenset[str] = _LABELS) -> bool:
    """Whether a line is one of the labels and nothing else: "Mehr zum Thema", "Kommentare (14)"."""
    return len(line) <= LONGEST and key(_COUNT.sub("", line)) in labels


def is_furniture(line: str) -> bool:
    """Whether a line is a label, leads to what one is to read next, credits a picture, or closes the page."""
    return is_label(line) or _is_led(line) or _is_credit(line) or _is_ending(line)


def begins_as_offer(line: str) -> bool:
    """Whether a line begins with what a page says where the rest is for subscribers: never alone a sign of that."""
    return line[:LONGEST].lower().startswith(_OFFERS)


def _is_led(line: str) -> bool:
    """Whether a line is a label with a mark and a headline: "Les også: Kronen styrker seg"."""
    found = _LEADS.search(line, 0, LONGEST) if len(line) <= _LONGEST_LED else None
    return found is not None and key(line[: found.start()]) in SEE_ALSO


def _is_credit(line: str) -> bool:
    """Whether a line names pictures, subjects or sources, as no sentence does: "Foto: H. Tessmann / dpa"."""
    if len(line) > _LONGEST_CAPTION or line.endswith(_ENDS):
        return False
    begins = _CREDITED.match(line) if len(line) <= _LONGEST_CREDIT else None
    if begins is not None and key(begins[1]) in _NAMED:
        return True
    ends = _CREDITED_LAST.search(line, max(0, len(line) - _LONGEST_LAST)) if ":" in line[-_LONGEST_LAST:] else None
    return ends is not None and key(ends[1]) in _CREDITS


def _is_ending(line: str) -> bool:
    if len(line) > _LONGEST_LED:
        return False
    said = line.lower().lstrip("©*•–— >(")
    if said.startswith(_ENDINGS) or (len(said) <= _LONGEST_CREDIT and said.startswith(_NOTES)):
        return True
    if said.startswith("follow ") and len(said) <= _LONGEST_CAPTION and _FOLLOWED.match(said):
        return True
    return " app" in said and _APPLICATION.search(said) is not None
