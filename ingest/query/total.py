"""Counts the articles of a query: exactly where they are few, estimated from some of all times where they are many."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from ingest.query import sample
from ingest.query.beginnings import texts
from ingest.query.conditions import Conditions
from ingest.query.last import COUNTED, last, matches, passing_of
from ingest.query.lookup import among, is_soon_looked_up, matching_among
from ingest.query.matches import stored_last
from ingest.query.passing import passing, soon_listed
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import newest_rows

_FAR = 20_000  # matches, or articles, that are looked at where hardly one of the first passes
_FIRST = 500  # articles looked at where no word is wanted
_MOST = 0.5  # what part of all articles, the last ones, tells of all
_READ = 150  # texts that are read, where something is left out that the index cannot tell

_LAST = "SELECT a.id, {where} FROM articles a INDEXED BY articles_facets ORDER BY a.id DESC LIMIT ?"


@dataclass(frozen=True, slots=True)
class Total:
    """A number of articles, exact or estimated."""

    articles: int
    exact: bool
    least: bool = False
    """Whether so many are known of, and there may be far more."""

    def at_least(self, shown: int) -> Total:
        """The same, or as many as are shown: an estimate may be too low."""
        return self if self.articles >= shown else replace(self, articles=shown)

    def __str__(self) -> str:
        number = f"{self.articles:,}".replace(",", "\u202f")
        return number if self.exact else f"{'au moins' if self.least else 'environ'} {number}"


def total(db: Database, query: Query, chosen: Conditions) -> Total:
    """How many articles of all stores match and pass; phrases in quotes count by their stems, but where left out."""
    found = _by_index(db, query, chosen)
    return _as_written(db, query, chosen, found) if query.spares and not query.common else found


def _as_written(db: Database, query: Query, chosen: Conditions, found: Total) -> Total:
    """Of those that the index finds, as many as some of them say that are meant: all, where they are few."""
    ids = last(db, query.fts, chosen).passing if query.fts else stored_last(db, query, chosen, COUNTED)[0]
    read = texts(db, ids[:: len(ids) // _READ + 1])
    meant = sum(query.as_written(*text[1:]) for text in read)
    if found.exact and len(read) == found.articles:
        return Total(meant, exact=True)
    return Total(_round(found.articles * meant / max(1, len(read))), exact=False, least=found.least)


def _by_index(db: Database, query: Query, chosen: Conditions) -> Total:
    if query.common and (few := _few(db, query, chosen)) is not None:
        return few
    found = _found(db, query, chosen)
    return replace(found, articles=_round(found.articles * query.share), exact=False) if query.common else found


def _few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """The articles one by one, where there are not many: a share of them would mislead."""
    ids, known = stored_last(db, query, chosen, COUNTED)
    if len(ids) == COUNTED:
        return None
    return Total(len(ids) if known else _round(len(ids) * query.share), known)


def _found(db: Database, query: Query, chosen: Conditions) -> Total:
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
    ways = (_by_last, _of_few, _in_stretches, _of_sample)
    reckoned = next((reckoned for way in ways if (reckoned := way(db, query, chosen))), None)
    return reckoned or _of_last_matches(db, query, chosen)


def _of_last_matches(db: Database, query: Query, chosen: Conditions) -> Total:
    """By as many of the last matches as can be looked at: some of them, where these tell."""
    ids = matches(db, query.fts, _FAR)
    for step in (len(ids) // COUNTED + 1, 1):
        looked_at = ids[::step]
        found = set(passing_of(db, looked_at, chosen))
        if sample.is_sure([len(found.intersection(part)) for part in sample.in_parts(looked_at)]):
            break
    passes = step * len(found)
    if len(ids) == _FAR:
        return _at_this_rate(db, passes, ids[-1])
    return Total(passes if step == 1 else _round(passes), exact=step == 1)


def _by_last(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By the last matches, where what passes the filters is as new, or where others cannot be looked for quickly."""
    found = last(db, query.fts, chosen)
    if chosen.indexed and not found.lasting and not chosen.access.table:
        listed = passing(db, chosen)
        if listed is not None:
            return None if min(listed, default=found.oldest) < found.oldest else Total(len(found.passing), exact=True)
        older, _ = sample.scattered(db, chosen, 1, sample.number(db, found.oldest))
        return None if any(older) else Total(_round(len(found.passing)), exact=False)
    return None if chosen.indexed or "*" not in query.fts else _of_steady(db, query, chosen)


