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
        self._queue: list[tuple[float, int, int, int]] = []  # less the likeness, two groups, how many articles they had
        for (one, two), score in pairs.items():
            if score > LEAST and one in self._members and two in self._members:
                self._between[one][two] = self._between[two][one] = (score - LEAST, score)
                if score > ALIKE:
                    self._queue.append((-score, one, two, 2))
        heapify(self._queue)

    def groups(self) -> list[list[int]]:
        """Join the closest two until none are alike enough."""
        members = self._members
        while self._queue:
            _, one, two, size = heappop(self._queue)
            if (
                one in members and two in members and len(members[one]) + len(members[two]) == size
            ):  # else they have grown
                self._join(one, two)
        return [sorted(group) for group in members.values()]

    def _join(self, one: int, two: int) -> None:
        between, ours = self._between, self._between[one]
        self._members[one] += self._members.pop(two)
        del ours[two]
        for other, known in between.pop(two).items():
            if other != one:
                theirs, before = between[other], ours.get(other)
                joined = (before[0] + known[0], max(before[1], known[1])) if before else known
                del theirs[two]
                ours[other] = theirs[one] = joined
        self._enqueue(one, ours)

    def _enqueue(self, one: int, ours: dict[int, tuple[float, float]]) -> None:
        """Note how alike a group that has grown is to the others, where that may be enough."""
        size = len(self._members[one])
        for other, (excess, closest) in ours.items():
            if closest > ALIKE:  # no average is above the closest pair
                theirs = len(self._members[other])
                alike = (1 - _CLOSEST) * (LEAST + excess / (size * theirs)) + _CLOSEST * closest
                if alike > ALIKE:  # the others are never joined as they are
                    heappush(self._queue, (-alike, min(one, other), max(one, other), size + theirs))
