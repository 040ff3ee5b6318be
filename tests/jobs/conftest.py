"""A receiver, and a store that was looked at, for tests of watches."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from ingest.store import Database
from tests.support.storing import fill
from tests.support.watching import Hook


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def store(db: Database) -> Database:
    """A store that a watch has already looked at."""
    fill(db, [{"id": 1, "title": "Ancien", "body": "Le pétrole monte."}])
    return db
