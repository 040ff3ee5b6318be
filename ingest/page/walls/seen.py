"""What is seen of a page that may be a wall: each thing is found out once a sign asks for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from lxml.html import HtmlElement

from ingest.page.evidence import Evidence
from ingest.page.subject import stems
from ingest.page.walls import signs
from ingest.page.walls.listed_under import Asked, Words, path_stems
from ingest.page.walls.said import Said, kind_of_title, said_in

_SMALL = 150  # words of a page that is looked into
_SOME = 0.15  # share of wording from which on it tells the kind


@dataclass(frozen=True)
class Seen:
    """A page, with the text that was read of it."""

    evidence: Evidence
    asked: Asked
    html: bytes
    whole: Callable[[], HtmlElement]
    """Makes its tree as it came."""
    titles: list[str]
    text: str
    is_signed: bool
    """Whether a date or an author was read."""

    @cached_property
    def of_title(self) -> str | None:
        """The wall that its titles name."""
        return kind_of_title(self.titles)

    @cached_property
    def said(self) -> Said:
        """What its text says."""
        return said_in(self.text, self.evidence.meta("og:site_name"))

    @cached_property
    def words(self) -> int:
        """How many its text has."""
        return len(self.text.split())

    @cached_property
    def is_moved(self) -> bool:
        """Whether it was answered at quite another address."""
        return signs.is_moved(self.asked.url, self.evidence.url)

    @cached_property
    def of_path(self) -> str | None:
        """The wall that this address names."""
        return signs.kind_of_path(self.evidence.url) if self.is_moved else None

    @cached_property
    def machinery(self) -> str | None:
        """The wall whose machinery a page with little text has."""
        is_looked_into = self.words < _SMALL and signs.may_have_machinery(self.html)
        return signs.kind_of_machinery(self.whole()) if is_looked_into else None

    @cached_property
    def is_site(self) -> bool:
        """Whether it is called by its site's name."""
        return signs.is_called_by_site(self.evidence)

    @cached_property
    def is_article(self) -> bool:
        """Whether it declares itself one."""
        return signs.is_declared_article(self.evidence)

    @cached_property
    def listed(self) -> Words:
        """The words of the title it is listed under."""
        return Words(stems(self.asked.title or ""))

    @cached_property
    def address(self) -> Words:
        """The words of the address that was asked."""
        return Words(path_stems(self.asked.url or self.evidence.url))

    @cached_property
    def _stems(self) -> set[str]:
        return stems(self.text)

    def told(self) -> set[str]:
        """The stems of its text."""
        return self._stems

    @property
    def has_headline_asked(self) -> bool:
        """Whether its headline has the words that were asked."""
        headline = self.titles[0] if self.titles else ""
        return self.listed.are_in(headline) or self.address.are_in(headline)

    @property
    def kind(self) -> str | None:
        """The wall that it is, if it is one and a known one."""
        by_text = self.said.kind if self.said.share >= _SOME else None
        return self.of_title or by_text or self.machinery or self.of_path
