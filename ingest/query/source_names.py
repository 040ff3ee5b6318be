"""The sources by name: a source's own, and the paper's as readers know it."""

from __future__ import annotations

from functools import cached_property

from ingest.query.names_typed import closest, letters_of, unknown
from ingest.settings import SPIDER_MODULES
from ingest.store import Database
from ingest.store.fulltext.stems import fold, stems

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


def sources(db: Database) -> dict[str, str]:
    """Each source with its name as readers know it."""
    return {source: name for part in db.parts for source, name in _sources_of(part).items()}


def _sources_of(part: Database) -> dict[str, str]:
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
    raise unknown("source", asked, closest(asked, {**names.crawled, **names.stored}, names.stored))


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
    wanted = letters_of(asked)
    return [name for name, title in known.items() if wanted in (letters_of(name), letters_of(title))]


def _in_part(asked: str, stored: dict[str, str]) -> str | None:
    """The one source whose name has these words side by side; None where none or several have."""
    words = f" {_words(asked)} "
    found = [name for name, title in stored.items() if words.strip() and words in f" {_words(title)} "]
    return found[0] if len(found) == 1 and stems(asked) else None  # "le" alone is no name


def _words(name: str) -> str:
    return " ".join("".join(letter if letter.isalnum() else " " for letter in fold(name)).split())
