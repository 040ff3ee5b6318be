"""What a search found: articles with the stretch that was hit, and how the query was understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import overload

from ingest.query.reckoned import Total
from ingest.query.suggestions import Unknown


@dataclass(frozen=True, slots=True)
class Copy:
    """An article with the text of another that came first; fields are the columns of `articles`."""

    id: int
    url: str
    source: str
    site_name: str | None
    published_at: datetime | None

    @property
    def paper(self) -> str:
        """The publisher's name as readers know it."""
        return self.site_name or self.source


@dataclass(slots=True, kw_only=True)
class Hit:
    """An article that was found; fields are the columns of `articles`, unless they say otherwise."""

    id: int
    url: str
    source: str
    site_name: str | None
    title: str
    section: str | None
    language: str
    access: str
    published_at: datetime | None
    duplicate_of: int | None
    score: float
    """BM25, comparable within one search only."""
    snippet: str
    """The stretch of the text with most hits, as written."""
    marks: list[tuple[int, int]]
    """The hits in `snippet`: offset of the first character and after the last."""
    copies: list[Copy] = field(default_factory=list)
    """Who printed the same text later, where asked for."""

    @property
    def paper(self) -> str:
        """The publisher's name as readers know it."""
        return self.site_name or self.source


@dataclass(frozen=True)
class Hits(Sequence[Hit]):
    """What a search found, and how it was understood."""

    found: list[Hit]
    total: Total
    """How many articles there are in all."""
    understood: str
    """The query with its operators written out, in French."""
    unknown: list[Unknown]
    """The words that no article has, with what was perhaps meant."""

    @overload
    def __getitem__(self, place: int) -> Hit: ...
    @overload
    def __getitem__(self, place: slice) -> list[Hit]: ...
    def __getitem__(self, place: int | slice) -> Hit | list[Hit]:
        return self.found[place]

    def __len__(self) -> int:
        return len(self.found)

    def __iter__(self) -> Iterator[Hit]:
        return iter(self.found)

    def summary(self) -> list[str]:
        """What stands above the hits, in French: what was understood, how many of how many, unknown words."""
        asked = self.understood or ("les plus récents" if self else "")
        count = f"{len(self)} sur {self.total}" if self else "aucun article"
        lines = [f"{asked} : {count}"] if asked else []
        return [*lines, *(str(one) for one in self.unknown if str(one) != f"« {asked} » : {count}")]
