"""What is sent: the articles of a delivery, as text, HTML and plain values."""

from __future__ import annotations

import json
from dataclasses import dataclass
from html import escape
from typing import Any

from ingest.store import Database
from ingest.text.cutting import opening
from ingest.times import PARIS, from_text, is_day

_ARTICLES = """
SELECT id, url, title, coalesce(site_name, source) AS paper, lead, body, published_at, language, access,
    first_seen_at
FROM articles WHERE id IN (SELECT value FROM json_each(?)) ORDER BY coalesce(published_at, first_seen_at), id
"""


@dataclass(frozen=True, slots=True)
class Item:
    """An article as a receiver has it; `url` is its id."""

    id: int
    url: str
    title: str
    paper: str
    summary: str
    published_at: str | None
    language: str
    access: str
    first_seen_at: str | None = None

    @property
    def when(self) -> str:
        """The time of publication in Paris, or the day where no more is known; empty where not even that is."""
        moment = from_text(self.published_at)
        if moment is None:
            return ""
        return format(moment.astimezone(PARIS), "%d/%m" if is_day(moment) else "%d/%m %H:%M")


@dataclass(frozen=True, slots=True)
class Message:
    """A delivery's contents."""

    id: str
    """The delivery's: the same however often it is sent."""
    watch: str
    query: str
    items: tuple[Item, ...]

    @property
    def subject(self) -> str:
        """One line: the first headline, and how many more."""
        more = f" (+ {len(self.items) - 1})" if len(self.items) > 1 else ""
        return f"[{self.watch}] {self.items[0].title}{more}"

    def as_text(self) -> str:
        """The message as plain text."""
        lines = [f"{self.watch} : {self.query}", ""]
        for item in self.items:
            lines += [item.title, f"{item.paper} {item.when}".strip(), item.summary, item.url, ""]
        return "\n".join([*lines, f"Envoi {self.id}", ""])

    def as_html(self) -> str:
        """The message as HTML, for a mail."""
        parts = [
            f'<h3><a href="{escape(item.url)}">{escape(item.title)}</a></h3>'
            f"<p><small>{escape(item.paper)} {item.when}</small><br>{escape(item.summary)}</p>"
            for item in self.items
        ]
        return "\n".join([f"<p>{escape(self.watch)} : {escape(self.query)}</p>", *parts])

    def as_json(self) -> dict[str, Any]:
        """The message as plain JSON values."""
        items = [
            {
                "id": item.url,
                "url": item.url,
                "title": item.title,
                "source": item.paper,
                "summary": item.summary,
                "published_at": item.published_at,
                "language": item.language,
                "access": item.access,
            }
            for item in self.items
        ]
        return {"id": self.id, "watch": self.watch, "query": self.query, "text": self.as_text(), "items": items}


def items(db: Database, articles: tuple[int, ...] | list[int]) -> tuple[Item, ...]:
    """The articles of these ids, by time."""
    rows = db.execute(_ARTICLES, [json.dumps(list(articles))]).fetchall()
    return tuple(
        Item(number, url, title, paper, lead or opening(body), *others)
        for number, url, title, paper, lead, body, *others in rows
    )
