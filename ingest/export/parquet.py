"""Parquet, with the optional library pyarrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Any, BinaryIO

from ingest.errors import MissingLibraryError
from ingest.export.batches import Batch
from ingest.items import BOOLEANS, LISTS, TAG_LISTS, TIMES
from ingest.store.rows import value_of

_GROUP = 1000  # rows, some 3 MB


def write_parquet(stream: BinaryIO, types: dict[str, str], batches: Iterable[Batch]) -> None:
    """Columns of their own types: times with time zone, lists, numbers, yes or no.

    Raises:
        MissingLibraryError: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingLibraryError("Parquet needs pyarrow: pip install pyarrow, or write .csv or .jsonl") from error
    schema = pyarrow.schema([(name, _type(pyarrow, name, sql)) for name, sql in types.items()])
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for group in _groups(batches):
            columns = zip(*group, strict=True)
            cells = [[value_of(name, cell) for cell in column] for name, column in zip(types, columns, strict=True)]
            writer.write_batch(pyarrow.record_batch(cells, schema=schema))


def _groups(batches: Iterable[Batch]) -> Iterator[list[tuple[Any, ...]]]:
    """The rows in groups large enough to be compressed and skipped well."""
    rows = chain.from_iterable(batches)
    while group := list(islice(rows, _GROUP)):
        yield group


def _type(pyarrow: Any, name: str, sql: str) -> Any:
    if name in TIMES:
        return pyarrow.timestamp("s", tz="UTC")
    if name in LISTS or name in TAG_LISTS:
        return pyarrow.list_(pyarrow.string())
    if name in BOOLEANS:
        return pyarrow.bool_()
    return {"INTEGER": pyarrow.int64, "REAL": pyarrow.float64}.get(sql, pyarrow.string)()
