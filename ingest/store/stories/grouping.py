"""Pairs -> stories: the two groups that are most alike on average become one, until none are alike enough.

scipy's `linkage` does the same, on whole tables and with a library of 100 MB; a few dozen articles need neither.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from heapq import heapify, heappop, heappush
from typing import Final

from ingest.store.stories.same_event import LEAST

ALIKE: Final = -0.75
"""Average likeness from which two groups tell one event; fitted along with the weights."""
_CLOSEST = 0.2  # how much of the closest pair counts beside the average of all

Pair = tuple[int, int]


def groups(articles: Sequence[int], pairs: Mapping[Pair, float]) -> list[list[int]]:
    """Groups of articles that tell one event; the order of the articles does not matter.

    Args:
        articles: their ids.
        pairs: likeness by ids, the smaller first; what is missing counts as `LEAST`.
    """
    return _Grouping(articles, pairs).groups()


class _Grouping:
    """Groups by the smallest id in each, and what is known between any two."""

    def __init__(self, articles: Sequence[int], pairs: Mapping[Pair, float]) -> None:
        self._members = {article: [article] for article in sorted(articles)}
        # of each two groups: by how much their pairs exceed LEAST in all, and the closest pair
        self._between: dict[int, dict[int, tuple[float, float]]] = {article: {} for article in self._members}
        for (one, two), score in pairs.items():
            if one in self._members and two in self._members and score > LEAST:
                self._between[one][two] = self._between[two][one] = (score - LEAST, score)
        entries = (self._entry(one, two) for one in self._between for two in self._between[one] if one < two)
        self._queue = [entry for entry in entries if -entry[0] > ALIKE]
        heapify(self._queue)

    def groups(self) -> list[list[int]]:
        """Join the closest two until none are alike enough."""
        while self._queue:
            entry = heappop(self._queue)
            one, two = entry[1:]
            if two in self._between.get(one, {}) and entry == self._entry(one, two):  # else it has changed meanwhile
                self._join(one, two)
        return [sorted(group) for group in self._members.values()]

    def _join(self, one: int, two: int) -> None:
        self._members[one] += self._members.pop(two)
        del self._between[one][two]
        for other, (excess, closest) in self._between.pop(two).items():
            if other != one:
                known = self._between[one].get(other, (0.0, LEAST))
                del self._between[other][two]
                joined = (known[0] + excess, max(known[1], closest))
                self._between[one][other] = self._between[other][one] = joined
        for other in self._between[one]:
            entry = self._entry(min(one, other), max(one, other))
            if -entry[0] > ALIKE:  # the others are never joined as they are
                heappush(self._queue, entry)

    def _entry(self, one: int, two: int) -> tuple[float, int, int]:
        excess, closest = self._between[one][two]
        average = LEAST + excess / (len(self._members[one]) * len(self._members[two]))
        return -((1 - _CLOSEST) * average + _CLOSEST * closest), one, two
