"""Reckons how many articles match words and pass: exactly where they are few, else from some of all times."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain
from operator import add
from typing import Final

from ingest.query import sample
from ingest.query.conditions import Conditions
from ingest.query.last import COUNTED, last, matches, passing_of
from ingest.query.lookup import among, is_soon_looked_up, matching_among
from ingest.query.passing import passing, soon_listed
from ingest.query.syntax import Query
from ingest.store import Database

FAR: Final = 20_000
"""Matches, or articles, that are looked at where hardly one of the first passes."""
_MOST = 0.5  # what part of all articles, the last ones, tells of all


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


def of_matches(db: Database, query: Query, chosen: Conditions) -> Total:
    """How many of the matches of the query's words pass: by the first way that can tell."""
    found = last(db, query.fts, chosen)
    if found.are_all:
        return Total(len(found.passing), exact=True)
    ways = (_by_last, _of_few, _in_stretches, of_sample)
    reckoned = next((reckoned for way in ways if (reckoned := way(db, query, chosen))), None)
    return reckoned or _of_last_matches(db, query, chosen)


def _of_last_matches(db: Database, query: Query, chosen: Conditions) -> Total:
    """By as many of the last matches as can be looked at: some of them, where these tell."""
    ids = matches(db, query.fts, FAR)
    for step in (len(ids) // COUNTED + 1, 1):
        looked_at = ids[::step]
        found = set(passing_of(db, looked_at, chosen))
        if sample.is_sure([len(found.intersection(part)) for part in sample.in_parts(looked_at)]):
            break
    passes = step * len(found)
    if len(ids) == FAR:
        return at_this_rate(db, passes, ids[-1])
    return Total(passes if step == 1 else rounded(passes), exact=step == 1)


def _by_last(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By the last matches, where what passes the filters is as new, or where others cannot be looked for quickly."""
    found = last(db, query.fts, chosen)
    if chosen.indexed and not found.lasting and not chosen.access.table:
        listed = passing(db, chosen)
        if listed is not None:
            return None if min(listed, default=found.oldest) < found.oldest else Total(len(found.passing), exact=True)
        older, _ = sample.scattered(db, chosen, 1, sample.number(db, found.oldest))
        return None if any(older) else Total(rounded(len(found.passing)), exact=False)
    return None if chosen.indexed or "*" not in query.fts else _of_steady(db, query, chosen)


def _of_steady(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """At the rate of the last matches, of a section or the like, which a store has at all times."""
    found = last(db, query.fts, chosen)
    enough = len(found.passing) >= sample.TELLING
    return at_this_rate(db, len(found.passing), found.oldest, most=0) if enough else None


def at_this_rate(db: Database, matching: int, oldest: int, most: float = _MOST) -> Total:
    """As many for each article as there are from the oldest on; at least these, where older ones may differ."""
    newest = sample.size(db)
    looked_at = newest - sample.number(db, oldest) + 1
    if looked_at < most * newest or matching < sample.TELLING:
        return Total(matching, exact=False, least=True)
    return Total(rounded(matching * newest / looked_at), exact=False)


def _of_few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Where a list of the articles that pass is soon made."""
    listed = soon_listed(db, chosen) if chosen.access.table else passing(db, chosen)
    return None if listed is None else of_sample(db, query, chosen)


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
    matching = sample.counted_in_stretches(db, query, chosen, newest, (0, length))
    while not sample.is_sure(matching):
        if length == longest:
            return None
        shorter, length = length, min(longest, int(length * max(4, sample.ENOUGH / max(1, sum(matching)))))
        more = sample.counted_in_stretches(db, query, chosen, newest, (shorter, length))
        matching = list(map(add, matching, more))
    return Total(rounded(sum(matching) * newest / (length * sample.STRETCHES)), exact=False)


def of_sample(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """By how many of the articles to which an index leads match; None where hardly one of a sample of them does."""
    if query.fts and not chosen.indexed:
        return None
    parts, times = sample.sampled(db, query, chosen)
    matching = matching_among(db, query, list(chain.from_iterable(parts)))
    if times == 1:
        return Total(len(matching), exact=True)
    if sample.is_sure([len(matching.intersection(part)) for part in parts]):
        return Total(rounded(len(matching) * times), exact=False)
    return _of_time(db, query, chosen)


def _of_time(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """Of articles that were stored one after the other, as those of a week are, all are soon looked up."""
    listed = None if chosen.access.table or not query.fts else passing(db, chosen)
    if listed is None or not is_soon_looked_up(query.fts, listed):
        return None
    return Total(len(among(db, query.fts, listed)), exact=True)


def rounded(number: float) -> int:
    """Two figures that count."""
    scale = 10 ** max(0, len(str(int(number))) - 2)
    return int(round(number / scale) * scale)
