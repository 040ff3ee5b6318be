"""A part of an article in the forms in which it is read."""

import re
from collections.abc import Container, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate, compress
from operator import add

from ingest.finance.forms import folded, plain
from ingest.text.word_runs import words_alone

_WORD = re.compile(r"\w+")
_AROUND = 60  # how much is read before and after a name


@dataclass(frozen=True)
class Passage:
    """A title, a lead or a body in the forms that are searched; all are as long as the text, so that places agree."""

    text: str
    headline: bool = False

    @cached_property
    def plain(self) -> str:
        """As in `forms.plain`."""
        return plain(self.text)

    @cached_property
    def folded(self) -> str:
        """As in `forms.folded`."""
        return folded(self.text)

    def find(self, wanted: Container[str]) -> Iterator[tuple[int, str]]:
        """Where some words begin, each with the word in its folded form, in the order of the text."""
        starts, words = self._words
        return compress(zip(starts, words, strict=True), map(wanted.__contains__, words))

    @cached_property
    def _words(self) -> tuple[list[int], list[str]]:
        """Where each word begins, and the words, with empty ones between two marks: no step of Python for each."""
        words = words_alone(self.folded).split(" ")
        return list(map(add, accumulate(map(len, words), initial=0), range(len(words)))), words

    @cached_property
    def title_case(self) -> bool:
        """Whether Most Words Begin With a Capital, as in English headlines."""
        initials = [match.group()[0] for match in _WORD.finditer(self.text[:200])]
        return sum(initial.isupper() for initial in initials) > 0.6 * len(initials)

    def before(self, start: int) -> str:
        """The text before a name, folded."""
        return self.folded[max(0, start - _AROUND) : start]

    def after(self, end: int) -> str:
        """The text after a name, folded."""
        return self.folded[end : end + _AROUND]
