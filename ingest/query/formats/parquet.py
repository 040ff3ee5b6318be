"""Parquet, with the optional library pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain, islice
from typing import Any, BinaryIO

from ingest.errors import DepecheError
from ingest.query.formats.spreadsheet import LISTS, TIMES

_GROUP = 1000  # rows, some 3 MB


class MissingLibraryError(DepecheError):
    """pyarrow is not installed; the message says how to get it."""


def write_parquet(stream: BinaryIO, types: dict[str, str], batches: Iterable[list[tuple[Any, ...]]]) -> None:
    """Columns of their own types: times with time zone, authors and tags as lists, numbers.

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
            cells = [[_cell(name, cell) for cell in column] for name, column in zip(types, columns, strict=True)]
            writer.write_batch(pyarrow.record_batch(cells, schema=schema))


def _groups(batches: Iterable[list[tuple[Any, ...]]]) -> Iterator[list[tuple[Any, ...]]]:
    """The rows in groups large enough to be compressed and skipped well."""
    rows = chain.from_iterable(batches)
    while group := list(islice(rows, _GROUP)):
        yield group


def _type(pyarrow: Any, name: str, sql: str) -> Any:
    if name in TIMES:
        return pyarrow.timestamp("s", tz="UTC")
    if name in LISTS:
        return pyarrow.list_(pyarrow.string())
    return {"INTEGER": pyarrow.int64, "REAL": pyarrow.float64}.get(sql, pyarrow.string)()


def _cell(name: str, cell: Any) -> Any:
    if cell is None:
        return None
    if name in TIMES:
        return datetime.fromisoformat(cell)
    return json.loads(cell) if name in LISTS else cell
