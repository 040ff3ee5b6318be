"""Reading the stores for a page: with connections of its own, beside the event loop, for a limited time."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import ExitStack, closing
from typing import Final, TypeVar

from datasette.app import Datasette

from ingest.browse import stores
from ingest.browse.limits import at_most
from ingest.store import Database, stores_as_one

SECONDS: Final = 5.0
"""Seconds that the reading for one page may take: far more than any page needs."""

_Read = TypeVar("_Read")


async def read(datasette: Datasette, work: Callable[[Database], _Read], seconds: float = SECONDS) -> _Read:
    """What the work reads.

    Raises:
        sqlite3.OperationalError: it took too long; `errors` tells it.
    """
    paths = [str(database.path) for database in stores.ours(datasette)]

    def apart() -> _Read:
        # its own connections: Datasette's are each held by one thread, and end after a second
        with ExitStack() as stack:
            db = stores_as_one.open_all(paths)
            for part in db.parts:
                stack.enter_context(closing(part))
                stack.enter_context(at_most(part.conn, seconds))
            return work(db)

    return await asyncio.to_thread(apart)
