"""Counts the articles of a query: exactly where they are few, estimated from the last ones where they are many."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace

from ingest.query.conditions import Conditions
from ingest.query.last import COUNTED, last
from ingest.query.lookup import among, is_soon_looked_up, matching_among
from ingest.query.matches import stored_last
from ingest.query.passing import passing, soon_listed
from ingest.query.syntax import Query
from ingest.store import Database

_FAR = 20_000  # matches, or articles, that are looked at where hardly one of the first passes
_GROUP = 20  # articles of a sample that were stored one after the other
_SAMPLE = 1000  # articles of it, about
_TELLING = 20  # matches in a sample that tell how many there are
_STRETCHES, _LENGTHS = 50, (20, 100, 400)  # of all articles, looked at until enough of them pass
_SOME = 30  # of the last matches, that tell if they pass
_ENOUGH = 100  # that pass, to reckon from
_FIRST = 500  # articles looked at where no word is wanted
_LONG = 5  # what part of all articles, the last ones, tells of all
_ALL = 50_000  # rows of an index that are counted, without a look at the articles

_NEWEST = "SELECT max(id) FROM articles"
_MATCHES = """
    SELECT count(*), min(rowid), coalesce(sum(passes), 0) FROM (
        SELECT f.rowid, ({where}) AS passes FROM (
            SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?
        ) f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid)
"""
_IN_STRETCHES = """
    SELECT count(*) FROM json_each(?) g
    CROSS JOIN articles_fts f ON f.rowid > g.value AND f.rowid <= g.value + ?
    CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid WHERE f.articles_fts MATCH ? AND {where}
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
    if query.fts:
        return _of_matches(db, query, chosen)
    if chosen.access.values:
        return _along_access_path(db, query, chosen)
    if not query.unwanted and (listed := passing(db, chosen)) is not None:
        return Total(len(listed), exact=True)
    return _of_articles(db, query, chosen)


def _of_matches(db: Database, query: Query, chosen: Conditions) -> Total:
    found = last(db, query.fts, chosen)
    if found.are_all:
        return Total(len(found.passing), exact=True)
    for way in (_by_last, _of_few, _in_stretches, _of_sample):
        if reckoned := way(db, query, chosen):
            return reckoned
    sql = _MATCHES.format(where=chosen.where)
    rows, oldest, matching = db.execute(sql, [*chosen.values, query.fts, _FAR]).fetchone()
    return Total(matching, exact=True) if rows < _FAR else _at_this_rate(db, matching, oldest)


