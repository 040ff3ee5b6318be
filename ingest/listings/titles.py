"""Titles as listings give them."""

from __future__ import annotations

from w3lib.html import remove_tags, replace_entities

from ingest.text import squeeze


def plain(title: str | None) -> str | None:
    """A title without HTML, in one line.

    >>> plain("<b>Le CAC 40</b> recule\\n de 1&nbsp;%")
    'Le CAC 40 recule de 1\\xa0%'
    """
    return squeeze(replace_entities(remove_tags(title))) or None if title else None
