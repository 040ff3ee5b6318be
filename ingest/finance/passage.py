"""A part of an article in the forms in which it is read."""

import re
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import add

from ingest.finance.forms import folded, plain

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

    @cached_property
    def pieces(self) -> list[str]:
        """What stands between each two spaces, as in `plain`."""
        return self.plain.replace("\n", " ").replace("\t", " ").split(" ")

    @cached_property
    def starts(self) -> list[int]:
        """Where each of the pieces begins."""
        ends = accumulate(map(len, self.pieces), initial=0)
        return list(map(add, ends, range(len(self.pieces))))  # a space before each but the first

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
