"""The JSON values that a page keeps for its scripts, with what they refer to by place or by name."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final
from urllib.parse import unquote

from ingest.page.body.data.flight import decoded

Value = Any

_ASSIGNED = re.compile(
    r"(?:(?:window|self|globalThis|Fusion)(?:\.\w{1,80}|\[[\"']\w{1,80}[\"']\]){1,5}|(?:var|let|const)\s{1,9}\w{1,80})"
    r"\s{0,9}=\s{0,9}(?:JSON\.parse\(\s{0,9})?(?:(?:decodeURIComponent|unescape)\(\s{0,9})?(?=[{\[\"'])"
)
"""What stands before a state that a script keeps: `window.__INITIAL_STATE__ = `."""
_LONGEST = 8_000_000  # characters of a script
_MOST_VALUES = 200_000
_MOST_STATES = 50  # of a script
_MIN_INNER = 200  # characters of JSON in a string
_DEEPEST = 40  # places that name places
_DECODER: Final = json.JSONDecoder(strict=False)
_WRITTEN_BY_ANGULAR = {"&q;": '"', "&l;": "<", "&g;": ">", "&s;": "'", "&a;": "&"}
"""How its older versions write these in a state; the last stands in the others."""
_AN_ISLAND = 2  # items of what Astro gives its islands: a kind, and the value


def has_values(script: str) -> bool:
    """Whether a script keeps a state beside its code."""
    return _ASSIGNED.search(script) is not None


def values(text: str) -> Iterator[Value]:
    """The JSON values in a script or attribute: it is one, or gives some to variables."""
    if len(text) > _LONGEST:
        return
    stripped = text.strip()
    if "&q;" in stripped:
        for written, meant in _WRITTEN_BY_ANGULAR.items():
            stripped = stripped.replace(written, meant)
    is_one = stripped[:1] in ("{", "[")
    starts = [0] if is_one else [match.end() for match in islice(_ASSIGNED.finditer(stripped), _MOST_STATES)]
    for start in starts:
        value = decoded(_DECODER, stripped, start)
        yield _resolved(inner(unquote(value) if value[:1] == "%" else value) if isinstance(value, str) else value)


def inner(text: str) -> Value:
    """The value of a string that is JSON itself, None for any other."""
    is_json = text[:1] in ("{", "[") and text.rstrip()[-1:] in ("}", "]")
    return decoded(_DECODER, text, 0) if is_json else None


def objects(values: Iterable[Value]) -> Iterator[Value]:
    """All objects, lists and strings in some values, each once, those in strings of JSON too."""
    waiting, seen, kept = list(values), set[int](), []
    for _ in range(_MOST_VALUES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, str) and len(value) >= _MIN_INNER and (held := inner(value)) is not None:
            kept.append(held)  # one that is gone would leave its identity to another
            value = held
        if isinstance(value, (dict, list)):
            if id(value) in seen:
                continue
            seen.add(id(value))
            waiting.extend(value.values() if isinstance(value, dict) else value)
        yield value


def _resolved(value: Value) -> Value:
    """A state with its values, where its objects name them."""
    if isinstance(value, list) and any(map(_has_places, value)):
        return _at_places(value)
    if isinstance(value, dict) and all(map(_is_island, value.values())):
        return {name: _on_island(held, _DEEPEST) for name, held in value.items()}
    return _with_referred(value)


def _has_places(value: Value) -> bool:
    return isinstance(value, dict) and len(value) > 0 and all(map(_is_place, value.values()))


def _is_place(value: Value) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _at_places(state: list[Value]) -> list[Value]:
    """A state whose objects and lists name what is in them by its place in one list, as Nuxt's do."""
    made: dict[int, Value] = {}

    def at(place: Value, depth: int = _DEEPEST) -> Value:
        if not _is_place(place) or not 0 <= place < len(state) or not depth:
            return place
        if place not in made:
            made[place] = None  # what names itself
            held = state[place]
            if isinstance(held, dict):
                held = {name: at(inside, depth - 1) for name, inside in held.items()}
            elif isinstance(held, list):
                is_wrapped = len(held) > 1 and isinstance(held[0], str) and all(map(_is_place, held[1:]))
                held = [at(inside, depth - 1) for inside in (held[1:] if is_wrapped else held)]
            made[place] = held
        return made[place]

    return [at(place) for place in range(len(state))]


def _is_island(value: Value) -> bool:
    return isinstance(value, list) and len(value) == _AN_ISLAND and _is_place(value[0])


def _on_island(value: Value, depth: int) -> Value:
    """A value as Astro gives it to an island, without the kinds before it and before all in it."""
    held = value[1] if _is_island(value) and depth else value
    if isinstance(held, dict):
        return {name: _on_island(inside, depth - 1) for name, inside in held.items()} if depth else held
    return [_on_island(inside, depth - 1) for inside in held] if isinstance(held, list) and depth else held


def _with_referred(value: Value) -> Value:
    """A state in whose objects stand those that they refer to by name, as Apollo's do; changed in its place."""
    holders = [one for one in objects([value]) if isinstance(one, (dict, list))]
    named = {
        name: held
        for one in holders
        if isinstance(one, dict)
        for name, held in one.items()
        if ":" in name and isinstance(held, dict)
    }
    for holder in holders if named else ():
        for place, held in list(holder.items() if isinstance(holder, dict) else enumerate(holder)):
            if (name := _reference(held)) in named:
                holder[place] = named[name]
    return value


def _reference(value: Value) -> str | None:
    if not isinstance(value, dict):
        return None
    name = value.get("__ref") or (value.get("id") if value.get("type") == "id" else None)
    return name if isinstance(name, str) else None
