"""Texts that stand as strings in the code of a page's scripts, in objects that are no JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import islice
from typing import Final, NamedTuple

PARAGRAPH: Final = re.compile(r"<p[\s>]|</p>|<br", re.IGNORECASE)
_LITERAL = re.compile(r'(?<!\\)"(?:[^"\\\n]|\\.){200,}+"')
_UNKNOWN_ESCAPE = re.compile(r"\\(?:x([0-9a-fA-F]{2})|([^\"\\/bfnrtux]))")
_MOST = 200  # strings of a script
_NEAR = 2000  # characters between the headline and its text


class Literal(NamedTuple):
    """A long string with paragraphs in it."""

    text: str
    is_beside_headline: bool
    """Whether it is the first after the headline, which stands in the same object."""


def literals(code: str, title: str) -> Iterator[Literal]:
    """The long strings of a script that have paragraphs in them, as HTML."""
    headline = _place_of(title, code)
    for match in islice(_LITERAL.finditer(code), _MOST):
        try:
            text = json.loads(_UNKNOWN_ESCAPE.sub(_as_json, match.group()), strict=False)
        except ValueError:
            continue
        if PARAGRAPH.search(text):
            yield Literal(text, 0 <= headline < match.start() < headline + _NEAR)
            headline = -1 if headline < match.start() else headline


def _place_of(title: str, code: str) -> int:
    """Where a script has the headline as a string, -1 where it has not."""
    written = (title, json.dumps(title)[1:-1], json.dumps(title, ensure_ascii=False)[1:-1])
    return max(code.find(f'"{one}"') for one in written)


def _as_json(escaped: re.Match[str]) -> str:
    return f"\\u00{escaped[1]}" if escaped[1] else escaped[2]
