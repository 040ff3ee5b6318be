"""What the text as a whole says about the names in it."""

import re
from dataclasses import dataclass

from ingest.finance import company_vocabulary as vocabulary
from ingest.finance import cues

_OPENING = 1500
_WORD = re.compile(r"\w+")


@dataclass(frozen=True)
class Climate:
    """How much of the text is of finance, and how much of local news, sport or culture."""

    finance: int
    local: int

    long: bool = False  # more than a headline

    @classmethod
    def of(cls, text: str, *, long: bool) -> "Climate":
        """Counted in the title and the opening, given folded."""
        opening = text[:_OPENING]
        words = set(_WORD.findall(opening))
        finance = sum(1 for word in words if word in vocabulary.FINANCE or word.startswith(vocabulary.FINANCE_STEMS))
        signs = len(set(cues.SIGNS.findall(opening)))
        return cls(finance + min(signs, 2), len(words & vocabulary.LOCAL), long=long)

    @property
    def bonus(self) -> int:
        """What it adds to a name's proof."""
        if self.local > max(1, self.finance):
            return -2
        if (self.local and self.local >= self.finance) or (self.long and not self.finance):
            return -1
        return 2 if self.finance >= 3 else min(self.finance, 1)


@dataclass(frozen=True)
class Elsewhere:
    """What the rest of the text says of the names in it."""

    known: frozenset[str]  # companies named beyond doubt
    strangers: frozenset[str]  # companies whose name also stands for a person, or for other words that it abbreviates

    def company(self, key: str) -> int:
        """In what company a name is: that of up to two others."""
        return min(2, len(self.known - {key}))
