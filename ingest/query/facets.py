"""Counts a search's hits by source, language, section, company, event and day."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final

from ingest.query.beginnings import prepared
from ingest.query.conditions import conditions
from ingest.query.filters import Filters
from ingest.query.last import COUNTED
from ingest.query.matches import stored_last
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import by_store
from ingest.times import PARIS

SHOWN: Final = 12
"""Values of a facet at most."""
_BARS = 45  # of the plot, at most
_COLUMNS = ("source", "language", "section", "access")
_ROWS = f"""
SELECT {", ".join(_COLUMNS)}, published_at FROM articles INDEXED BY articles_facets
WHERE id IN (SELECT value FROM json_each(?))
"""  # noqa: S608 -- constants
_ISSUERS = """
SELECT i.name, count(*) FROM article_issuers t JOIN issuers i ON i.key = t.key
WHERE t.article_id IN (SELECT value FROM json_each(?)) AND t.role = 'subject' AND i.kind IN ('company', 'foreign')
GROUP BY t.key
"""
_EVENTS = """
SELECT event, count(*) FROM article_events WHERE article_id IN (SELECT value FROM json_each(?)) AND place <> 'body'
GROUP BY 1
"""

Counts = list[tuple[str, int]]


@dataclass(frozen=True, slots=True)
class Facets:
    """The counts of a search's hits."""

    articles: int
    """How many were looked at: all, or the `COUNTED` that were stored last."""
    values: dict[str, Counts]
    """By facet (a filter's name) its values, the most frequent first."""
    days: list[tuple[date, int]]
    """How many were published in each stretch of days, without gaps, by its first day in Paris."""
    step: int
    """Days in a stretch."""
    exact: bool = True
    """Whether all that were looked at have what was asked for: a short beginning is taken to be in nearly all."""

    @property
    def complete(self) -> bool:
        """Whether all were looked at."""
        return self.articles < COUNTED


def facets(db: Database, text: str | Query, filters: Filters) -> Facets:
    """Count what a search finds.

    Args:
        db: a store.
        text: as typed, or what `prepared` made of it.
        filters: which articles count.

    Raises:
        QueryError: the text names a field, source or the like that there is not.
    """
    query = prepared(db, text) if isinstance(text, str) else text
    if query.tree is None and not filters.chosen:
        return Facets(0, {}, [], 1)
    chosen = conditions(db, query, filters)
    rows: list[tuple[Any, ...]] = []
    found, exact = stored_last(db, query, chosen, COUNTED)
    tags = {"issuer": Counter[str](), "event": Counter[str]()}
    for part, own in by_store(db, found):
        ids = json.dumps(own)
        rows += part.execute(_ROWS, [ids]).fetchall()
        for name, sql in (("issuer", _ISSUERS), ("event", _EVENTS)):
            tags[name].update(dict(part.execute(sql, [ids]).fetchall()))
    values = {name: _counted(row[place] for row in rows) for place, name in enumerate(_COLUMNS)}
    for name, counts in tags.items():
        values[name] = _first(counts)
    days, step = _stretches([row[-1] for row in rows if row[-1]])
    return Facets(len(rows), values, days, step, exact)


def _day(moment: str) -> date | None:
    try:
        return datetime.fromisoformat(moment).astimezone(PARIS).date()
    except (ValueError, OverflowError):  # another program's
        return None


def _counted(cells: Any) -> Counts:
    return _first(Counter(cell for cell in cells if cell))


def _first(counts: Counter[str]) -> Counts:
    return sorted(counts.items(), key=lambda one: (-one[1], one[0]))[:SHOWN]


def _stretches(moments: list[str]) -> tuple[list[tuple[date, int]], int]:
    """At most `_BARS` stretches of so many days, as many bars as a small plot shows; and that number of days."""
    days = Counter(day for moment in moments if (day := _day(moment)))
    if not days:
        return [], 1
    first, last = min(days), max(days)
    step = -(-((last - first).days + 1) // _BARS)
    found: Counter[int] = Counter()
    for day, count in days.items():
        found[(day - first).days // step] += count
    bars = (last - first).days // step + 1
    return [(first + timedelta(days=place * step), found[place]) for place in range(bars)], step
