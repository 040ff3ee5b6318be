"""Finds the matches of a query that were stored last and pass the filters; what was found is kept for the search.

Newest first is how the index is read quickest: few of a million articles are looked at, unless hardly one passes.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Final

from ingest.query.conditions import Conditions
from ingest.query.lookup import among, is_soon_looked_up, places
from ingest.query.passing import passing, soon_listed
from ingest.store import Database
from ingest.store.several import by_store, newest, newest_rows

COUNTED: Final = 2000
"""Matches that are looked at first, and counted one by one."""
FURTHER = 20_000  # matches that are looked at after these where some of the oldest of them passed
HEADLINES = 2000  # matches of titles and leads that are looked at
CLOSE = 10  # places of the index of titles and leads that are looked into at most
HANDFUL = 400  # listed articles that are looked up at first; then twice as many, and so on

_MATCHES = "SELECT rowid FROM articles_fts WHERE articles_fts MATCH ? ORDER BY rowid DESC LIMIT ?"
_PASSING = """
SELECT a.id FROM json_each(?) f CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.value WHERE {where}
"""
_BEFORE = """
SELECT f.rowid FROM (SELECT rowid FROM {table} WHERE {table} MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?) f
CROSS JOIN articles a INDEXED BY articles_facets ON a.id = f.rowid WHERE {where} LIMIT ?
"""
_LOOKED_AT = "SELECT count(*) FROM (SELECT 1 FROM {table} WHERE {table} MATCH ? AND rowid < ? LIMIT ?)"
_NONE_YET = 1 << 62


@dataclass(frozen=True, slots=True)
class Last:
    """Of a store's matches those that were stored last."""

    passing: list[int]
    """Ids of those that pass the filters, stored last first."""
    oldest: int = 0
    """The id of the first of all that were looked at."""
    lasting: int = 0
    """How many of the older half of all that were looked at pass: whether the filters pass only the latest."""
    are_all: bool = True
    """Whether no other match passes."""


def matches(db: Database, fts: str, most: int) -> list[int]:
    """The articles that match, whether they pass the filters or not: the `most` that were stored last."""
    return [row[0] for row in newest_rows(db, _MATCHES, [fts], most)]


def passing_of(db: Database, ids: list[int], chosen: Conditions) -> list[int]:
    """Which of the ids pass the filters, in their order."""
    sql = _PASSING.format(where=chosen.where)
    return [
        part.first_id + row[0]
        for part, own in by_store(db, ids)
        for row in part.execute(sql, [json.dumps(own), *chosen.values])
    ]


def last(db: Database, fts: str, chosen: Conditions) -> Last:
    """The last `COUNTED` matches, or all that pass where an index tells that hardly any does.

    Args:
        db: a store.
        fts: what is asked for, in FTS5's language.
        chosen: which articles count.
    """
    return chosen.once((db, fts), lambda: _last(db, fts, chosen))


def _last(db: Database, fts: str, chosen: Conditions) -> Last:
    ids = matches(db, fts, COUNTED)
    is_all = len(ids) < COUNTED
    listed = None if is_all else soon_listed(db, chosen)
    if listed is not None and is_soon_looked_up(fts, listed):
        return Last(sorted(among(db, fts, listed), reverse=True))
    found = passing_of(db, ids, chosen)
    lasting = sum(one <= ids[len(ids) // 2] for one in found)
    return Last(found, ids[-1] if ids else 0, lasting, is_all)


def stored_last_of(db: Database, fts: str, chosen: Conditions, most: int) -> list[int]:
    """Which articles match and pass the filters: the `most` that were stored last; see `last`."""
    found = last(db, fts, chosen)
    if len(found.passing) >= most or found.are_all:
        return found.passing[:most]
    return found.passing + _before(db, fts, chosen, most - len(found.passing), found)


def with_headline(db: Database, fts: str, chosen: Conditions, most: int, matches: Last) -> list[int]:
    """The same of those that match in title and lead: of all that pass where these were stored close together.

    Else of the last `HEADLINES`; where none of the last matches passes, as when an old time is asked for, of a list of
    all that pass.
    """
    if matches.are_all and places(matches.passing, "headlines_fts") <= CLOSE:
        return sorted(among(db, fts, matches.passing, "headlines_fts"), reverse=True)[:most]
    found = _through_matches(db, "headlines_fts", fts, chosen, most, _NONE_YET, HEADLINES)
    if found or matches.passing or chosen.access.table or (listed := passing(db, chosen)) is None:
        return found
    return _through_list(db, "headlines_fts", fts, listed, most)


def _before(db: Database, fts: str, chosen: Conditions, most: int, newer: Last) -> list[int]:
    """Those before the ones that were looked at."""
    if newer.lasting:
        found = _through_matches(db, "articles_fts", fts, chosen, most, newer.oldest, FURTHER)
        if len(found) == most:
            return found
    listed = passing(db, chosen)
    if listed is None:
        return _through_matches(db, "articles_fts", fts, chosen, most, newer.oldest, -1)
    return _through_list(db, "articles_fts", fts, [one for one in listed if one < newer.oldest], most)


def _through_matches(
    db: Database, table: str, fts: str, chosen: Conditions, most: int, before: int, looked_at: int
) -> list[int]:
    """Look at so many matches whether they pass; at all, where it is -1."""
    sql, count = _BEFORE.format(table=table, where=chosen.where), _LOOKED_AT.format(table=table)

    def ask(part: Database, wanted: int) -> list[tuple[int]]:
        nonlocal looked_at
        asked = [fts, before - part.first_id, looked_at]
        rows = part.execute(sql, [*asked, *chosen.values, wanted]).fetchall()
        if looked_at > 0 and len(rows) < wanted and part is not db.parts[0]:
            looked_at -= part.execute(count, asked).fetchone()[0]
        return rows

    return [row[0] for row in newest(db, ask, most, before)]


def _through_list(db: Database, table: str, fts: str, listed: list[int], most: int) -> list[int]:
    """Look at the articles that pass whether they match."""
    found: list[int] = []
    seen, step = 0, len(listed) if "*" in fts else HANDFUL
    while seen < len(listed) and len(found) < most:
        found += sorted(among(db, fts, listed[seen : seen + step], table), reverse=True)
        seen, step = seen + step, 2 * step
    return found[:most]
