"""What kind of news a text is, and what the rest of it says of a name: both help to tell whether it is a company."""

import re
from dataclasses import dataclass
from functools import lru_cache

from ingest.finance import company_vocabulary as vocabulary
from ingest.finance import cues

_OPENING = 1500
_WORD = re.compile(r"\w+")


@lru_cache(maxsize=50_000)
def _is_of_finance(word: str) -> bool:
    return word in vocabulary.FINANCE or word.startswith(vocabulary.FINANCE_STEMS)


@dataclass(frozen=True)
class NewsKind:
    """How many words of the opening are of finance, and how many of local news, sport or culture."""

    finance: int
    local: int

    long: bool = False  # more than a headline

    @classmethod
    def of(cls, text: str, *, long: bool) -> "NewsKind":
        """Count the words of title and opening, given folded."""
        opening = text[:_OPENING]
        words = set(_WORD.findall(opening))
        finance = sum(map(_is_of_finance, words))
        signs = len(set(cues.SIGNS.findall(opening)))
        return cls(finance + min(signs, 2), len(words & vocabulary.LOCAL), long=long)

    @property
    def bonus(self) -> int:
        """How much it adds to the proof that a name is a company; negative in local news."""
        if self.local > max(1, self.finance):
            return -2
        if (self.local and self.local >= self.finance) or (self.long and not self.finance):
            return -1
        return 2 if self.finance >= 3 else min(self.finance, 1)


@dataclass(frozen=True)
class RestOfText:
    """Which companies the rest of the text proves, and which names mean something else there."""

    known: frozenset[str]  # companies named beyond doubt
    ambiguous: frozenset[str]  # companies whose name also stands for a person, or for other words that it abbreviates

    def company(self, key: str) -> int:
        """How many other proven companies the text names, 2 at most: companies are seldom named alone."""
        return min(2, len(self.known) - (key in self.known))
