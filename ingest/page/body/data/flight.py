"""The rows in which React streams a page's elements to its scripts, and the text that stands in nothing else."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby, islice
from typing import Any

_PUSHED = re.compile(r"__next_f(?:\|\|\[\]\))?\.push\(\[\s*(?P<kind>[13])\s*,\s*(?=\")")
_BINARY = "3"  # the kind of a piece in base64
_ROW = re.compile(rb"J?[0-9a-f]*:(?:(?P<type>[TAOobUSsLlGgMmV])(?P<length>[0-9a-f]{1,8}),)?")
"""What begins a row: a number, which hints lack, and of texts and arrays of numbers their length in bytes."""
_MOST_PUSHED, _MOST_LINES = 2000, 100_000
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
    """The rows of a page's scripts: JSON values, and texts. A row may begin in one script and end in another.

    Rows of other kinds (hints, modules, errors) are None; a line that begins no row is passed over.
    """
    decoder = json.JSONDecoder(strict=False)
    pushed = ((script, match) for script in scripts for match in _PUSHED.finditer(script))
    stream = _joined(_piece(decoder, script, match) for script, match in islice(pushed, _MOST_PUSHED))
    place = 0
    for _ in range(_MOST_LINES):
        if place >= len(stream):
            return
        match = _ROW.match(stream, place)
        start, length = (match.end(), match["length"]) if match else (place, None)
        end = start + int(length, 16) if length else (stream.find(b"\n", start) + 1 or len(stream))
        if match:
            text = stream[start:end].decode(errors="replace")
            yield decoded(decoder, text, 0) if not length else text if match["type"] == b"T" else None
        place = end


def _piece(decoder: json.JSONDecoder, script: str, match: re.Match[str]) -> str | bytes:
    """What a script pushes: text, or bytes."""
    piece = decoded(decoder, script, match.end())
    if not isinstance(piece, str):
        return ""
    try:
        return b64decode(piece) if match["kind"] == _BINARY else piece
    except ValueError:
        return ""


def _joined(pieces: Iterable[str | bytes]) -> bytes:
    """Pieces as the bytes in which React counts; a character may be cut in two."""
    runs = (
        b"".join(run) if is_bytes else _utf8("".join(run))  # type: ignore[arg-type]
        for is_bytes, run in groupby(pieces, key=lambda piece: isinstance(piece, bytes))
    )
    return b"".join(runs)


def _utf8(text: str) -> bytes:
    """Text in UTF-8, its halves of characters put together, as a browser does."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace").encode()


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
    """An element of a row as HTML; a reference to another row has no words, nor has true, false or null."""
    if isinstance(value, (str, int, float)):
        return _said(value)
    if not depth or not isinstance(value, list):
        return ""
    tag = _tag(value)
    if not tag:
        return "".join(_html(one, depth - 1) for one in value)
    held = value[3].get("children") if isinstance(value[3], dict) else None
    words = _html(held, depth - 1)
    return f"<{tag}>{words}</{tag}>" if tag in _BLOCKS | _INSIDE else words


def _said(value: str | float) -> str:
    """The words of a child that is no element. A text that begins with a dollar has another before it."""
    if isinstance(value, str) and value.startswith("$"):
        return escape(value[1:], quote=False) if value.startswith("$$") else ""
    return "" if isinstance(value, bool) else escape(str(value), quote=False)


def decoded(decoder: json.JSONDecoder, text: str, start: int) -> Value:
    """The JSON value that begins there, None where none does."""
    try:
        return decoder.raw_decode(text, start)[0]
    except (ValueError, RecursionError):
        return None
