"""Kickers: the line over a headline, which declarations glue before it: "Hafenlogistik: Nordkai streicht ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

from lxml.html import HtmlElement

from ingest.page.head.name_kinds import is_person
from ingest.page.subject import words_of_title
from ingest.text.clean import plain
from ingest.text.keys import key

_MIN_HEADLINE = 10  # letters and digits
_MOST_WORDS = 4  # of a kicker that only the address is silent about
_MIN_SLUG, _IN_ADDRESS = 3, 0.6  # words of a headline, and share of them in the address
_MARK = re.compile(r"\s[|–—-]\s|:\s")
"""What parts a kicker from the headline in a page's other titles."""
_GOES_ON = (":", ",", ";", ".", "?", "!")
"""What a sentence goes on with behind an emphasised word."""


@dataclass(frozen=True, slots=True)
class Titles:
    """What a headline is compared with."""

    known: str
    """All that the page calls itself."""
    declared: str
    """What its own record calls it."""
    url: str

    def without_kicker(self, heading: HtmlElement) -> str:
        """A headline without a kicker or subtitle in an element of its own, which other witnesses do not have.

        These are all the page's other titles, its record, or its address, which then has the headline's words.
        """
        whole = plain(heading.text_content())
        for part in (heading[0], heading[-1]) if len(heading) else ():
            rest = plain(" ".join(_pieces_beside(heading, part)))
            if _MIN_HEADLINE < len(key(rest)) < len(key(whole)) and self._is_extra(heading, part, rest):
                return rest
        return whole

    def _is_extra(self, heading: HtmlElement, part: HtmlElement, rest: str) -> bool:
        known, said = key(self.known), plain(part.text_content())
        if key(rest) not in known or rest.endswith(":") or rest.startswith(_GOES_ON):
            return False
        if key(heading.text_content()) not in known and key(said) not in known:
            return True
        if part is not heading[0] or not self._is_parted(said, rest):
            return False
        return key(rest) == key(self.declared) or self._is_out_of_address(said, rest)

    def _is_parted(self, said: str, rest: str) -> bool:
        """Whether another title has a mark between a kicker and a headline, no stress on its first word."""
        first = next(filter(str.isalnum, rest))
        return not first.islower() and any(
            key(self.known[: mark.start()]).endswith(key(said)) and key(self.known[mark.end() :]).startswith(key(rest))
            for mark in _MARK.finditer(self.known)
        )

    def _is_out_of_address(self, kicker: str, rest: str) -> bool:
        """Whether a page's address has a headline's words, and none of the few above it, no speaker's name."""
        slug, last = words_of_address(self.url), key(_last_part(self.url))
        said, above = words_of_title(rest), words_of_title(kicker)
        if len(said) < _MIN_SLUG or not above or len(kicker.split()) > _MOST_WORDS:
            return False
        is_speaker = kicker.endswith(":") or is_person(kicker)
        return (
            not is_speaker and len(said & slug) >= _IN_ADDRESS * len(said) and not any(word in last for word in above)
        )


def words_of_address(url: str) -> set[str]:
    """The longer words in the last part of an address."""
    return words_of_title(_last_part(url))


def _last_part(url: str) -> str:
    return urlsplit(url).path.rstrip("/").rsplit("/", 1)[-1]


def _pieces_beside(heading: HtmlElement, part: HtmlElement) -> Iterator[str]:
    """The texts of a headline but for one of its elements."""
    yield heading.text or ""
    for child in heading:
        yield "" if child is part else child.text_content()
        yield child.tail or ""
