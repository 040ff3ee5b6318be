"""One server with the news of a night for all tests of readers' pages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import httpx
import pytest

from ingest import times
from ingest.store import open_store
from tests.support import mornings
from tests.support.browsing import asking


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Iterator[httpx.Client]:
    path = tmp_path_factory.mktemp("reader") / "news.db"
    db = open_store(path)
    mornings.furnish(db, times.now() - timedelta(minutes=5))
    mornings.tag(db)
    db.execute(
        "UPDATE articles SET authors = '[\"Agathe Reinhardt\", \"Tristan Morvan\"]', section = 'Bourse' WHERE id = 3"
    )
    db.conn.commit()
    db.close()
    with asking(path) as client:
        yield client
