"""A group of articles about one event: what a story and a company's brief have in common."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Protocol


class GroupedArticle(Protocol):
    """An article of the group."""

    @property
    def id(self) -> int:
        """Its id in the store."""

    @property
    def paper(self) -> str:
        """The paper's name as readers know it."""

    @property
    def title(self) -> str:
        """Its headline."""

    @property
    def language(self) -> str:
        """Its language's code."""


class EventGroup:
    """Articles that tell one event, by time: the first is who was first."""

    @property
    def _grouped(self) -> Sequence[GroupedArticle]:
        raise NotImplementedError

    @cached_property
    def papers(self) -> list[str]:
        """The papers that tell it, by time."""
        return list(dict.fromkeys(one.paper for one in self._grouped))

    @property
    def title(self) -> str:
        """The headline of the first French article, or of the first."""
        french = (one.title for one in self._grouped if one.language == "fr")
        return next(french, self._grouped[0].title)
