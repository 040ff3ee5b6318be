"""A brief read from the store: the company's articles in a time by an index, then what belongs to them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, TypeVar

from ingest import times
from ingest.finance.event_names import EVENTS
from ingest.query.brief.contents import Brief, Filed, Group, Happening, Number, Telling
from ingest.query.companies import Company, company
from ingest.store import Database
from ingest.store.several import newest_first, rows_as, rows_of

MOST: Final = 1000
"""Articles that are looked at, the latest."""
_ARTICLES = """
SELECT f.id, a.url, f.source, coalesce(a.site_name, f.source), a.title, a.lead, f.language, f.access,
    f.published_at, f.duplicate_of, t.role, s.story_id
FROM article_issuers t INDEXED BY article_issuers_latest
CROSS JOIN articles f INDEXED BY articles_facets ON f.id = t.article_id  -- what stands behind the text in its row
CROSS JOIN articles a ON a.id = t.article_id
LEFT JOIN article_story s ON s.article_id = t.article_id
WHERE t.key = ? AND t.role <> 'source' AND t.at >= unixepoch(?) AND t.at < unixepoch(?)
ORDER BY t.at DESC, t.article_id DESC LIMIT ?
"""
_LATEST = """
SELECT strftime('%Y-%m-%dT%H:%M:%SZ', max(at), 'unixepoch') FROM article_issuers
WHERE key = ? AND role <> 'source' AND at < unixepoch(?)
"""
_EVENTS = """
SELECT article_id, event, surface FROM article_events WHERE article_id IN (SELECT value FROM json_each(?))
ORDER BY article_id, event
"""
_FIGURES = """
SELECT article_id, kind, value, unit, direction, surface FROM article_figures
WHERE article_id IN (SELECT value FROM json_each(?)) AND kind IS NOT NULL ORDER BY article_id, number
"""
_FILINGS = """
SELECT key, title, subtype, language, filed_at, url, (
    SELECT key FROM filings t WHERE t.isin = f.isin AND t.twin_of = f.key -- a twin is of the same company and day
        AND t.filed_at >= substr(f.filed_at, 1, 10) AND t.filed_at < substr(f.filed_at, 1, 10) || 'U' LIMIT 1
)
FROM filings f WHERE isin = ? AND filed_at >= ? AND filed_at < ? AND twin_of IS NULL ORDER BY filed_at DESC
"""
_FACTS = "SELECT key, isin, ticker, lei, name, kind, sector, market, country, indices, as_of FROM issuers WHERE key = ?"


_Told = TypeVar("_Told", Happening, Number)


def brief(db: Database, asked: str, since: str, until: str | None = None) -> Brief:
    """What a store has of a company in a time.

    Args:
        db: a store.
        asked: name, ticker, ISIN or LEI of the company, or of an index or the like.
        since: from this moment on, as the store writes times.
        until: before this one.

    Raises:
        QueryError: there is no such company, or there are several.
    """
    return brief_of(db, company(db, asked), since, until)


def brief_of(db: Database, found: Company, since: str, until: str | None = None) -> Brief:
    """The same of a company of the register."""
    end = until or times.to_text(times.now()) or ""
    rows = _articles(db, [found.key, since, end, MOST + 1])
    tellings = sorted(rows[:MOST], key=lambda one: (one.published_at, one.id))
    subjects = {telling.id: telling for telling in tellings if telling.role == "subject"}
    events = rows_of(db, _EVENTS, subjects)
    groups = _groups(tellings, events)
    of = {telling.id: group for group in groups for telling in group.tellings}
    about = [group for group in groups if group.is_about]
    return Brief(
        company=found,
        facts=_facts(db, found.key),
        since=since,
        until=end,
        press=tuple(sorted(about, key=lambda group: (len(group.papers), group.first.published_at), reverse=True)),
        mentioned=tuple(group for group in reversed(groups) if not group.is_about),
        events=tuple(_latest(_happenings(events, subjects, of))),
        figures=tuple(_latest(_numbers(rows_of(db, _FIGURES, subjects), subjects, of))),
        filings=tuple(_filings(db, [found.isin, since, end])),
        complete=len(rows) <= MOST,
        latest=None if rows else _latest_before(db, [found.key, since]),
    )


def _articles(db: Database, values: Sequence[Any]) -> list[Telling]:
    """The latest first, of all stores."""
    found = rows_as(db, Telling, _ARTICLES, values)
    return sorted(found, key=lambda one: one.published_at, reverse=True) if len(db.parts) > 1 else found


def _latest_before(db: Database, values: Sequence[Any]) -> str | None:
    return max((one for part in db.parts for (one,) in part.execute(_LATEST, values) if one), default=None)


def _filings(db: Database, values: Sequence[Any]) -> list[Filed]:
    found = {row[0]: Filed(*row) for part in db.parts for row in part.execute(_FILINGS, values)}
    return sorted(found.values(), key=lambda one: one.filed_at, reverse=True)


def _facts(db: Database, key: str) -> dict[str, Any]:
    row = next(row for part in newest_first(db) for row in part.query(_FACTS, [key]))
    return row | {"indices": json.loads(row["indices"])}


def _groups(tellings: Sequence[Telling], events: Iterable[tuple[int, str, str]]) -> list[Group]:
    """The articles by story, in the order of their first."""
    reported: dict[int, list[str]] = {}
    for article_id, event, _ in events:
        reported.setdefault(article_id, []).append(event)
    stories = {telling.id: telling.story_id for telling in tellings}
    members: dict[tuple[str, int], list[Telling]] = {}
    for telling in tellings:
        first = telling.duplicate_of or telling.id
        story = telling.story_id or stories.get(first)  # that of its first, which may stand in another store
        key = ("story", story) if story else ("article", first)
        members.setdefault(key, []).append(telling)
    return [
        Group(tuple(group), tuple(dict.fromkeys(event for one in group for event in reported.get(one.id, ()))))
        for group in members.values()
    ]


def _happenings(
    events: Iterable[tuple[int, str, str]], subjects: dict[int, Telling], of: dict[int, Group]
) -> Iterator[Happening]:
    """Each event of each story once: where it was told first."""
    seen = set()
    for article_id, event, surface in sorted(events, key=lambda row: (subjects[row[0]].published_at, row)):
        telling, group = subjects[article_id], of[article_id]
        if (id(group), event) not in seen:
            seen.add((id(group), event))
            yield Happening(telling.published_at, event, EVENTS.get(event, event), surface, telling, len(group.papers))


def _numbers(rows: Iterable[tuple[Any, ...]], subjects: dict[int, Telling], of: dict[int, Group]) -> Iterator[Number]:
    """Each figure of each story once: where it was told first."""
    seen = set()
    for article_id, kind, value, unit, direction, surface in sorted(
        rows, key=lambda row: (subjects[row[0]].published_at, row[0])
    ):
        known = (id(of[article_id]), kind, value, unit)
        if known not in seen:
            seen.add(known)
            telling = subjects[article_id]
            yield Number(telling.published_at, kind, value, unit, direction, surface, telling)


def _latest(found: Iterable[_Told]) -> list[_Told]:
    return sorted(found, key=lambda one: one.at, reverse=True)
