"""Writes the stored articles to a file, whole or not at all, in constant memory."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from ingest.export.batches import Batch, batches
from ingest.export.columns import chosen_columns
from ingest.export.feed_file import feed_id
from ingest.export.formats import FORMATS
from ingest.query.filters import Filters
from ingest.store import Database
from ingest.store.atomic import replacing
from ingest.store.backup import refuse_itself


def export(
    db: Database,
    target: str,
    filters: Filters = Filters(),  # noqa: B008 -- frozen
    *,
    columns: str | Sequence[str] = (),
    query: str | None = None,
    style: str = "csv",
    watch: Callable[[int], object] = lambda rows: None,
) -> int:
    """Write the articles in the order of their ids; the target is replaced at once when all are written.

    Args:
        db: A store, or several that are read as one.
        target: Path of the file; `-` is standard output.
        filters: Which articles.
        columns: Names of columns of `articles`, all of them where none is given; and `issuers`, `isins`, `events`,
            `figures`.
        query: Only articles that this text finds (docs/search.md); all where there is none.
        style: A key of `ingest.export.formats.FORMATS`.
        watch: Told how many more rows are written, after each batch.

    Returns:
        The number of articles written.

    Raises:
        OutputError: the target is the store itself, or cannot be written.
        MissingLibraryError: the format's library is missing.
    """
    refuse_itself(db, Path(target))
    chosen = FORMATS[style]
    types = chosen_columns(db, chosen.columns or columns)
    rows = batches(db, list(types), filters, query)
    count = 0

    def counted() -> Iterator[Batch]:
        nonlocal count
        for batch in rows:
            yield batch
            count += len(batch)
            watch(len(batch))

    with _open(target) as stream, _texts(db, bytes if chosen.raw else str):
        chosen.write(stream, types, counted(), feed_id(query, filters))
    return count


@contextmanager
def _texts(db: Database, kind: type[str] | type[bytes]) -> Iterator[None]:
    """Read texts as this type."""
    for part in db.parts:
        part.conn.text_factory = kind
    try:
        yield
    finally:
        for part in db.parts:
            part.conn.text_factory = str


@contextmanager
def _open(target: str) -> Iterator[BinaryIO]:
    if target == "-":
        yield sys.stdout.buffer
        return
    with replacing(Path(target)) as draft, draft.open("wb") as stream:
        yield stream
