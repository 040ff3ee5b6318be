"""Titles, names and languages as listings give them."""

from __future__ import annotations

import re

from w3lib.html import remove_tags, replace_entities

from ingest.text.clean import read_numbers, squeeze

LONGEST = 1_000
"""Characters of a title that are kept."""
_MOST_MARKUP = 20_000  # characters that are looked at
_LANGUAGE = re.compile(r"([a-z]{2,3})(?:[-_]\w+)*")
_LONGEST_TAG = 40
_CODES = {
    "fra": "fr", "fre": "fr", "eng": "en", "deu": "de", "ger": "de", "nld": "nl", "dut": "nl", "spa": "es", "ita": "it",
    "por": "pt", "ltz": "lb", "ara": "ar",
    "français": "fr", "francais": "fr", "french": "fr", "anglais": "en", "english": "en", "deutsch": "de",
}  # fmt: skip
"""Codes of ISO 639-2, which sitemaps of news may have too, and names that people write for them."""


def plain(title: str | None) -> str | None:
    """A title without HTML, in one line.

    >>> plain("<b>Le CAC 40</b> recule\\n de 1&nbsp;%")
    'Le CAC 40 recule de 1\\xa0%'
    """
    text = replace_entities(read_numbers(remove_tags((title or "")[:_MOST_MARKUP])))
    return squeeze(text)[:LONGEST] or None


def language_code(text: str | None) -> str | None:
    """The language that a tag such as `fr-CA` begins with.

    >>> language_code("fr-CA")
    'fr'
    >>> language_code("fra")
    'fr'
    """
    tag = (text or "").strip().lower()[:_LONGEST_TAG]
    found = _LANGUAGE.fullmatch(tag)
    code = found[1] if found else tag
    return _CODES.get(code, code if len(code) == 2 else None)
