"""The stores behind the pages: one, at `/depeche`, or several that are read as one.

Our pages are of all stores, and the addresses of articles and stories in them have the ids that these have among all.
Datasette's own pages, tables and queries, are of one store each, under the name of its file.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from itertools import chain, count
from pathlib import Path
from typing import Any, Final

from datasette.app import Datasette
from datasette.database import Database, QueryInterrupted
from datasette.utils import escape_sqlite, tilde_encode

from ingest.browse.hooks import DATABASE, hookimpl
from ingest.store import article_ids

_TAKEN: Final = ("-", "assets", DATABASE)  # first parts of addresses


def routes(paths: Sequence[Path]) -> list[str]:
    """What the stores are called in addresses, the newest of which is the last.

    >>> routes([Path("2023.db"), Path("b/2023.db")])
    ['2023', '2023_2']
    """
    if len(paths) == 1:
        return [DATABASE]
    found: list[str] = []
    for path in paths:
        names = chain([path.stem], (f"{path.stem}_{number}" for number in count(2)))
        found.append(next(name for name in names if name not in (*_TAKEN, *found)))
    return found


def add(datasette: Datasette, paths: Sequence[Path]) -> None:
    """Let Datasette serve the stores; the newest is `DATABASE` for the program, whatever its address."""
    names = routes(paths)
    for path, route, name in zip(paths, names, [*names[:-1], DATABASE], strict=True):
        # is_mutable: opened with mode=ro; the other mode, immutable, would not see what a crawl writes
        datasette.add_database(_Store(datasette, path=str(path), is_mutable=True), name=name, route=route)


class _Store(Database):  # type: ignore[misc]  # Datasette has no types
    """A store that counts the rows of shown tables only: SQLite cannot be interrupted while it counts."""

    async def table_counts(self, limit: int = 10) -> dict[str, int | None]:
        """How many rows each table has; None where that is hidden, or takes longer than `limit` milliseconds."""
        counts: dict[str, int | None] = dict.fromkeys(await self.table_names())
        for name in counts.keys() - set(await self.hidden_table_names()):
            sql = f"SELECT count(*) FROM {escape_sqlite(name)}"  # noqa: S608 - a table's own name
            with suppress(QueryInterrupted):
                counts[name] = (await self.execute(sql, custom_time_limit=limit)).single_value()
        return counts


@hookimpl
def extra_template_vars(datasette: Datasette) -> dict[str, Any]:
    """Give every page the names of the stores, the newest first, each with what a reader sees: nothing of one alone."""
    many = are_several(datasette)
    return {"stores": [(one.name, one.route if many else "") for one in reversed(ours(datasette))]}


def ours(datasette: Datasette) -> list[Database]:
    """The stores, the newest last."""
    return [database for database in datasette.databases.values() if database.path]


def pattern(datasette: Datasette) -> str:
    """A regular expression of what the stores are called in addresses, where Datasette writes a dot as `~2E`."""
    return "|".join(re.escape(tilde_encode(database.route)) for database in ours(datasette))


def named(datasette: Datasette, written: str) -> Database:
    """The store that is called so in an address."""
    return next(database for database in ours(datasette) if tilde_encode(database.route) == written)


def are_several(datasette: Datasette) -> bool:
    """Whether there are others than the newest."""
    return len(ours(datasette)) > 1


def first_id(datasette: Datasette, name: str | None) -> int:
    """What is added to the ids of a store's articles to have their addresses."""
    places = [place for place, database in enumerate(ours(datasette)) if database.name == name]
    return article_ids.first_id(places[0]) if places else 0


def home(datasette: Datasette, article_id: int) -> tuple[str, int]:
    """The store that an article stands in, by its name, and its id there."""
    place, own = article_ids.place_of(article_id)
    databases = ours(datasette)
    return (databases[place].name, own) if place < len(databases) else (DATABASE, article_id)
