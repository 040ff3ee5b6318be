"""Statistics of each source: how many articles, how open, how often corrected, compared with its habit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta

from ingest import times
from ingest.query.habits import Habit, habits
from ingest.store import Database
from ingest.store.several import newest_first

_ARTICLES = 500  # of each source, the last published, by which access is told
_REVISIONS = 2000  # earlier versions looked at, the last replaced
_ACCESS = """
SELECT count(*), coalesce(sum(access = 'paid'), 0) FROM (
    SELECT access FROM articles INDEXED BY articles_source WHERE source = ? ORDER BY published_at DESC LIMIT ?)
"""
_CORRECTED = """
SELECT a.source, count(DISTINCT a.id) FROM (SELECT article_id, replaced_at FROM revisions ORDER BY id DESC LIMIT ?) r
CROSS JOIN articles a INDEXED BY articles_facets ON a.id = r.article_id WHERE r.replaced_at >= ? GROUP BY 1
"""
_LAST_CRAWL = "SELECT max(started_at) FROM runs WHERE spider = ?"
# Of one without a spider, which `news` or `warc` has brought.
_LAST_SEEN = "SELECT last_seen_at FROM articles WHERE source = ? ORDER BY published_at DESC LIMIT 1"


@dataclass(frozen=True, slots=True)
class SourceRow:
    """The statistics of a source."""

    source: str
    habit: Habit | None
    """None where it has no article yet."""
    paid: int | None
    """Of its last articles, how many of a hundred are cut off for readers without an account."""
    corrected: int
    """Articles of the last 30 days that it changed afterwards."""
    crawled_at: str | None


def source_rows(db: Database, names: Iterable[str] = ()) -> list[SourceRow]:
    """Every source that has articles, and those named, by name."""
    since = times.to_text(times.now() - timedelta(days=30))
    corrected: Counter[str] = Counter()
    for part in db.parts:
        corrected.update(dict(part.execute(_CORRECTED, [_REVISIONS, since]).fetchall()))
    known = {habit.source: habit for habit in habits(db)}
    every = sorted({*known, *names})
    return [_row(db, name, known.get(name), corrected[name]) for name in every]


def _row(db: Database, source: str, habit: Habit | None, corrected: int) -> SourceRow:
    """Of several stores, the newest that has something of it."""
    counted = (part.execute(_ACCESS, [source, _ARTICLES]).fetchone() for part in newest_first(db))
    articles, paid = next((row for row in counted if row[0]), (0, 0))
    share = round(100 * paid / articles) if articles else None
    crawled = _first(db, _LAST_CRAWL, source)
    if crawled is None and habit and "." in source:
        crawled = _first(db, _LAST_SEEN, source)
    return SourceRow(source, habit, share, corrected, crawled)


def _first(db: Database, sql: str, source: str) -> str | None:
    rows = (part.execute(sql, [source]).fetchone() for part in newest_first(db))
    return next((row[0] for row in rows if row and row[0]), None)