def _by_last(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By the last matches; None where too few pass, or where these may be of a time that is asked for."""
    found = last(db, query.fts, chosen)
    if chosen.indexed and not found.lasting and len(found.passing) >= _TELLING:
        return Total(_round(len(found.passing)), exact=False)  # what passes is later than the older half
    if len(found.passing) < _SOME:
        return None
    newest = db.execute(_NEWEST).fetchone()[0]
    if chosen.indexed and newest - found.oldest < newest // _LONG:
        return None
    return _at_this_rate(db, len(found.passing), found.oldest)


def _at_this_rate(db: Database, matching: int, oldest: int) -> Total:
    """As many for each article as there are from the oldest on."""
    newest = db.execute(_NEWEST).fetchone()[0]
    return Total(_round(matching * newest / (newest - oldest + 1)), exact=False)


def _of_few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Where a list of the articles that pass is soon made."""
    listed = soon_listed(db, chosen) if chosen.access.table else passing(db, chosen)
    return None if listed is None else _of_sample(db, query, chosen)


def _in_stretches(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By the matches in stretches of the whole store; None where there are too few of them to tell.

    A beginning of words is not looked for in them: SQLite would gather all articles with it for each.
    """
    newest = db.execute(_NEWEST).fetchone()[0]
    if "*" in query.fts or newest < _STRETCHES:
        return None
    found = last(db, query.fts, chosen)
    likely = len(found.passing) / (newest - found.oldest + 1)  # an article
    longest = min(_LENGTHS[-1], newest // _STRETCHES)
    length = min(longest, max(_LENGTHS[0], int(_ENOUGH / _STRETCHES / likely))) if found.lasting else longest
    while (matching := _counted_in_stretches(db, query, chosen, newest, length)) < _TELLING and length < longest:
        length = min(longest, 4 * length)
    times = newest / (length * _STRETCHES)
    return Total(_round(matching * times), exact=False) if matching >= _TELLING else None


def _counted_in_stretches(db: Database, query: Query, chosen: Conditions, newest: int, length: int) -> int:
    begins = json.dumps([newest * number // _STRETCHES for number in range(_STRETCHES)])
    asked = [begins, length, query.fts, *chosen.values]
    return int(db.execute(_IN_STRETCHES.format(where=chosen.where), asked).fetchone()[0])


def _of_sample(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By how many of the articles to which an index leads match; None where hardly one of a sample of them does."""
    if not chosen.indexed:
        return None
    sample, times = _sampled(db, chosen)
    matching = len(matching_among(db, query, sample))
    if times == 1:
        return Total(matching, exact=True)
    if matching < _TELLING and (all_found := _of_time(db, query, chosen)):
        return all_found
    return Total(_round(matching * times), exact=False) if matching >= _TELLING else None


def _of_time(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Of articles that were stored one after the other, as those of a week are, all are soon looked up."""
    listed = None if chosen.access.table or not query.fts else passing(db, chosen)
    if listed is None or not is_soon_looked_up(query.fts, listed):
        return None
    return Total(len(among(db, query.fts, listed)), exact=True)


def _sampled(db: Database, chosen: Conditions) -> tuple[list[int], float]:
    """Some hundreds of the articles that pass, and how many times as many there are.

    In groups from all times, which are soon looked up.
    """
    listed = soon_listed(db, chosen) if chosen.access.table else passing(db, chosen)
    if listed is not None:
        step = len(listed) // _SAMPLE + 1
        sample = [article_id for at, article_id in enumerate(listed) if at // _GROUP % step == 0]
        return sample, len(listed) / max(1, len(sample))
    if chosen.access.table:
        entries = chosen.access.entries(db, _ALL)
        length = _GROUP * max(1, db.execute(_NEWEST).fetchone()[0] // entries)  # of a group, in all articles
        step = entries // _SAMPLE + 1
        sql, values = chosen.listed(test=f"t.article_id / {length} % {step} = 0")
        return [row[0] for row in db.execute(sql, values)], step
    return _scattered(db, chosen)


def _scattered(db: Database, chosen: Conditions) -> tuple[list[int], float]:
    """The same where many of all articles pass: those that do in stretches of the whole store, until they tell.

    Few and long ones: to look into the index at a place costs as much as a hundred articles there.
    """
    newest = db.execute(_NEWEST).fetchone()[0]
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


def _of_articles(db: Database, query: Query, chosen: Conditions) -> Total:
    """Where no word is wanted: by the last articles."""
    matching = rows = oldest = 0
    for most in (_FIRST, COUNTED, _FAR):
        found = db.execute(_LAST.format(where=chosen.where), [*chosen.values, most]).fetchall()
        rows, oldest = len(found), found[-1][0] if found else 0
        matching = len(matching_among(db, query, [article_id for article_id, passes in found if passes]))
        if rows < most:
            return Total(matching, exact=True)
        if reckoned := _of_sample(db, query, chosen):
            return reckoned
        if matching >= (_ENOUGH // 2 if most == _FIRST else _TELLING):
            break
    return _at_this_rate(db, matching, oldest)


def _along_access_path(db: Database, query: Query, chosen: Conditions) -> Total:
    """Of a company or an event: how many of its latest articles pass, and how many it has in all."""
    entries = chosen.access.entries(db, _ALL)
    looked_at = _FIRST if query.unwanted and entries > COUNTED else COUNTED
    latest = chosen.access.passing(db, *chosen.beyond, looked_at)
    found = len(matching_among(db, query, latest))
    if entries <= looked_at:
        return Total(found, exact=True)
    return Total(_round(entries * found / looked_at), exact=False)


def _round(number: float) -> int:
    """Two figures that count."""
    scale = 10 ** max(0, len(str(int(number))) - 2)
    return int(round(number / scale) * scale)
