"""Full-text search in French; what was found, best first."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from ingest import times
from ingest.query import ranking
from ingest.query.beginnings import prepared
from ingest.query.conditions import Conditions, conditions
from ingest.query.filters import Filters
from ingest.query.frequencies import Counts
from ingest.query.hits import Copy, Hit, Hits
from ingest.query.latest import latest
from ingest.query.reckoned import Total
from ingest.query.shortlist import likeliest
from ingest.query.snippet import Wanted, snippet
from ingest.query.suggestions import unknown_words
from ingest.query.syntax import Query
from ingest.query.total import total
from ingest.query.understood import understood
from ingest.store import Database
from ingest.store.first_copies import first_of
from ingest.store.fulltext.stems import Stemmed
from ingest.store.several import by_store, copies_of, rows_of

_COLUMNS = "id, url, source, site_name, title, lead, body, section, language, access, published_at, duplicate_of"
_COPY = ("id", "url", "source", "site_name", "published_at")
_COPIES = f"SELECT {', '.join(_COPY)} FROM articles WHERE id IN (SELECT value FROM json_each(?))"  # noqa: S608
_RANKED = 2  # candidates that are ranked against each other, for each hit asked for
_READ = 2000  # candidates read at most to find those with a phrase as written


def search(
    db: Database,
    text: str | Query,
    filters: Filters = Filters(),  # noqa: B008 -- frozen
    *,
    limit: int = 20,
    newest: bool = False,
    copies: bool = False,
) -> Hits:
    """Find articles by what a person typed (docs/search.md).

    Args:
        db: A store, or several that are read as one.
        text: Any text; one without a word that is indexed, and without a field, finds the newest that filters let
            through; nothing where there is no filter. Or what `prepared` made of it, where it is asked several things.
        filters: Which articles count.
        limit: At most so many hits.
        newest: The latest publication first instead of the best match.
        copies: Fill in `Hit.copies`.

    Raises:
        QueryError: the text names a field, source or the like that there is not.
    """
    query = prepared(db, text) if isinstance(text, str) else text
    chosen = conditions(db, query, filters)
    if query.tree is None and not filters.chosen:
        return Hits([], Total(0, exact=True), "", [])
    counts = Counts(db, query.wanted, query.common)
    by_date = newest or not query.is_ranked
    pick = latest if by_date else partial(likeliest, counts=counts)
    rows, are_all = _rows(db, query, chosen, limit, pick, limit if by_date else limit * _RANKED)
    scored = _scored(rows[:limit] if by_date else rows, counts)
    if not by_date:
        scored.sort(key=lambda one: (-one[0], one[1]["duplicate_of"] is not None, -one[1]["id"]))
    wanted = Wanted.of(query.wanted)
    hits = [_hit(row, score, wanted) for score, row in scored[:limit]]
    for hit in hits if copies else ():
        hit.copies = _copies(db, hit.id)
    # where all were read, phrases are counted as written, and what a company or an event has beside other filters
    complete = are_all and (len(rows) <= limit if query.checked else not (query.fts or query.unwanted))
    count = Total(len(hits), exact=True) if complete else total(db, query, chosen).at_least(len(hits))
    return Hits(hits, count, understood(query.tree), unknown_words(db, query, nothing=not hits))


def _rows(
    db: Database, query: Query, chosen: Conditions, limit: int, pick: Callable[..., list[int]], most: int
) -> tuple[list[dict[str, Any]], bool]:
    """The `most` articles to choose from, and whether there are no others.

    For phrases in quotes more are read until enough have them as written.
    """
    read: dict[int, dict[str, Any] | None] = {}
    while True:
        ids = pick(db, query, chosen, most)
        read |= _as_written(db, query, [one for one in ids if one not in read])
        rows = [row for one in ids if (row := read.get(one))]  # a longer list need not begin with the shorter one
        if len(rows) >= limit or len(ids) < most or most >= max(limit, _READ):
            return rows, len(ids) < most
        most *= 2


def _as_written(db: Database, query: Query, ids: list[int]) -> dict[int, dict[str, Any] | None]:
    """Each article that is there, by its id; None where it lacks a phrase as written."""
    return {
        row["id"]: row if query.as_written(row["title"], row["lead"], row["body"]) else None for row in _read(db, ids)
    }


def _read(db: Database, ids: list[int]) -> list[dict[str, Any]]:
    """The articles in the order of their ids given."""
    found = {}
    for part, own in by_store(db, ids):
        marks = ", ".join("?" * len(own))
        for row in part.query(f"SELECT {_COLUMNS} FROM articles WHERE id IN ({marks})", own):  # noqa: S608
            row["duplicate_of"] = first_of(part, row["id"], row["duplicate_of"])
            row["id"] += part.first_id
            found[row["id"]] = row
    return [found[article_id] for article_id in ids if article_id in found]


def _scored(rows: list[dict[str, Any]], counts: Counts) -> list[tuple[float, dict[str, Any]]]:
    weights = counts.weights()
    for row in rows:
        row |= {"lead": Stemmed(row["lead"] or ""), "body": Stemmed(row["body"])}
    return [(ranking.score(Stemmed(row["title"]), row["lead"], row["body"], weights), row) for row in rows]


def _hit(row: dict[str, Any], score: float, wanted: Wanted) -> Hit:
    text, marks = snippet(row.pop("body"), wanted)
    lead = row.pop("lead")
    if lead.pieces and not marks:
        text, marks = snippet(lead, wanted)
    row["published_at"] = times.moment_of(row["published_at"])
    return Hit(**row, score=round(score, 3), snippet=text, marks=marks)


def _copies(db: Database, article_id: int) -> list[Copy]:
    found = rows_of(db, _COPIES, copies_of(db, article_id))
    found.sort(key=lambda row: (row[-1] or "", row[0]))
    return [Copy(**dict(zip(_COPY, row, strict=True)) | {"published_at": times.moment_of(row[-1])}) for row in found]
