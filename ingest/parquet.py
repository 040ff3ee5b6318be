"""Parquet, with the optional library pyarrow."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, BinaryIO

from ingest.spreadsheet import TIMES

_NUMBERS = {"id": "int64", "word_count": "int32", "duplicate_of": "int64", "run_id": "int64"}
_LISTS = frozenset({"authors", "tags"})


class MissingLibraryError(Exception):
    """pyarrow is not installed; the message says how to get it."""


def write_parquet(stream: BinaryIO, names: list[str], batches: Iterable[list[tuple[Any, ...]]]) -> None:
    """Columns of their own types: times with time zone, authors and tags as lists, numbers.

    Raises:
        MissingLibraryError: pyarrow is not installed.
    """
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingLibraryError("Parquet needs pyarrow: pip install pyarrow, or write .csv or .jsonl") from error
    schema = pyarrow.schema([(name, _type(pyarrow, name)) for name in names])
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        for batch in batches:
            columns = zip(*batch, strict=True) if batch else [()] * len(names)
            cells = [[_cell(name, cell) for cell in column] for name, column in zip(names, columns, strict=True)]
            writer.write_batch(pyarrow.record_batch(cells, schema=schema))


def _type(pyarrow: Any, name: str) -> Any:
    if name in TIMES:
        return pyarrow.timestamp("s", tz="UTC")
    if name in _LISTS:
        return pyarrow.list_(pyarrow.string())
    return getattr(pyarrow, "float64" if name == "language_confidence" else _NUMBERS.get(name, "string"))()


def _cell(name: str, cell: Any) -> Any:
    if cell is None:
        return None
    if name in TIMES:
        return datetime.fromisoformat(cell)
    return json.loads(cell) if name in _LISTS else cell
