"""Pairs -> stories: the two groups that are most alike on average become one, until none are alike enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    members = {article: [article] for article in sorted(articles)}
    close = {pair: score for pair, score in pairs.items() if pair[0] in members and pair[1] in members}
    links = dict(close)
    while links:
        (one, two), score = max(links.items(), key=lambda each: (each[1], -each[0][0], -each[0][1]))
        if score <= ALIKE:
            break
        members[one] += members.pop(two)
        neighbours = {other for pair in links for other in pair if one in pair or two in pair} - {one, two}
        links = {pair: score for pair, score in links.items() if not {one, two} & set(pair)}
        for other in neighbours:
            pair = (min(one, other), max(one, other))
            links[pair] = _average(members[one], members[other], close)
    return [sorted(group) for group in members.values()]


def _average(one: Sequence[int], two: Sequence[int], pairs: Mapping[Pair, float]) -> float:
    scores = [pairs.get((min(a, b), max(a, b)), LEAST) for a in one for b in two]
    return (1 - _CLOSEST) * sum(scores) / len(scores) + _CLOSEST * max(scores)
