"""Counts the articles of a query: exactly where they are few, estimated from the last ones where they are many."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import Final

from ingest.query.conditions import Conditions
from ingest.query.matches import stored_last
from ingest.query.shortlist import matching_among, passing
from ingest.query.syntax import Query
from ingest.store import Database

COUNTED: Final = 2000
"""Matches that are counted one by one; beyond, the total is said to be about so many."""

_FAR = 20_000  # as many are looked at where hardly one of the first passes
_GROUP = 20  # articles of a sample that were stored one after the other
_SAMPLE = 1000  # articles of it, about
_TRIED = 500  # matches, of as many as are counted, of which it is asked whether they pass
_TELLING = 20  # matches in a sample that tell how many there are
_STRETCHES, _LENGTHS = 50, (20, 100, 400)  # of all articles, looked at until enough of them pass
_ENOUGH = 100  # that pass, to reckon from
_ALL = 50_000  # rows of an index that are counted, without a look at the articles

_MATCHES = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
_PASSING = """
    SELECT count(*) FROM json_each(?) f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.value WHERE {where}
"""
_SCATTERED = """
    SELECT a.id FROM json_each(?) g
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id > g.value AND a.id <= g.value + ? WHERE {where}
"""
_LAST = "SELECT a.id, {where} FROM articles a INDEXED BY articles_facets ORDER BY a.id DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Total:
    """A number of articles, exact or estimated."""

    articles: int
    exact: bool

    def at_least(self, shown: int) -> Total:
        """The same, or as many as are shown: an estimate may be too low."""
        return self if self.articles >= shown else replace(self, articles=shown)

    def __str__(self) -> str:
        number = f"{self.articles:,}".replace(",", "\u202f")
        return number if self.exact else f"environ {number}"


def total(db: Database, query: Query, chosen: Conditions) -> Total:
    """How many articles of all stores match and pass; phrases in quotes count by their stems."""
    if query.common and (few := _few(db, query, chosen)) is not None:
        return few
    found = [_of_store(part, query, chosen) for part in db.parts]
    if len(found) == 1 and not query.common:
        return found[0]
    articles = sum(one.articles for one in found) * query.share
    exact = not query.common and all(one.exact for one in found)
    return Total(int(articles) if exact else _round(articles), exact)


def _few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """The articles one by one, where no store has many: a share of them would mislead."""
    count, all_known = 0.0, True
    for part in db.parts:
        ids, known = stored_last(part, query, chosen, COUNTED)
        if len(ids) == COUNTED:
            return None
        count += len(ids) if known else len(ids) * query.share
        all_known = all_known and known
    return Total(int(count) if all_known else _round(count), all_known)


def _of_store(db: Database, query: Query, chosen: Conditions) -> Total:
    if not query.fts and chosen.access.values:
        return _along_access_path(db, query, chosen)
    if not query.fts and not query.unwanted and (listed := passing(db, chosen)) is not None:
        return Total(len(listed), exact=True)
    oldest, rows, matching = _passing(db, query, chosen, COUNTED)
    if rows == COUNTED:
        if found := _of_sample(db, query, chosen):
            return found
        if matching < _ENOUGH:
            oldest, rows, matching = _passing(db, query, chosen, _FAR)
    if rows not in (COUNTED, _FAR):
        return Total(matching, exact=True)
    newest = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    return Total(_round(matching * newest / (newest - oldest + 1)), exact=False)


def _of_sample(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By how many of the articles to which an index leads match; None where hardly one of a sample of them does."""
    if not chosen.indexed:
        return None
    sample, times = _sampled(db, chosen)
    matching = len(matching_among(db, query, sample))
    if times == 1:
        return Total(matching, exact=True)
    return Total(_round(matching * times), exact=False) if matching >= _TELLING else None


def _sampled(db: Database, chosen: Conditions) -> tuple[list[int], float]:
    """Some hundreds of the articles that pass, and how many times as many there are.

    In groups from all times, which are soon looked up.
    """
    listed = passing(db, chosen)
    if listed is not None:
        step = len(listed) // _SAMPLE + 1
        sample = [article_id for at, article_id in enumerate(listed) if at // _GROUP % step == 0]
        return sample, len(listed) / max(1, len(sample))
    if chosen.access.table:
        step = chosen.access.entries(db, _ALL) // _SAMPLE + 1
        sql, values = chosen.listed(test=f"t.article_id / {_GROUP} % {step} = 0")
        return [row[0] for row in db.execute(sql, values)], step
    return _scattered(db, chosen)


def _scattered(db: Database, chosen: Conditions) -> tuple[list[int], float]:
    """The same where many of all articles pass: those that do in stretches of the whole store, until they tell.

    Few and long ones: to look into the index at a place costs as much as a hundred articles there.
    """
    newest = db.execute("SELECT max(id) FROM articles").fetchone()[0]
    begins = json.dumps([newest * number // _STRETCHES for number in range(_STRETCHES)])
    sample: list[int] = []
    length = 1
    for most in _LENGTHS:
        length = min(most, newest // _STRETCHES)
        asked = [begins, length, *chosen.values]
        sample = [row[0] for row in db.execute(_SCATTERED.format(where=chosen.where), asked)]
        if len(sample) >= _SAMPLE // 2:
            break
    return sample, newest / (length * _STRETCHES)


def _passing(db: Database, query: Query, chosen: Conditions, most: int) -> tuple[int, int, int]:
    """Of the last so many matches, or articles where no word is wanted: the oldest, how many, and how many pass."""
    if query.fts:
        ids = [row[0] for row in db.execute(_MATCHES, [query.fts, most])]
        step = len(ids) // _TRIED if len(ids) == COUNTED and len(ids) > _TRIED else 1  # an estimate in any case
        asked = [json.dumps(ids[::step]), *chosen.values]
        passing = db.execute(_PASSING.format(where=chosen.where), asked).fetchone()[0]
        return (ids[-1] if ids else 0), len(ids), passing * step
    found = db.execute(_LAST.format(where=chosen.where), [*chosen.values, most]).fetchall()
    matching = matching_among(db, query, [article_id for article_id, passes in found if passes])
    return (found[-1][0] if found else 0), len(found), len(matching)


def _along_access_path(db: Database, query: Query, chosen: Conditions) -> Total:
    """Of a company or an event: how many of its latest articles pass, and how many it has in all."""
    latest = chosen.access.passing(db, chosen.where, chosen.values, COUNTED)
    found = len(matching_among(db, query, latest))
    entries = chosen.access.entries(db, _ALL)
    if entries <= COUNTED:
        return Total(found, exact=True)
    return Total(_round(entries * found / COUNTED), exact=False)


def _round(number: float) -> int:
    """Two figures that count."""
    scale = 10 ** max(0, len(str(int(number))) - 2)
    return int(round(number / scale) * scale)
