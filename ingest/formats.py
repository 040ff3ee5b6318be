"""How rows are written: each writer takes a binary stream, the columns' names and the rows in batches."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from functools import partial
from typing import Any, BinaryIO, Final

from ingest.parquet import write_parquet
from ingest.spreadsheet import TIMES, french, paris_time, safe

Batch = list[tuple[Any, ...]]
Writer = Callable[[BinaryIO, list[str], Iterable[Batch]], None]

LISTS: Final = frozenset({"authors", "tags"})
"""Columns that hold a JSON array."""


def write_csv(stream: BinaryIO, names: list[str], batches: Iterable[Batch], *, excel: bool = False) -> None:
    """Comma-separated values as RFC 4180 has them: UTF-8, CRLF, an empty field for NULL.

    A text that a spreadsheet would run as a formula gets a `'` before it.

    Args:
        stream: Where to.
        names: The columns' names.
        batches: The rows.
        excel: As a French Excel reads it: byte order mark, semicolons, decimal comma, Paris time.
    """
    encoding, delimiter = ("utf-8-sig", ";") if excel else ("utf-8", ",")
    text = io.TextIOWrapper(stream, encoding=encoding, newline="", write_through=False)
    writer = csv.writer(text, delimiter=delimiter)
    writer.writerow(names)
    times = [name in TIMES for name in names]
    for batch in batches:
        if excel:
            batch = [_excel(row, times) for row in batch]
        writer.writerows([tuple(map(safe, row)) for row in batch])
    text.detach().flush()


def write_jsonl(stream: BinaryIO, names: list[str], batches: Iterable[Batch]) -> None:
    """One JSON object a line, UTF-8; authors and tags are arrays."""
    lists = [number for number, name in enumerate(names) if name in LISTS]
    for batch in batches:
        stream.writelines(_line(names, lists, row) for row in batch)


FORMATS: Final[dict[str, Writer]] = {
    "csv": write_csv,
    "excel": partial(write_csv, excel=True),
    "jsonl": write_jsonl,
    "parquet": write_parquet,
}


def _excel(row: tuple[Any, ...], times: list[bool]) -> tuple[Any, ...]:
    return tuple(paris_time(cell) if is_time else french(cell) for cell, is_time in zip(row, times, strict=True))


def _line(names: list[str], lists: list[int], row: tuple[Any, ...]) -> bytes:
    cells = list(row)
    for number in lists:
        cells[number] = json.loads(cells[number])
    return json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False).encode() + b"\n"
