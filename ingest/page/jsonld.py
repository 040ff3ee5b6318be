"""schema.org records that a page carries as JSON-LD, in whatever shape its publisher gave them. Nothing here raises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from ingest.page.broken_json import repair
from ingest.text.clean import plain

Node = dict[str, Any]

_MAX_DEPTH = 8
_LONGEST_BROKEN = 60_000  # characters; the repair of a string without an end takes the square of its length
_MOST_BROKEN = 5  # scripts a page
_WRAPPERS = "\ufeff \t\r\n;<!-/[CDATA]>"  # comment and CDATA marks that old templates put around a script


def read_nodes(tree: HtmlElement) -> list[Node]:
    """Every typed object of the page's JSON-LD, outer ones first; broken JSON is read as far as it goes."""
    nodes: list[Node] = []
    repairs = _MOST_BROKEN
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower():
            continue
        text = _unwrap(script.text or "")
        value = _parse(text)
        if value is None and repairs:
            repairs -= 1
            value = repair(text[:_LONGEST_BROKEN])
        nodes.extend(walk(value))
    return nodes


def walk(value: Any, depth: int = _MAX_DEPTH) -> Iterator[Node]:
    """The typed objects in `value`, each before those inside it."""
    if not depth or not isinstance(value, (list, dict)):
        return
    if isinstance(value, dict) and "@type" in value:
        yield value
    for child in value.values() if isinstance(value, dict) else value:
        yield from walk(child, depth - 1)


def types(node: Node) -> list[str]:
    """The node's types in lower case, without a namespace."""
    found = node.get("@type")
    return [str(kind).rsplit("/", 1)[-1].lower() for kind in (found if isinstance(found, list) else [found])]


def texts(value: Any, key: str = "name", depth: int = _MAX_DEPTH) -> list[str]:
    """The strings that `value` stands for: itself, those of its items, or the `key` of an object."""
    if isinstance(value, str):
        cleaned = plain(value)
        return [cleaned] if cleaned else []
    if not depth:
        return []
    if isinstance(value, list):
        return [text for item in value for text in texts(item, key, depth - 1)]
    if isinstance(value, dict):
        return texts(value.get(key) or value.get("@value"), key, depth - 1)
    return []


def first_text(value: Any, key: str = "name") -> str | None:
    """The first of `texts`."""
    return next(iter(texts(value, key)), None)


def person_names(value: Any) -> list[str]:
    """The names of the persons or organisations that `value` stands for, first and last name in one."""
    if isinstance(value, list):
        return [name for item in value for name in person_names(item)]
    named = texts(value)
    if named or not isinstance(value, dict):
        return named
    if isinstance(inner := value.get("author"), (dict, list)) and inner is not value:
        return texts(inner)  # a `Role` around a person
    parts = [first_text(value.get(part)) for part in ("givenName", "additionalName", "familyName")]
    whole = " ".join(filter(None, parts))
    return [whole] if whole else texts(value.get("alternateName"))


def _unwrap(script: str) -> str:
    return script.strip(_WRAPPERS) if script.lstrip()[:1] in ("<", "/") else script


def _parse(text: str) -> Any:
    try:
        # strict=False: line feeds inside strings are common, and harmless.
        return json.loads(text, strict=False, parse_constant=lambda _: None)  # NaN, which JSON has not
    except (ValueError, RecursionError):
        return None
