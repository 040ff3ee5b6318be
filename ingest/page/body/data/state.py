"""Texts that stand only in the data a page's scripts start from: `__NEXT_DATA__`, a preloaded state, hydration JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import islice
from typing import Any, NamedTuple

import lxml.html
from lxml.etree import ParserError
from lxml.html import HtmlElement

from ingest.page.body.data.flight import decoded, is_streamed, paragraphs, rows
from ingest.text import key, words

_ASSIGNED = re.compile(
    r"(?:window|self|globalThis|Fusion)(?:\.\w{1,80}|\[[\"']\w{1,80}[\"']\]){1,5}\s{0,9}=\s{0,9}(?:JSON\.parse\()?(?=[{\[\"'])"
)
"""What stands before a state that a script keeps: `window.__INITIAL_STATE__ = `."""
_LONGEST_SCRIPT = 8_000_000
_MOST_VALUES = 200_000
_MOST_STATES = 50  # of a script
_MIN_TEXT = 200  # characters of a text
_PARAGRAPH = re.compile(r"<p[\s>]|</p>|<br", re.IGNORECASE)
_TITLES = ("title", "headline", "headlines", "titre", "name", "heading")
_TEXTS = frozenset({"text", "content", "value", "html", "body", "children", "paragraph", "markup", "data", "contents"})
"""Keys under which the blocks of a text hold their words."""
_HOLDERS = _TEXTS | {"rendered", "blocks"}
_SKIPPED = re.compile(
    r"image|img|picture|video|audio|gallery|(?:o|raw_)?embed|raw_html|ad(?:vertisement)?|newsletter|promo"
    r"|(?:\w*[_-])?(?:related|interstitial|teaser|read_?more)(?:[_-]?\w*)?|link_list",
    re.IGNORECASE,
)
"""Types of blocks that are no text."""
_ITEMS = frozenset({"items", "listItems", "list_items"})
"""Keys under which a block that is a list holds its items."""
_LIKE_TITLE = 0.5  # of the headline's words, where no object carries the headline itself


class Stated(NamedTuple):
    """An article that stands in a page's data."""

    text: HtmlElement
    record: dict[str, Any]
    """The object that carries the headline and the text; empty where the text stands elsewhere."""


def find_state(tree: HtmlElement) -> list[HtmlElement]:
    """The scripts that may hold a page's state; they are read only where the page shows no text."""
    return [
        script
        for script in tree.iter("script")
        if "src" not in script.attrib and "ld+json" not in (script.get("type") or "")
    ]


def article_in_state(scripts: list[HtmlElement], title: str, lead: str | None) -> Stated | None:
    """The article's text as an element, with the object that holds it; None where no script holds it.

    It is known by its likeness: it stands in the object that carries the headline, or speaks of the same.
    """
    texts = [script.text or "" for script in scripts if _is_json(script) or _has_state(script.text or "")]
    streamed = list(rows(text for text in texts if is_streamed(text)))
    values = [*streamed, *(value for text in texts for value in _values(text))]
    subjects = [subject for subject in (words(title), words(f"{title} {lead or ''}")) if subject]
    marked_up = (value for value in _objects(values) if isinstance(value, str) and _PARAGRAPH.search(value))
    likely: Iterator[tuple[str, dict[str, Any]]] = ((text, {}) for text in _like((*marked_up, *paragraphs(streamed)), subjects))
    best, record = max((*_beside_title(values, key(title)), *likely), key=lambda found: len(found[0]), default=("", {}))
    if len(best) < _MIN_TEXT:
        return None
    try:
        return Stated(lxml.html.fragment_fromstring(best, create_parent="div"), record)
    except ParserError:
        return None


def _is_json(script: HtmlElement) -> bool:
    return (script.get("type") or "").lower() == "application/json"


def _has_state(text: str) -> bool:
    return _ASSIGNED.search(text) is not None or is_streamed(text)


def _values(text: str) -> Iterator[Any]:
    """The JSON values in a script."""
    if len(text) > _LONGEST_SCRIPT:
        return
    decoder = json.JSONDecoder(strict=False)
    stripped = text.strip()
    starts = (
        [0]
        if stripped[:1] in ("{", "[")
        else [match.end() for match in islice(_ASSIGNED.finditer(stripped), _MOST_STATES)]
    )
    for start in starts:
        value = decoded(decoder, stripped, start)
        yield _hydrated(decoded(decoder, value, 0) if isinstance(value, str) else value)


def _hydrated(value: Any) -> Any:
    """A state with its values, where its objects name them by their places in one list, as Nuxt's do."""
    if not isinstance(value, list) or not any(map(_has_places, value)):
        return value

    def at(place: Any) -> Any:
        return value[place] if isinstance(place, int) and 0 <= place < len(value) else place

    return [{name: at(held) for name, held in one.items()} if isinstance(one, dict) else one for one in value]


def _has_places(value: Any) -> bool:
    return isinstance(value, dict) and len(value) > 0 and all(isinstance(held, int) for held in value.values())


def _objects(values: list[Any]) -> Iterator[Any]:
    """All objects, lists and strings in some values."""
    waiting, count = list(values), 0
    while waiting and count < _MOST_VALUES:
        value = waiting.pop()
        count += 1
        yield value
        if isinstance(value, (dict, list)):
            waiting.extend(value.values() if isinstance(value, dict) else value)


def _beside_title(values: list[Any], title: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """The texts of the objects that carry the headline, each with its object."""
    for value in _objects(values):
        if isinstance(value, dict) and any(key(_plain(value.get(name))) == title for name in _TITLES):
            yield from ((text, value) for held in value.values() if (text := _text(held)))


def _like(texts: Iterable[str], subjects: list[set[str]]) -> Iterator[str]:
    """The texts that speak of the same as the headline, or as the headline and the summary."""
    for text in texts:
        said = words(text) if len(text) >= _MIN_TEXT else set()
        if any(len(subject & said) >= _LIKE_TITLE * len(subject) for subject in subjects):
            yield text


def _plain(value: Any) -> str:
    """A title, which WordPress and Arc keep in an object of its own."""
    value = value.get("rendered", value.get("basic")) if isinstance(value, dict) else value
    return value if isinstance(value, str) and len(value) < _MIN_TEXT * 2 else ""


def _text(value: Any) -> str:
    """What may be a text, as HTML: a long string, an object around one, or a list of blocks; empty elsewhere."""
    if isinstance(value, str):
        return value if len(value) >= _MIN_TEXT and " " in value else ""
    if isinstance(value, dict):
        inner = (_text(held) for name, held in value.items() if name in _HOLDERS)
        return max(inner, key=len, default="")
    if isinstance(value, list):
        blocks = ("".join(_words(block, 8)) for block in value)
        return "".join(block if block.startswith("<") else f"<p>{block}</p>" for block in blocks if block.strip())
    return ""


def _words(block: Any, depth: int) -> Iterator[str]:
    """The words of a block and of those inside it."""
    if isinstance(block, str):
        yield block if "<" in block else escape(block, quote=False)
    elif isinstance(block, list) and depth:
        for inner in block:
            yield from _words(inner, depth - 1)
    elif isinstance(block, dict) and depth and not _SKIPPED.fullmatch(str(block.get("type", ""))):
        for name, inner in block.items():
            if name in _TEXTS:
                yield from _words(inner, depth - 1)
            elif name in _ITEMS and isinstance(inner, list):
                yield from ("<ul>", *(f"<li>{''.join(_words(item, depth - 1))}</li>" for item in inner), "</ul>")
