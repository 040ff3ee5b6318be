"""Titles, names and languages as listings give them."""

from __future__ import annotations

import re

from w3lib.html import remove_tags, replace_entities

from ingest.text import read_numbers, squeeze

LONGEST = 1_000
"""Characters of a title that are kept."""
_MOST_MARKUP = 20_000  # characters that are looked at
_LANGUAGE = re.compile(r"([a-z]{2})(?:[-_]\w+)*", re.IGNORECASE)


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
    """
    found = _LANGUAGE.fullmatch((text or "").strip())
    return found[1].lower() if found else None
