"""Texts as editors and content systems keep them, as HTML: blocks within blocks, Markdown, HTML, JSON in a string."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from html import escape
from typing import Any

from markdown_it import MarkdownIt

from ingest.page.body.data.json_values import inner

SHORTEST = 200
"""Characters of a text."""
_TEXTS = frozenset(
    {
        *("text", "content", "value", "html", "body", "children", "paragraph", "markup", "data", "contents"),
        *("innerHTML", "innerBlocks", "attributes", "paragraphs", "sections", "elements", "nodes", "components"),
        *("texte", "contenu", "corps", "inhalt", "testo", "texto", "contenido", "cuerpo"),
    }
)
"""Keys under which the blocks of a text hold their words."""
_HOLDERS = _TEXTS | {"rendered", "blocks", "root", "document", "json", "raw"}
_ITEMS = frozenset({"items", "listItems", "list_items"})
"""Keys under which a block that is a list holds its items."""
_KINDS = ("type", "_type", "__typename", "__component", "blockName", "nodeType", "component")
"""Keys under which a block says what it is."""
_WORD = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_SKIPPED = frozenset(
    {
        *("image", "img", "picture", "video", "audio", "gallery", "embed", "oembed", "ad", "ads", "advert", "cta"),
        *("advertisement", "newsletter", "promo", "promotion", "related", "interstitial", "teaser", "readmore", "poll"),
        *("signup", "subscribe", "subscription"),
    }
)
"""Words of the names of blocks that are no text."""
_TEXT = frozenset({"text", "paragraph", "body", "rich", "texte"})
"""Words of the names of blocks that are text, whatever stands beside it."""
_SKIPPED_PAIRS = re.compile(r"\b(?:raw html|read more|link list)\b")
_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_JSON = re.compile(r"\s{0,9}[\[{]\s{0,9}[\[{\"]")
"""What begins JSON, also where it is cut off or too deep to be read."""
_TAG = re.compile(r"<[a-zA-Z/]")
_DEEPEST = 12
_MOST_BLOCKS = 100_000
_A_BLOCK = 50  # characters of a string, which takes as long to read as a block


class RichTexts:
    """Reads the texts of one page as HTML; those that hold themselves, or each other many times, use its time up."""

    def __init__(self) -> None:
        self._left = _MOST_BLOCKS
        self._open: set[int] = set()

    def as_html(self, value: Any, depth: int = _DEEPEST) -> str:
        """What may be a text: a long string, an object around one, or a list of blocks; empty elsewhere."""
        self._left -= 1
        if self._left < 0 or not depth:
            return ""
        if isinstance(value, str):
            return self._of_string(value, depth)
        if isinstance(value, dict):
            with self._opened(value):
                inside = [self.as_html(held, depth - 1) for name, held in value.items() if name in _HOLDERS]
            return max(inside, key=len, default="")
        if isinstance(value, list):
            blocks = ("".join(self._words(block, depth - 1)) for block in value)
            return "".join(block if block.startswith("<") else f"<p>{block}</p>" for block in blocks if block.strip())
        return ""

    @contextmanager
    def _opened(self, holder: dict[str, Any]) -> Iterator[None]:
        """Note that an object is being read: it is not read inside itself."""
        self._open.add(id(holder))
        yield
        self._open.discard(id(holder))

    def _of_string(self, text: str, depth: int) -> str:
        """A long string as HTML: it is, or is JSON or Markdown, or one paragraph."""
        if len(text) < SHORTEST or " " not in text:
            return ""
        self._left -= len(text) // _A_BLOCK
        held = inner(text)
        if held is not None or _JSON.match(text):
            return self.as_html(held, depth - 1)
        if self._left < len(text) or _TAG.search(text) or not _BLANK_LINE.search(text):
            return text
        self._left -= len(text)
        return str(MarkdownIt().render(text))

    def _words(self, block: Any, depth: int) -> Iterator[str]:
        """The words of a block and of those inside it."""
        self._left -= 1
        if self._left < 0 or not depth:
            return
        if isinstance(block, str):
            self._left -= len(block) // _A_BLOCK
            yield block if "<" in block else escape(block, quote=False)
        elif isinstance(block, list):
            for inside in block:
                yield from self._words(inside, depth - 1)
        elif isinstance(block, dict) and id(block) not in self._open and not _is_skipped(block):
            with self._opened(block):
                yield from self._inside(block, depth)

    def _inside(self, block: dict[str, Any], depth: int) -> Iterator[str]:
        for name, held in block.items():
            if name in _TEXTS:
                yield from self._words(held, depth - 1)
            elif name in _ITEMS and isinstance(held, list):
                yield from ("<ul>", *(f"<li>{''.join(self._words(item, depth - 1))}</li>" for item in held), "</ul>")


def _is_skipped(block: dict[str, Any]) -> bool:
    """Whether a block is a picture, an advertisement, a call or a list of other articles, by what it calls itself."""
    kinds = " ".join(kind for name in _KINDS if isinstance(kind := block.get(name), str))
    said = [word.lower() for word in _WORD.findall(kinds)]
    return (not _SKIPPED.isdisjoint(said) and _TEXT.isdisjoint(said)) or _SKIPPED_PAIRS.search(
        " ".join(said)
    ) is not None
