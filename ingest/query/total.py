"""Counts the articles of a query: exactly where they are few, estimated from some of all times where they are many."""

from __future__ import annotations

from dataclasses import replace

from ingest.query import sample
from ingest.query.beginnings import texts
from ingest.query.conditions import Conditions
from ingest.query.last import COUNTED, last
from ingest.query.lookup import matching_among
from ingest.query.matches import stored_last
from ingest.query.passing import passing
from ingest.query.reckoned import FAR, Total, at_this_rate, of_matches, of_sample, rounded
from ingest.query.syntax import Query
from ingest.store import Database
from ingest.store.several import newest_rows

FIRST = 500  # articles looked at where no word is wanted
READ = 150  # texts that are read, where something is left out that the index cannot tell

_LAST = "SELECT a.id, {where} FROM articles a INDEXED BY articles_facets ORDER BY a.id DESC LIMIT ?"


def total(db: Database, query: Query, chosen: Conditions) -> Total:
    """How many articles of all stores match and pass; phrases in quotes count by their stems, but where left out."""
    found = _by_index(db, query, chosen)
    return _as_written(db, query, chosen, found) if query.spares and not query.common else found


def _as_written(db: Database, query: Query, chosen: Conditions, found: Total) -> Total:
    """Of those that the index finds, as many as some of them say that are meant: all, where they are few."""
    ids = last(db, query.fts, chosen).passing if query.fts else stored_last(db, query, chosen, COUNTED)[0]
    read = texts(db, ids[:: len(ids) // READ + 1])
    meant = sum(query.as_written(*text[1:]) for text in read)
    if found.exact and len(read) == found.articles:
        return Total(meant, exact=True)
    return Total(rounded(found.articles * meant / max(1, len(read))), exact=False, least=found.least)


def _by_index(db: Database, query: Query, chosen: Conditions) -> Total:
    if query.common and (few := _few(db, query, chosen)) is not None:
        return few
    found = _found(db, query, chosen)
    return replace(found, articles=rounded(found.articles * query.share), exact=False) if query.common else found


def _few(db: Database, query: Query, chosen: Conditions) -> Total | None:
    """The articles one by one, where there are not many: a share of them would mislead."""
    ids, known = stored_last(db, query, chosen, COUNTED)
    if len(ids) == COUNTED:
        return None
    return Total(len(ids) if known else rounded(len(ids) * query.share), known)


def _found(db: Database, query: Query, chosen: Conditions) -> Total:
    if query.fts:
        return of_matches(db, query, chosen)
    if chosen.access.values:
        return _along_access_path(db, query, chosen)
    if not query.unwanted and (listed := passing(db, chosen)) is not None:
        return Total(len(listed), exact=True)
    return _of_articles(db, query, chosen)


def _of_articles(db: Database, query: Query, chosen: Conditions) -> Total:
    """Where no word is wanted: by some of all times; by the last articles, where hardly any passes."""
    looked_up = "articles_fts" in chosen.where and not chosen.indexed  # such as a company OR a word: takes long
    matching = oldest = 0
    for most in (FIRST, COUNTED, FAR):
        found = newest_rows(db, _LAST.format(where=chosen.where), chosen.values, most)
        oldest = found[-1][0] if found else 0
        matching = len(matching_among(db, query, [article_id for article_id, passes in found if passes]))
        if len(found) < most:
            return Total(matching, exact=True)
        if most == FIRST and not looked_up and (reckoned := of_sample(db, query, chosen)):
            return reckoned
        if looked_up and matching >= sample.ENOUGH // 2:
            return at_this_rate(db, matching, oldest, most=0)
    return at_this_rate(db, matching, oldest)


def _along_access_path(db: Database, query: Query, chosen: Conditions) -> Total:
    """Of a company or an event: how many of its latest articles pass, and how many it has in all."""
    entries = chosen.access.entries(db, sample.MOST_ROWS)
    looked_at = FIRST if query.unwanted and entries > COUNTED else COUNTED
    latest = chosen.access.passing(db, *chosen.beyond, looked_at)
    found = len(matching_among(db, query, latest))
    if entries <= looked_at:
        return Total(found, exact=True)
    return Total(rounded(entries * found / looked_at), exact=False)
