"""The text that a page serves as JSON-LD."""

from __future__ import annotations

import re
from html import unescape

from ingest.page.evidence import Evidence
from ingest.text.clean import read_numbers, squeeze

_MUCH_MORE, _MIN_MORE = 1.5, 400  # times, and characters, by which it must be longer than the text that the page shows
_MIN_ALONE = 150  # characters of it where the page shows none
_TAGS = re.compile(r"<[^<>]{1,300}>")


def served_lines(evidence: Evidence, shown: list[str]) -> list[str]:
    """The paragraphs of the record's `articleBody` where it holds much more than the page shows, none elsewhere.

    Some sites put the whole text there, some its first two lines.
    """
    said = evidence.article.get("articleBody")
    more = _MIN_MORE if shown else _MIN_ALONE
    if not isinstance(said, str) or len(said) < _MUCH_MORE * sum(map(len, shown)) + more:
        return []
    return [line for line in map(squeeze, _TAGS.sub("\n", unescape(read_numbers(said))).split("\n")) if line]