def _of_steady(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """At the rate of the last matches, of a section or the like, which a store has at all times."""
    found = last(db, query.fts, chosen)
    enough = len(found.passing) >= sample.TELLING
    return _at_this_rate(db, len(found.passing), found.oldest, most=0) if enough else None


def _at_this_rate(db: Database, matching: int, oldest: int, most: float = _MOST) -> Total:
    """As many for each article as there are from the oldest on; at least these, where older ones may differ."""
    newest = sample.size(db)
    looked_at = newest - sample.number(db, oldest) + 1
    if looked_at < most * newest or matching < sample.TELLING:
        return Total(matching, exact=False, least=True)
    return Total(_round(matching * newest / looked_at), exact=False)


def _of_few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Where a list of the articles that pass is soon made."""
    listed = soon_listed(db, chosen) if chosen.access.table else passing(db, chosen)
    return None if listed is None else _of_sample(db, query, chosen)


def _in_stretches(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By the matches in stretches of the whole store; None where there are too few of them to tell.

    A beginning of words is not looked for in them: SQLite would gather all articles with it for each.
    """
    newest = sample.size(db)
    if "*" in query.fts or newest < sample.STRETCHES:
        return None
    found = last(db, query.fts, chosen)
    looked_at = newest - sample.number(db, found.oldest) + 1
    likely = len(found.passing) / looked_at  # an article
    longest = sample.longest(newest, COUNTED / looked_at)
    if found.lasting and likely * longest * sample.STRETCHES < sample.TELLING:
        return None if chosen.indexed else _of_steady(db, query, chosen)
    wanted = sample.ENOUGH / sample.STRETCHES / likely if found.lasting else sample.LENGTHS[-1]
    length = min(longest, max(sample.LENGTHS[0], int(wanted)))
    while not sample.is_sure(matching := sample.counted_in_stretches(db, query, chosen, newest, length)):
        if length == longest:
            return None
        length = min(longest, int(length * max(4, sample.ENOUGH / max(1, sum(matching)))))
    return Total(_round(sum(matching) * newest / (length * sample.STRETCHES)), exact=False)


def _of_sample(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By how many of the articles to which an index leads match; None where hardly one of a sample of them does."""
    if query.fts and not chosen.indexed:
        return None
    parts, times = sample.sampled(db, query, chosen)
    matching = matching_among(db, query, list(chain.from_iterable(parts)))
    if times == 1:
        return Total(len(matching), exact=True)
    if sample.is_sure([len(matching.intersection(part)) for part in parts]):
        return Total(_round(len(matching) * times), exact=False)
    return _of_time(db, query, chosen)


def _of_time(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Of articles that were stored one after the other, as those of a week are, all are soon looked up."""
    listed = None if chosen.access.table or not query.fts else passing(db, chosen)
    if listed is None or not is_soon_looked_up(query.fts, listed):
        return None
    return Total(len(among(db, query.fts, listed)), exact=True)


def _of_articles(db: Database, query: Query, chosen: Conditions) -> Total:
    """Where no word is wanted: by some of all times; by the last articles, where hardly any passes."""
    looked_up = "articles_fts" in chosen.where and not chosen.indexed  # such as a company OR a word: takes long
    matching = oldest = 0
    for most in (_FIRST, COUNTED, _FAR):
        found = newest_rows(db, _LAST.format(where=chosen.where), chosen.values, most)
        oldest = found[-1][0] if found else 0
        matching = len(matching_among(db, query, [article_id for article_id, passes in found if passes]))
        if len(found) < most:
            return Total(matching, exact=True)
        if most == _FIRST and not looked_up and (reckoned := _of_sample(db, query, chosen)):
            return reckoned
        if looked_up and matching >= sample.ENOUGH // 2:
            return _at_this_rate(db, matching, oldest, most=0)
    return _at_this_rate(db, matching, oldest)


def _along_access_path(db: Database, query: Query, chosen: Conditions) -> Total:
    """Of a company or an event: how many of its latest articles pass, and how many it has in all."""
    entries = chosen.access.entries(db, sample.MOST_ROWS)
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
