"""The sources, languages and sections that a store has; a filter that names another is an error that names these."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property

from ingest.query import companies
from ingest.query.filters import Filters
from ingest.query.french import LANGUAGES
from ingest.query.syntax.fields import QueryError
from ingest.settings import SPIDER_MODULES
from ingest.store import Database
from ingest.store.fulltext.stems import fold, stems

_SHOWN = 30  # names in a message
_CODES = {fold(name): code for code, name in LANGUAGES.items()}
# A step of the index each: DISTINCT would read a million entries; and a source may have no name at all.
_SOURCES = """
WITH RECURSIVE names (source) AS (
    SELECT min(source) FROM articles
    UNION ALL SELECT (SELECT min(source) FROM articles WHERE source > names.source) FROM names WHERE source IS NOT NULL
) SELECT source, (
    SELECT site_name
    FROM (SELECT site_name FROM articles a WHERE a.source = names.source ORDER BY published_at DESC LIMIT 20)
    WHERE site_name IS NOT NULL LIMIT 1)
FROM names WHERE source IS NOT NULL
"""

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


def sources(db: Database) -> dict[str, str]:
    """Each source with its name as readers know it."""
    return {source: name for part in db.parts for source, name in sources_of(part).items()}


def sources_of(part: Database) -> dict[str, str]:
    """The same of one store of several that are read as one."""
    return {source: site_name or source for source, site_name in part.execute(_SOURCES).fetchall()}


def source(db: Database, asked: str) -> list[str]:
    """The sources that a name means: a source's own, or the paper's as readers know it, whatever its case.

    A part of the paper's name will do where only one of those with articles has it: `gazette`.

    Raises:
        QueryError: there is none.
    """
    names = SourceNames(db)
    if found := names.meant(asked):
        return found
    raise unknown("source", asked, _closest(asked, {**names.crawled, **names.stored}, names.stored))


class SourceNames:
    """The sources by name, read once however many names are looked up."""

    def __init__(self, db: Database) -> None:
        self._db = db

    @cached_property
    def stored(self) -> dict[str, str]:
        """Those with articles."""
        return sources(self._db)

    @cached_property
    def crawled(self) -> dict[str, str]:
        """Each publisher that there is a spider for, with its name as readers know it: one may have no article yet."""
        from ingest.publishers import publishers

        return {name: one.site_name or name for name, one in publishers(SPIDER_MODULES).items()}

    def meant(self, asked: str) -> list[str]:
        """The sources that a name means, none where it means none; `source` tells which names will do."""
        found = _called(asked, self.stored) or _called(asked, self.crawled)
        return found or [name for name in (_in_part(asked, self.stored),) if name]

    def is_one(self, words: str) -> bool:
        """Whether these words are a name together: not where the first is that of a paper with articles."""
        if _called(words.split(maxsplit=1)[0], self.stored):
            return bool(_called(words, self.stored)) or _in_part(words, self.stored) is not None
        return bool(self.meant(words))


def _called(asked: str, known: dict[str, str]) -> list[str]:
    """The sources of that name."""
    wanted = _key(asked)
    return [name for name, title in known.items() if wanted in (_key(name), _key(title))]


def _in_part(asked: str, stored: dict[str, str]) -> str | None:
    """The one source whose name has these words side by side; None where none or several have."""
    words = f" {_words(asked)} "
    found = [name for name, title in stored.items() if words.strip() and words in f" {_words(title)} "]
    return found[0] if len(found) == 1 and stems(asked) else None  # "le" alone is no name


def _words(name: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(name)).split())


def _closest(asked: str, known: dict[str, str], stored: Iterable[str]) -> list[str]:
    """The names that may have been meant, then those that have articles."""
    keys = {_key(text): name for name, title in known.items() for text in (name, title)}
    close = [keys[key] for key in get_close_matches(_key(asked), keys, n=3, cutoff=0.75)]
    return [_as_read(name, known[name]) for name in dict.fromkeys((*close, *stored))]


def _as_read(name: str, paper: str) -> str:
    """A source as a reader knows it; a publisher's with its short name, which can be typed, too."""
    return paper if "." in name or paper == name else f"{paper} ({name})"


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
    code = _CODES.get(_key(asked), asked.lower())
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
        raise unknown("rubrique", asked, _closest(asked, {name: name for name in known}, known))
    return found


def sections_called(db: Database, asked: str) -> list[str]:
    """The sections so called, none where there is none."""
    wanted = _key(asked)
    found = [name for part in db.parts for (name,) in part.execute(_SECTIONS) if _key(name) == wanted]
    return list(dict.fromkeys(found))


def unknown(kind: str, asked: str, known: Iterable[str]) -> QueryError:
    """The error to raise where a query names something (in French, feminine) that there is not."""
    names = list(known)
    more = f" et {len(names) - _SHOWN} autres" if len(names) > _SHOWN else ""
    there = f"il y a {', '.join(names[:_SHOWN])}{more}" if names else "il n’y en a pas encore"
    return QueryError(f"« {asked[:60]} » : {kind} inconnue ; {there}")


def _any(db: Database, test: str, value: str) -> bool:
    sql = f"SELECT 1 FROM articles INDEXED BY articles_facets WHERE {test} LIMIT 1"  # noqa: S608 -- no value in it
    return any(part.execute(sql, [value]).fetchone() for part in db.parts)


def _distinct(db: Database, column: str) -> list[str]:
    sql = f"SELECT {column}, count(*) FROM articles WHERE {column} IS NOT NULL GROUP BY 1"  # noqa: S608
    found: Counter[str] = Counter()
    for part in db.parts:
        found.update(dict(part.execute(sql).fetchall()))
    return [name for name, _ in found.most_common()]


def _key(name: str) -> str:
    return "".join(letter for letter in fold(name) if letter.isalnum())
