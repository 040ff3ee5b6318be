"""The objects of a page's data that carry a headline: the article's own, and those of others."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

from ingest.page.body.data.code import PARAGRAPH
from ingest.page.body.data.json_values import objects
from ingest.page.body.data.rich_text import SHORTEST, RichTexts
from ingest.text.keys import key

Record = dict[str, Any]

_TITLES = ("title", "headline", "headlines", "titles", "titre", "heading", "titel", "titolo", "titulo", "título")
_WHOLE_TITLES = ("rendered", "basic", "main", "default", "text", "value")
"""Keys of a title's own object."""
_WORD = re.compile(r"[A-Z]?[a-zà-ÿ]+")
_TEXTS = frozenset(
    {
        *("body", "content", "contents", "text", "html", "blocks", "paragraphs", "markdown", "richtext", "document"),
        *("texte", "contenu", "corps", "inhalt", "testo", "texto", "contenido", "cuerpo", "corpo", "conteudo"),
    }
)
"""Words in the names of fields that hold an article's text."""
_OTHERS = frozenset(
    {
        *("related", "more", "comment", "comments", "recommended", "recommendation", "recommendations", "disclaimer"),
        *("legal", "similar", "suggested", "suggestions", "next", "previous", "latest", "popular", "trending", "seo"),
        *("author", "authors", "bio", "biography", "newsletter", "footer", "copyright", "links", "teasers", "stories"),
        *("promo", "promos", "ads", "tags", "caption", "credits", "articles", "posts"),
    }
)
"""Words in the names of fields that hold what is not an article's text."""


def titled(found: Iterable[Any], title: str) -> list[Record]:
    """The objects that carry the headline."""
    wanted = key(title)
    records = (value for value in objects(found) if isinstance(value, dict))
    return [one for one in records if any(key(_plain(one.get(name))) == wanted for name in _TITLES)]


def own_text(record: Record, texts: RichTexts) -> str:
    """The text of an article's object as HTML: of a field that is named as one, else of another; empty without one."""
    fields = {name: set(map(str.lower, _WORD.findall(name))) for name in record}
    likely = [name for name, said in fields.items() if said.isdisjoint(_OTHERS)]
    named = [name for name in likely if not fields[name].isdisjoint(_TEXTS)]
    for names in (named, likely):
        text = max((texts.as_html(record[name]) for name in names), key=len, default="")
        if len(text) >= SHORTEST:
            return text
    return ""


def loose_texts(found: Iterable[Any], title: str) -> Iterator[str]:
    """The strings with paragraphs in them, but for those in objects that carry another article's headline."""
    wanted = key(title)
    others: set[int] = set()
    for value in objects(found):
        if isinstance(value, dict) and _is_of_other(value, wanted):
            inner = (held.values() if isinstance(held, dict) else (held,) for held in value.values())
            others.update(id(text) for held in inner for text in held if isinstance(text, str))
        elif isinstance(value, str) and PARAGRAPH.search(value) and id(value) not in others:
            yield value


def _is_of_other(record: Record, wanted: str) -> bool:
    headline = next((said for name in _TITLES if (said := key(_plain(record.get(name))))), "")
    return bool(headline) and wanted not in headline and headline not in wanted


def _plain(value: Any) -> str:
    """A title, which some systems keep in an object of its own."""
    if isinstance(value, dict):
        value = next((value[name] for name in _WHOLE_TITLES if name in value), None)
    return value if isinstance(value, str) and len(value) < SHORTEST * 2 else ""
