"""Split a text into sentences, well enough to tell the first two."""

import re
from collections.abc import Iterator

from ingest.finance.passage import Passage

_END = re.compile(r"(?<=[.!?»])(?<!\b[A-Z]\.)(?<!\bMM\.)\s+(?=[\"«“(]?\s?[A-ZÀ-Þ0-9])|\n+")
_LONGEST = 500

Span = tuple[int, int]


def sentences(text: str) -> Iterator[Span]:
    """The start and end of each sentence.

    >>> list(sentences("Il vend. M. X. Durand achète."))
    [(0, 8), (9, 29)]
    """
    start = 0
    for end in _END.finditer(text):
        yield start, end.start()
        start = end.end()
    if start < len(text):
        yield start, len(text)


def sentence_of(passage: Passage, start: int, end: int) -> str:
    """The sentence around a name, folded."""
    before = max(0, start - _LONGEST)
    begins = max((match.end() for match in _END.finditer(passage.plain, before, start)), default=before)
    ends = _END.search(passage.plain, end)
    return passage.folded[begins : ends.start() if ends else None]
