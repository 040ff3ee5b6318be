"""Articles by their tags: as a condition in SQL, and by an index of the tags, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Final

from ingest.items import TAG_LISTS
from ingest.store import Database
from ingest.store.several import newest_first

_ISSUER = "EXISTS (SELECT 1 FROM article_issuers WHERE article_id = a.id AND role <> 'source' AND key IN ({marks}))"
_EVENT = "EXISTS (SELECT 1 FROM article_events WHERE article_id = a.id AND event IN ({marks}))"
_FACETS = "articles a INDEXED BY articles_facets"
_MANY = 20_000  # rows that are counted to choose an index

COLUMNS: Final = dict(
    zip(
        TAG_LISTS,
        (
            "(SELECT json_group_array(coalesce(i.name, t.key)) FROM article_issuers t LEFT JOIN issuers i USING (key)"
            " WHERE t.article_id = a.id AND t.role <> 'source')",
            "(SELECT json_group_array(isin) FROM article_issuers"
            " WHERE article_id = a.id AND role <> 'source' AND isin IS NOT NULL)",
            "(SELECT json_group_array(event) FROM article_events WHERE article_id = a.id)",
            "(SELECT json_group_array(surface) FROM article_figures WHERE article_id = a.id)",
        ),
        strict=True,
    )
)
"""Lists that an export can have of an article `a`: names and ISINs of who it names, events, figures as written."""


def of_issuers(keys: Sequence[str]) -> tuple[str, list[str]]:
    """The articles about a company, or that mention it; not those that only quote it. A condition on articles `a`."""
    return _ISSUER.format(marks=_marks(keys)), list(keys)


def of_events(events: Sequence[str]) -> tuple[str, list[str]]:
    """The articles that report an event."""
    return _EVENT.format(marks=_marks(events)), list(events)


@dataclass(frozen=True)
class AccessPath:
    """The index by which the articles that may pass are read, the latest first."""

    table: str = ""
    """Of tags, called `t`; all articles where there is none."""
    test: str = "TRUE"
    """Which of its rows count."""
    values: list[Any] = field(default_factory=list)
    several: bool = False
    """Whether an article may have several of them."""
    implied: tuple[str, list[str]] | None = None
    """The condition on an article that those of its rows fulfil."""

    @property
    def rows(self) -> str:
        """The FROM clause for the articles `a`."""
        return f"{self._index} CROSS JOIN {_FACETS} ON a.id = t.article_id" if self.table else "articles a"

    @property
    def once(self) -> str:
        """The condition that keeps an article from coming twice."""
        return " GROUP BY a.id" if self.several else ""

    @property
    def order(self) -> str:
        """The latest first."""
        if not self.table:
            return "a.published_at DESC, a.id DESC"
        return "max(t.at) DESC, a.id DESC" if self.several else "t.at DESC, t.article_id DESC"

    def entries(self, db: Database, most: int) -> int:
        """How many rows count, at most so many."""
        found = 0
        for part in newest_first(db):
            found += self._entries(part, most - found)
        return found

    def passing(self, db: Database, where: str, values: list[str], most: int) -> list[int]:
        """Which articles of the latest so many rows pass a condition."""
        latest = f"SELECT t.article_id FROM {self._index} WHERE {self.test} ORDER BY t.at DESC LIMIT ?"  # noqa: S608
        sql = f"SELECT DISTINCT a.id FROM ({latest}) t CROSS JOIN {_FACETS} ON a.id = t.article_id WHERE {where}"  # noqa: S608
        found: list[int] = []
        left = most
        for part in newest_first(db):
            found += [part.first_id + row[0] for row in part.execute(sql, [*self.values, left, *values])]
            left -= self._entries(part, left) if part is not db.parts[0] else 0
        return found

    def _entries(self, part: Database, most: int) -> int:
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {self._index} WHERE {self.test} LIMIT ?)"  # noqa: S608
        return int(part.execute(sql, [*self.values, most]).fetchone()[0])

    @property
    def _index(self) -> str:
        return f"{self.table} t INDEXED BY {self.table}_latest"


ALL: Final = AccessPath()
"""All articles."""


def access_path(
    db: Database, issuers: Sequence[str], events: Sequence[str], since: str | None, until: str | None
) -> AccessPath:
    """By the companies or the events that are asked for, whichever have fewer articles; else through all articles."""
    asked = (
        ("article_issuers", issuers, "t.key IN ({}) AND t.role <> 'source'", of_issuers),
        ("article_events", events, "t.event IN ({})", of_events),
    )
    paths = [_access_path(table, values, test, of(values), since, until) for table, values, test, of in asked if values]
    if len(paths) > 1:
        return min(paths, key=lambda path: path.entries(db, _MANY))
    return paths[0] if paths else ALL


def _access_path(
    table: str,
    values: Sequence[str],
    test: str,
    implied: tuple[str, list[str]],
    since: str | None,
    until: str | None,
) -> AccessPath:
    tests, given = [test.format(_marks(values))], list(values)
    for limit, moment in (("t.at >= unixepoch(?)", since), ("t.at < unixepoch(?)", until)):
        if moment is not None:
            tests.append(limit)
            given.append(moment)
    return AccessPath(table, " AND ".join(tests), given, several=len(values) > 1, implied=implied)


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
