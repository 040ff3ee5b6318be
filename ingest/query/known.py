"""The languages and sections that a store has; a filter that names another is an error that names these."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from ingest.query import companies
from ingest.query.filters import Filters
from ingest.query.french import LANGUAGES
from ingest.query.names_typed import closest, letters_of, unknown
from ingest.query.source_names import source
from ingest.store import Database
from ingest.store.fulltext.stems import fold

_CODES = {fold(name): code for code, name in LANGUAGES.items()}
_SECTIONS = """
WITH RECURSIVE names (section) AS (
    SELECT min(section) FROM articles
    UNION ALL SELECT (SELECT min(section) FROM articles WHERE section > names.section) FROM names
    WHERE section IS NOT NULL
) SELECT section FROM names WHERE section IS NOT NULL
"""
# How many articles of all are in a language takes a third of a second in a million: the latest are counted.
_LATEST = """
SELECT language, count(*) FROM (SELECT language FROM articles INDEXED BY articles_facets ORDER BY id DESC LIMIT 5000)
GROUP BY 1
"""
_LANGUAGES = "SELECT DISTINCT language, 0 FROM articles"


def resolved(db: Database, filters: Filters) -> Filters:
    """The filters with every name as the store has it.

    Raises:
        QueryError: there is no such source, language, section, company or event.
    """
    return replace(
        filters,
        source=[name for asked in filters.source or () for name in source(db, asked)],
        language=[language(db, asked) for asked in filters.language or ()],
        section=[name for asked in filters.section or () for name in _sections(db, asked)],
        issuer=[companies.company(db, asked).key for asked in filters.issuer or ()],
        event=[companies.event(asked) for asked in filters.event or ()],
    )


def _sections(db: Database, asked: str) -> list[str]:
    """A section's name as it is where that will do, which is soon found."""
    return [asked] if _any(db, "section = ? COLLATE NOCASE", asked) else section(db, asked)


def language(db: Database, asked: str) -> str:
    """A language that articles have, by its code or its name in French.

    Raises:
        QueryError: none has it.
    """
    code = _CODES.get(letters_of(asked), asked.lower())
    latest = _languages(db, _LATEST)
    if code not in latest and code not in (others := _languages(db, _LANGUAGES)):
        raise unknown("langue", asked, dict.fromkeys([*(name for name, _ in latest.most_common()), *others]))
    return code


def _languages(db: Database, sql: str) -> Counter[str]:
    found: Counter[str] = Counter()
    for part in db.parts:
        found.update(dict(part.execute(sql).fetchall()))
    return found


def section(db: Database, asked: str) -> list[str]:
    """The sections so called, whatever the case and accents.

    Raises:
        QueryError: there is none.
    """
    found = sections_called(db, asked)
    if not found:
        known = _distinct(db, "section")
        raise unknown("rubrique", asked, closest(asked, {name: name for name in known}, known))
    return found


def sections_called(db: Database, asked: str) -> list[str]:
    """The sections so called, none where there is none."""
    wanted = letters_of(asked)
    found = [name for part in db.parts for (name,) in part.execute(_SECTIONS) if letters_of(name) == wanted]
    return list(dict.fromkeys(found))


def _any(db: Database, test: str, value: str) -> bool:
    sql = f"SELECT 1 FROM articles INDEXED BY articles_facets WHERE {test} LIMIT 1"  # noqa: S608 -- no value in it
    return any(part.execute(sql, [value]).fetchone() for part in db.parts)


def _distinct(db: Database, column: str) -> list[str]:
    sql = f"SELECT {column}, count(*) FROM articles WHERE {column} IS NOT NULL GROUP BY 1"  # noqa: S608
    found: Counter[str] = Counter()
    for part in db.parts:
        found.update(dict(part.execute(sql).fetchall()))
    return [name for name, _ in found.most_common()]
