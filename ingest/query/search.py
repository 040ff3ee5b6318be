"""Full-text search in French; what was found, best first."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from operator import itemgetter
from typing import Any

from ingest.query import candidates, ranking
from ingest.query.filters import Filters
from ingest.query.language import Query, Term, as_written, parse
from ingest.query.latest import latest
from ingest.query.snippet import snippet
from ingest.store import Database

_COLUMNS = "id, url, source, site_name, title, lead, body, section, language, access, published_at, duplicate_of"
_RANKED = 2  # candidates that are ranked against each other, for each hit asked for
_READ = 2000  # candidates read at most to find those with a phrase as written


@dataclass(slots=True, kw_only=True)
class Hit:
    """An article that was found; fields are the columns of `articles`, unless they say otherwise."""

    id: int
    url: str
    source: str
    site_name: str | None
    title: str
    section: str | None
    language: str
    access: str
    published_at: str | None
    duplicate_of: int | None
    score: float
    """BM25, comparable within one search only."""
    snippet: str
    """The stretch of the text with most hits, as written."""
    marks: list[tuple[int, int]]
    """The hits in `snippet`: offset of the first character and after the last."""
    copies: list[dict[str, Any]] = field(default_factory=list)
    """Who printed the same text later, where asked for: `source`, `url` and `published_at` of each."""


def search(
    db: Database,
    text: str,
    filters: Filters = Filters(),  # noqa: B008 -- frozen
    *,
    limit: int = 20,
    newest: bool = False,
    copies: bool = False,
) -> list[Hit]:
    """Find articles by what a person typed (see `ingest.query.language.parse`).

    Args:
        db: A store.
        text: Any text; one without a word that is indexed finds nothing.
        filters: Which articles count.
        limit: At most so many hits.
        newest: The latest publication first instead of the best match.
        copies: Fill in `Hit.copies`.
    """
    query = parse(text)
    counts = {word: candidates.frequency(db, word) for term in query.required for word in term.stems}
    by_date = newest or not query.required
    pick = latest if by_date else partial(candidates.best, counts=counts)
    rows = _rows(db, query, filters, limit, pick, limit if by_date else limit * _RANKED)
    weights = _weights(db, query, counts)
    scored = [(ranking.score(row["title"], row["lead"], row["body"], weights), row) for row in rows]
    if not by_date:
        scored.sort(key=itemgetter(0), reverse=True)
    hits = [_hit(row, score, query) for score, row in scored[:limit]]
    for hit in hits if copies else ():
        hit.copies = _copies(db, hit.id)
    return hits


def _rows(
    db: Database, query: Query, filters: Filters, limit: int, pick: Callable[..., list[int]], most: int
) -> list[dict[str, Any]]:
    """The `most` articles to choose from: for phrases in quotes, more are read until enough have them as written."""
    if not (query.required or query.excluded):
        return []
    while True:
        ids = pick(db, query, filters, most)
        rows = [row for row in _read(db, ids) if as_written(query, row["title"], row["lead"], row["body"])]
        if len(rows) >= limit or len(ids) < most or most >= max(limit, _READ):
            return rows
        most *= 5


def _read(db: Database, ids: list[int]) -> list[dict[str, Any]]:
    """The articles in the order of their ids given."""
    marks = ", ".join("?" * len(ids))
    found = {row["id"]: row for row in db.query(f"SELECT {_COLUMNS} FROM articles WHERE id IN ({marks})", ids)}  # noqa: S608
    return [found[article_id] for article_id in ids if article_id in found]


def _weights(db: Database, query: Query, counts: dict[str, float]) -> list[tuple[Term, float]]:
    """BM25's weight of each term: that of its rarest word, as counting phrases takes long."""
    articles = db.execute("SELECT max(id) FROM articles").fetchone()[0] or 0
    return [(term, max(ranking.rarity(counts[word], articles) for word in term.stems)) for term in query.required]


def _hit(row: dict[str, Any], score: float, query: Query) -> Hit:
    wanted = {stem for term in query.required for stem in term.stems}
    text, marks = snippet(row.pop("body"), wanted)
    lead = row.pop("lead")
    if lead and not marks:
        text, marks = snippet(lead, wanted)
    return Hit(**row, score=round(score, 3), snippet=text, marks=marks)


def _copies(db: Database, article_id: int) -> list[dict[str, Any]]:
    return list(
        db.query(
            "SELECT source, url, published_at FROM articles WHERE duplicate_of = ? ORDER BY published_at, id",
            (article_id,),
        )
    )
