"""Opens both stores of a merge for reading, as the processes beside the writer do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from ingest.store.database import Database
from ingest.store.opening import open_reader


@contextmanager
def both(ours: Path, other: Path) -> Iterator[Database]:
    """Our store with the other one as the schema `other`, as the writer has them, until the block ends."""
    with closing(open_reader(ours)) as db:
        db.execute("ATTACH ? AS other", [f"{other.absolute().as_uri()}?mode=ro"])
        yield db
