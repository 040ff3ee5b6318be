"""A summary's text: what a template puts before it, and whether an article's lines have it already."""

from __future__ import annotations

import re

from ingest.text.keys import key

_PREFIX = re.compile(
    r"(?i:l['’]essentiel|en bref|en résumé|press release details page|communiqué de presse)"
    r"(?:\s*[:.–-]\s*|\s+(?=[A-ZÀ-Ý]))"
)
_PREFIX_WORDS = ("essentiel", "en bref", "en résumé", "press release", "communiqué de presse")
_BEGINNING = 80  # letters
_FIRST_LINES = 3  # of a text, in which its summary mostly stands
_MUCH_LONGER = 2  # than the line it begins with: this is the text's own first sentence


def without_label(text: str) -> str:
    """A summary without what a template puts before it.

    >>> without_label("L’essentiel : Orvalys relève ses objectifs.")
    'Orvalys relève ses objectifs.'
    """
    may_have = any(map(text.lower().__contains__, _PREFIX_WORDS))
    return _PREFIX.sub("", text, count=1) if may_have else text


def stands_in(lead: str, lines: list[str]) -> bool:
    """Whether a text has its summary already: one line begins with it, or several lines say all of it."""
    letters = key(lead)
    begins, ends = letters[:_BEGINNING], letters[-_BEGINNING:]
    if len(lead) < _MUCH_LONGER * len(_begun_by(begins, lines[:_FIRST_LINES])):  # as it mostly is
        return True
    text = key("\n".join(lines))
    return begins in text and (ends in text or len(lead) < _MUCH_LONGER * len(_begun_by(begins, lines)))


def _begun_by(letters: str, lines: list[str]) -> str:
    """The first line that has some letters."""
    return next((line for line in lines if letters in key(line)), "")
