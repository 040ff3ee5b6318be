"""schema.org records that a page carries as JSON-LD, in whatever shape its publisher gave them. Nothing here raises."""

from __future__ import annotations

import json
from collections.abc import Iterator
from html import unescape
from typing import Any

from lxml.html import HtmlElement

from ingest.text import squeeze

Node = dict[str, Any]

_MAX_DEPTH = 8
_WRAPPERS = "\ufeff \t\r\n;<!-/[CDATA]>"  # comment and CDATA marks that old templates put around a script
_CREATIVE_WORKS = {
    "blogposting",
    "liveblogposting",
    "report",
    "webpage",
    "radioepisode",
    "podcastepisode",
    "videoobject",
}


def read_nodes(tree: HtmlElement) -> list[Node]:
    """Return every typed object of the page's JSON-LD, outer ones first; scripts that are no JSON are passed over."""
    nodes: list[Node] = []
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            nodes.extend(_walk(_parse(script.text or ""), _MAX_DEPTH))
    return nodes


def article_node(nodes: list[Node]) -> Node:
    """Return the record of the article itself, an empty one where there is none.

    A page may list other articles too: those are nested in a list, and so come later.
    """
    articles = [node for node in nodes if any(kind.endswith("article") for kind in types(node))]
    return (articles or [node for node in nodes if _CREATIVE_WORKS.intersection(types(node))] or [{}])[0]


def types(node: Node) -> list[str]:
    """Return the node's types in lower case, without a namespace."""
    found = node.get("@type")
    return [str(kind).rsplit("/", 1)[-1].lower() for kind in (found if isinstance(found, list) else [found])]


def texts(value: Any, key: str = "name") -> list[str]:
    """Return the strings that `value` stands for: itself, those of its items, or the `key` of an object."""
    if isinstance(value, str):
        cleaned = squeeze(unescape(value))
        return [cleaned] if cleaned else []
    if isinstance(value, list):
        return [text for item in value for text in texts(item, key)]
    if isinstance(value, dict):
        return texts(value.get(key) or value.get("@value"), key) if not isinstance(value.get(key), dict) else []
    return []


def first_text(value: Any, key: str = "name") -> str | None:
    """Return the first of `texts`."""
    return next(iter(texts(value, key)), None)


def _parse(script: str) -> Any:
    try:
        # strict=False: line feeds inside strings are common, and harmless.
        return json.loads(script.strip(_WRAPPERS) if script.lstrip()[:1] in ("<", "/") else script, strict=False)
    except (ValueError, RecursionError):
        return None


def _walk(value: Any, depth: int) -> Iterator[Node]:
    """Yield the typed objects in `value`, each before those inside it."""
    if not depth or not isinstance(value, (list, dict)):
        return
    if isinstance(value, dict) and "@type" in value:
        yield value
    for child in value.values() if isinstance(value, dict) else value:
        yield from _walk(child, depth - 1)
