"""JSON that is broken somewhere: the objects of its list that are whole."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, NamedTuple

_NEXT = re.compile(r"[\s,]*+(?=\{)")
_MORE = re.compile(r'[\s\]}]*+(?:,?\s*+\{|,\s*+")')
"""Another row, or the rest of one, where a bracket too many seems to end the list before it."""
_END = re.compile(r"\s*+\]\s*+(?:\}?\s*+\Z|[^\s,\]}])")
_NOTHING = re.compile(r"\s*+\Z")
_FLAT = re.compile(r"\s*+\{([^{}\[\]]{0,2000})")
_KEY = re.compile(r'"(\w{1,50})"\s*+:')
_TOKEN = re.compile(r'[{}\[\]]|"(?!\s*+[\]}])(?:[^"\\]++|\\.|"(?!\s*+[,:\]}]))*+(?:"|\Z)', re.DOTALL)
"""A bracket or a string: its last quote stands before what may follow a string, its first not before what closes."""
_MOST_BROKEN = 100
"""Places at which a list may be broken; what stands behind the last is not read."""
_MOST_TOKENS = 200_000
"""Brackets and strings behind a broken place among which the next object is looked for."""
_MOST_BEGINS = 3000
"""Objects of these that are tried; each that is broken costs the decoder a look at all before it."""
_DEEPEST = 6
"""How deep a row may seem to lie, as its neighbour lost the brackets that close it."""
_DECODER = json.JSONDecoder(strict=False)


class _Begin(NamedTuple):
    """Where an object begins."""

    at: int
    depth: int
    """Brackets open before it, 0 for a row of the list that is as it should be."""


def whole_rows(text: str, start: int) -> Iterator[dict[str, Any] | None]:
    """The objects of a list that begins at `start`, None for each place where one is broken or cut off.

    >>> list(whole_rows('[{"a": 1}, {"a": "\\\\x", "of": [{"b": 1}, {"b": 2}]}, {"a": 3}, {"a', 1))
    [{'a': 1}, None, {'a': 3}, None]
    """
    return _Rows(text, start).each()


def goes_on(text: str, end: int) -> bool:
    """Whether rows follow a list that seems to end there."""
    return _MORE.match(text, end) is not None


class _Rows:
    """Reads a list object by object."""

    def __init__(self, text: str, start: int) -> None:
        self._text, self._at = text, start
        first = _FLAT.match(text, start)
        self._keys = set(_KEY.findall(first[1])) if first else set()
        self._is_guess = True
        self._tokens, self._begins_left = _MOST_TOKENS, _MOST_BEGINS

    def each(self) -> Iterator[dict[str, Any] | None]:
        """The rows, None for each that is broken."""
        broken = 0
        while broken < _MOST_BROKEN and self._at < len(self._text) and not _END.match(self._text, self._at):
            found = _NEXT.match(self._text, self._at)
            row = self._row(found.end()) if found else None
            if found:
                yield row
            if row is None or _NOTHING.match(self._text, self._at):  # it may have taken the others in
                broken += 1
                self._at = self._next(found.end() + 1 if found else self._at, depth=1 if found else 0)

    def _row(self, at: int) -> dict[str, Any] | None:
        """The object that begins there, behind which is read on; its keys are those of its siblings."""
        row, end = self._object(at)
        if row is None:
            return None
        if not self._is_guess and len(self._keys & row.keys()) * 3 < len(self._keys):  # out of a row that ended early
            return None
        self._at = end
        self._keys = (set(row) if self._is_guess else self._keys & row.keys()) or self._keys
        self._is_guess = self._is_guess and not row
        return row

    def _next(self, at: int, depth: int) -> int:
        """Where the next row begins: an object of the list itself that has its siblings' keys; or the text's end."""
        deeper = unlike = len(self._text)
        for begin in self._begins(at, depth):
            if not self._is_like_siblings(begin.at):
                unlike = min(unlike, begin.at) if self._is_guess and begin.depth == 0 else unlike
            elif begin.depth < 2:  # within a row's list it is 2
                return begin.at
            else:
                deeper = min(deeper, begin.at)
        return min(deeper, unlike)

    def _begins(self, at: int, depth: int) -> Iterator[_Begin]:
        """Where objects begin, with their depth; a bracket too many that closes counts for nothing."""
        for token in islice(_TOKEN.finditer(self._text, at), self._tokens):
            self._tokens -= 1
            if token[0] == "{" and depth <= _DEEPEST and self._begins_left > 0:
                self._begins_left -= 1
                yield _Begin(token.start(), depth)
            depth = max(0, depth + {"{": 1, "[": 1, "}": -1, "]": -1}.get(token[0], 0))

    def _is_like_siblings(self, at: int) -> bool:
        row, _ = self._object(at)
        return row is not None and 0 < len(self._keys) * 3 <= len(self._keys & row.keys()) * 4

    def _object(self, at: int) -> tuple[dict[str, Any] | None, int]:
        """The object that begins there and where it ends; None where it is broken."""
        try:
            return _DECODER.raw_decode(self._text, at)
        except (ValueError, RecursionError):
            return None, at
