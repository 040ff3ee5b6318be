"""The rows in which React streams a page's elements to its scripts, and the text that stands in nothing else."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from typing import Any

_PUSHED = re.compile(r"__next_f\.push\(\[\s*1\s*,\s*(?=\")")
_ROW = re.compile(rb"[0-9a-f]+:(?:T(?P<length>[0-9a-f]{1,8}),)?")
_MOST_ROWS = 2000
_MOST_ELEMENTS = 50_000
_DEEPEST = 60
_MIN_BLOCKS = 2
_BLOCKS = frozenset({"p", "h2", "h3", "h4", "ul", "ol", "blockquote", "table"})
_INSIDE = frozenset(
    {"a", "b", "br", "em", "i", "li", "span", "strong", "sub", "sup", "td", "th", "tr", "tbody", "thead"}
)
_ELEMENT = 4  # items: "$", the tag, a key, the properties

Value = Any


def is_streamed(script: str) -> bool:
    """Whether a script has some of a page's rows."""
    return _PUSHED.search(script) is not None


def rows(scripts: Iterable[str]) -> Iterator[Value]:
    """The rows of a page's scripts: JSON values, and texts. A row may begin in one script and end in another."""
    decoder = json.JSONDecoder(strict=False)
    pushed = ((script, match.end()) for script in scripts for match in _PUSHED.finditer(script))
    pieces = (_decode(decoder, script, start) for script, start in islice(pushed, _MOST_ROWS))
    stream = "".join(piece for piece in pieces if isinstance(piece, str)).encode(errors="replace")
    place = 0
    while match := _ROW.match(stream, place):
        start, length = match.end(), match["length"]
        end = start + int(length, 16) if length else (stream.find(b"\n", start) + 1 or len(stream))
        text = stream[start:end].decode(errors="replace")
        yield text if length else _decode(decoder, text.lstrip("HLI"), 0)
        place = end


def paragraphs(values: Iterable[Value]) -> Iterator[str]:
    """As HTML, what each element of some rows has for blocks, where it has several of them."""
    waiting, count = list(values), 0
    while waiting and count < _MOST_ELEMENTS:
        value = waiting.pop()
        count += 1
        if isinstance(value, list):
            blocks = [one for one in value if _tag(one) in _BLOCKS]
            if len(blocks) >= _MIN_BLOCKS:
                yield "".join(map(_html, blocks))
            waiting.extend(value)
        elif isinstance(value, dict):
            waiting.extend(value.values())


def _tag(value: Value) -> str:
    is_element = isinstance(value, list) and len(value) >= _ELEMENT and value[0] == "$" and isinstance(value[1], str)
    return value[1] if is_element else ""


def _html(value: Value, depth: int = _DEEPEST) -> str:
    """An element of a row as HTML; a reference to another row has no words."""
    if isinstance(value, str):
        return "" if value.startswith("$") else escape(value, quote=False)
    if not depth or not isinstance(value, list):
        return ""
    tag = _tag(value)
    if not tag:
        return "".join(_html(one, depth - 1) for one in value)
    held = value[3].get("children") if isinstance(value[3], dict) else None
    words = _html(held if isinstance(held, (str, list)) else "", depth - 1)
    return f"<{tag}>{words}</{tag}>" if tag in _BLOCKS | _INSIDE else words


def _decode(decoder: json.JSONDecoder, text: str, start: int) -> Value:
    try:
        return decoder.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None
