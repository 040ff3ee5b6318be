"""The store as Python sees it: searched, read and exported, while a crawl may be writing."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, Unpack

from ingest.errors import DepecheError
from ingest.export.batches import batches, count
from ingest.export.columns import all_columns, chosen_columns
from ingest.items import Article
from ingest.query import source_names
from ingest.query.filters import FilterArguments, Filters
from ingest.query.hits import Hits
from ingest.query.search import search
from ingest.query.syntax import QueryError
from ingest.store import Database
from ingest.store.rows import from_row
from ingest.store.several import home, newest_first, numbered
from ingest.store.stores_as_one import open_several, stores
from ingest.times import When

if TYPE_CHECKING:
    from ingest.jobs.health import SourceHealth
    from ingest.query.brief import Brief
    from ingest.query.coverage import Coverage
    from ingest.query.morning import Morning
    from ingest.query.stories import Story


class NotFoundError(DepecheError, LookupError):
    """There is no such article. Raised by `Store.article`."""


class Store:
    """A store, open for reading; use it in a `with`, in one thread. `ingest.open` makes one.

    Everything that chooses articles takes the same filters: `source`, `language`, `section`, `access` (one name or
    several), `since`, `until` (a text such as "7d" or "2026-03", a `date`, or a `datetime` with its time zone),
    `duplicates`. What there is not, a source or a filter, is a `QueryError` that says what there is.

    Args:
        path: the file; or a pattern such as `data/20*.db`, whose files are read as one.

    Raises:
        StoreError: there is none, or it is not one of this version.
    """

    def __init__(self, path: str | Path) -> None:
        self.database: Database = open_several(path)
        """The connection, read-only, of several stores that of the newest; `database.utils` is a sqlite-utils
        `Database` of its tables."""
        self.path = stores(path)[-1]
        """The file, of several the newest."""
        self._name = path
        for part in self.database.parts:
            part.execute("PRAGMA query_only = ON")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        for part in self.database.parts:
            part.close()

    def search(
        self,
        text: str,
        *,
        limit: int = 20,
        newest: bool = False,
        copies: bool = False,
        **filters: Unpack[FilterArguments],
    ) -> Hits:
        """The articles that a query finds, best first (docs/search.md).

        Args:
            text: as typed.
            limit: at most so many.
            newest: the latest publication first instead of the best match.
            copies: fill in `Hit.copies`: who printed the same text later.
            **filters: which articles count.
        """
        return search(self.database, text, Filters.of(filters), limit=limit, newest=newest, copies=copies)

    def article(self, which: int | str) -> Article:
        """One article, by its id or its address.

        Raises:
            NotFoundError: there is none.
        """
        by_url = [(part, which) for part in newest_first(self.database)]
        column, asked = ("url", by_url) if isinstance(which, str) else ("id", [home(self.database, which)])
        for part, value in asked:
            for row in part.query(f"SELECT * FROM articles WHERE {column} = ?", (value,)):  # noqa: S608
                return numbered(part, from_row(row))
        raise NotFoundError(f"there is no article {which}")

    def articles(self, query: str | None = None, **filters: Unpack[FilterArguments]) -> Iterator[Article]:
        """The articles meant, in the order in which they were stored; a few at a time are in memory.

        Args:
            query: only those that this query finds.
            **filters: which articles count.
        """
        names = list(all_columns(self.database))
        read = batches(self.database, names, Filters.of(filters), query)
        return (from_row(dict(zip(names, row, strict=True))) for batch in read for row in batch)

    def count(self, query: str | None = None, **filters: Unpack[FilterArguments]) -> int:
        """How many articles are meant; phrases in quotes count in any form of their words."""
        return count(self.database, Filters.of(filters), query)

    def dataframe(
        self, query: str | None = None, *, columns: str | Sequence[str] = (), **filters: Unpack[FilterArguments]
    ) -> Any:
        """The articles meant as a pandas `DataFrame`: times in UTC, real lists, whole numbers.

        Args:
            query: only those that this query finds.
            columns: names of columns; all where none is given.
            **filters: which articles count.

        Raises:
            MissingLibraryError: pandas is not installed.
        """
        from ingest.export.dataframe import dataframe

        names = list(chosen_columns(self.database, columns))
        read = batches(self.database, names, Filters.of(filters), query)
        return dataframe(names, [row for batch in read for row in batch])

    def export(
        self,
        target: str | Path,
        *,
        columns: str | Sequence[str] = (),
        query: str | None = None,
        style: str | None = None,
        watch: Callable[[int], object] = lambda rows: None,
        **filters: Unpack[FilterArguments],
    ) -> int:
        """Write the articles meant to a file, which is replaced at once when all are written; returns their number.

        Args:
            target: path of the file; `-` is standard output.
            columns: names of columns; all where none is given.
            query: only articles that this query finds.
            style: `csv`, `excel`, `jsonl` or `parquet`; by default what the file's ending says.
            watch: told how many more rows are written, after each batch.
            **filters: which articles count.

        Raises:
            OutputError: the file cannot be written.
            MissingLibraryError: the format's library is missing.
        """
        from ingest.export.export import export
        from ingest.export.formats import style_of

        chosen, form = Filters.of(filters), style or style_of(Path(target))
        with Store(self._name) as own:  # it reads texts as bytes meanwhile
            return export(own.database, str(target), chosen, columns=columns, query=query, style=form, watch=watch)

    def stories(
        self, query: str | None = None, *, since: When | None = None, until: When | None = None, papers: int = 1
    ) -> list[Story]:
        """The events that several articles tell, those of most papers first, then the latest.

        Args:
            query: only stories with an article that this query finds, among the latest that it finds.
            since: only stories with an article since the beginning of this time.
            until: only stories with an article until the end of this time.
            papers: only stories that so many papers tell in that time.
        """
        from ingest.query.stories import stories
        from ingest.query.story_search import stories_found

        begin, end = _between(since, until)
        if query is None:
            return stories(self.database, begin, end, papers)
        return stories_found(self.database, query, begin, end, papers)

    def morning(self, since: When | None = None, until: When | None = None) -> Morning:
        """What happened since yesterday evening: stories, corrections, who is silent.

        Of a store without news since then, what happened in its last days.

        Args:
            since: since the beginning of this time instead.
            until: until the end of this one.
        """
        from ingest.jobs.watch.watched_companies import watched_companies
        from ingest.query.morning import morning, todays_morning
        from ingest.query.morning_time import yesterday_evening

        watched = watched_companies(self.database, self.path)
        if since is None and until is None:
            return todays_morning(self.database, watched)
        begin, end = _between(since, until)
        return morning(self.database, begin or yesterday_evening(), end, watched)

    def brief(self, company: str, since: When = "7d", until: When | None = None) -> Brief:
        """A company at a glance: its press by story, its events, figures and filings, who wrote and who was first.

        Args:
            company: name, ticker or ISIN.
            since: since the beginning of this time.
            until: until the end of this one.
        """
        from ingest.query.brief import brief

        begin, end = _between(since, until)
        return brief(self.database, company, begin or "", end)

    def coverage(self, *companies: str, since: When = "30d", until: When | None = None) -> Coverage:
        """Companies side by side: how many articles are about each or name it, and of how many papers, week by week.

        Args:
            *companies: names, tickers or ISINs.
            since: since the beginning of this time.
            until: until the end of this one.
        """
        from ingest.query.coverage import coverage

        begin, end = _between(since, until)
        return coverage(self.database, companies, begin or "", end)

    def health(self, sources: str | Iterable[str] | None = None) -> list[SourceHealth]:
        """How each source is, the worst first: every one that was ever crawled, or those named."""
        from ingest.jobs.health import report

        self._refuse_several("health")
        if sources is None:
            return report(self.database)
        asked = [sources] if isinstance(sources, str) else sources
        return report(self.database, [name for text in asked for name in source_names.source(self.database, text)])

    def sql(self, statement: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[dict[str, Any]]:
        """The rows of a query in SQL, times as the store writes them.

        Raises:
            QueryError: SQLite does not take it, or it would change something.
        """
        self._refuse_several("SQL")
        try:
            cursor = self.database.execute(statement, parameters)
            names = [column[0] for column in cursor.description or ()]
            return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]
        except sqlite3.Error as error:
            raise QueryError(f"SQL: {error}") from error

    def _refuse_several(self, what: str) -> None:
        if len(self.database.parts) > 1:
            raise QueryError(f"{what} is asked of one store; open one of them, such as {self.path}")


def _between(since: When | None, until: When | None) -> tuple[str | None, str | None]:
    """The first moment of a time and the first after it, as the store writes times."""
    chosen = Filters(since=since, until=until)
    return str(chosen.since) if chosen.since else None, str(chosen.until) if chosen.until else None
