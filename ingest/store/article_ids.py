"""Ids of articles among stores that are read as one: the number in its store after the store's place.

2000000123 is article 123 of the third.
"""

from __future__ import annotations

from typing import Final

_STORE: Final = 1_000_000_000  # articles that a store has at most


def first_id(place: int) -> int:
    """What is added to the ids of a store's articles, by its place among the stores, from 0."""
    return place * _STORE


def place_of(article_id: int) -> tuple[int, int]:
    """The place of an article's store among the stores, and its id there.

    >>> place_of(2_000_000_123)
    (2, 123)
    """
    return divmod(article_id, _STORE)
