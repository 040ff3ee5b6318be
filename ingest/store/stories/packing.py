"""`Features` as bytes: some 500 an article, so that two can be compared without their texts."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from ingest.finance.patterns import rules
from ingest.store.stories.features import Features, Weights, key
from ingest.store.stories.names import EVERYWHERE
from ingest.store.stories.steps import STEPS

_HEAD = struct.Struct("<qIBI9B")
_SCALE = 100  # of weights, which a byte holds
_WEIGHT_OF = tuple(byte / _SCALE for byte in range(256))
_STEMS_AS_KEYS, _NAMES_AS_KEYS, _NUMBERS_AS_KEYS = 4, 12, 8
_TELLS = 0.8
_REMEMBERED = 1000  # articles, some 10 MB: those of two days that others are compared with


def packed(found: Features) -> bytes:
    """The features as bytes."""
    weighted = (found.names, found.head_names, found.numbers, found.stems)
    events = found.events | found.headline | found.steps
    plain = (found.concepts, found.head_concepts, events, found.areas, found.indicators)
    flags = found.english | found.digest << 1 | found.preview << 2 | (found.session is not None) << 3
    head = _HEAD.pack(found.at, found.source, flags, found.session or 0, *map(len, (*weighted, *plain)))
    return head + b"".join(map(_weights, weighted)) + b"".join(_keys(sorted(keys)) for keys in plain)


@lru_cache(_REMEMBERED)
def unpacked(packed: bytes) -> Features:
    """What `packed` was given."""
    at, source, flags, session, *counts = _HEAD.unpack_from(packed)
    rest = memoryview(packed)[_HEAD.size :]
    names, head_names, numbers, stems = _weighted(rest, counts[:4])
    concepts, head_concepts, events, areas, indicators = _plain(rest[5 * sum(counts[:4]) :], counts[4:])
    headline, steps = events & _headline_keys(), events & _step_keys()
    return Features(
        at=at,
        source=source,
        english=bool(flags & 1),
        digest=bool(flags & 2),
        preview=bool(flags & 4),
        session=session if flags & 8 else None,
        names=names,
        head_names=head_names,
        numbers=numbers,
        stems=stems,
        concepts=concepts,
        head_concepts=head_concepts,
        events=events - headline - steps,
        areas=areas,
        indicators=indicators,
        headline=headline,
        steps=steps,
    )


def _weighted(packed: memoryview, counts: Sequence[int]) -> Iterator[Weights]:
    """Sets of so many keys, each with the weights of its keys after it."""
    place = 0
    for count in counts:
        keys = struct.unpack_from(f"<{count}I", packed, place)
        weights = packed[place + 4 * count : place + 5 * count]
        yield Weights(zip(keys, map(_WEIGHT_OF.__getitem__, weights), strict=True))
        place += 5 * count


def _plain(packed: memoryview, counts: Sequence[int]) -> Iterator[frozenset[int]]:
    """Sets of so many keys."""
    place = 0
    for count in counts:
        yield frozenset(struct.unpack_from(f"<{count}I", packed, place))
        place += 4 * count


@cache
def _headline_keys() -> frozenset[int]:
    return frozenset(key(f"headline {rule.event}") for rule in rules())


@cache
def _step_keys() -> frozenset[int]:
    return frozenset(key(f"step {name}") for name in STEPS)


def keys(found: Features) -> list[int]:
    """What an article is looked up by: telling names and numbers, its rarest stems, its market's session."""
    names = [key for key, weight in found.head_names.items() if weight > EVERYWHERE]
    others = [key for key, weight in found.names.items() if weight > EVERYWHERE and key not in found.head_names]
    figures = [key for key, weight in found.numbers.items() if weight >= _TELLS]
    chosen = [*(names + others)[:_NAMES_AS_KEYS], *figures[:_NUMBERS_AS_KEYS], *list(found.stems)[:_STEMS_AS_KEYS]]
    chosen += [found.session] if found.session is not None else []
    economy = [area ^ indicator for area in found.areas for indicator in found.indicators]  # one figure of one economy
    chosen += [key ^ twin for key in economy for twin in (0, 1)]  # two keys in common make a candidate: it is enough
    return sorted(set(chosen))


def _weights(weights: Weights) -> bytes:
    return _keys(list(weights)) + bytes(min(255, round(weight * _SCALE)) for weight in weights.values())


def _keys(keys: Sequence[int] | Iterable[int]) -> bytes:
    known = list(keys)
    return struct.pack(f"<{len(known)}I", *known)
