"""Reading the store for a page: with a connection of its own, beside the event loop, for a limited time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import closing
from typing import Final, TypeVar

from datasette.app import Datasette

from ingest.browse.hooks import DATABASE
from ingest.browse.limits import at_most
from ingest.store import Database, open_reader

SECONDS: Final = 5.0
"""For what one page reads: more than any page needs, and an end."""

_Read = TypeVar("_Read")


async def read(datasette: Datasette, work: Callable[[Database], _Read], seconds: float = SECONDS) -> _Read:
    """What the work reads.

    Raises:
        sqlite3.OperationalError: it took too long; `errors` tells it.
    """
    store = str(datasette.get_database(DATABASE).path)

    def apart() -> _Read:
        # its own connection: Datasette's are each held by one thread, and end after a second
        with closing(open_reader(store, mapped=True)) as db, at_most(db.conn, seconds):
            return work(db)

    return await asyncio.to_thread(apart)
