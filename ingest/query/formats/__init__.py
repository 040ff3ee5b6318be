"""The formats that rows are written in: each takes a stream, the columns with their SQL types and batches of rows."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from typing import Any, BinaryIO, Final

from ingest.items import BOOLEANS, LISTS, TAG_LISTS
from ingest.query.formats.csv_file import write_csv
from ingest.query.formats.feed_file import COLUMNS, write_atom, write_json_feed
from ingest.query.formats.parquet import write_parquet
from ingest.query.formats.workbook import write_xlsx
from ingest.store.rows import value_of

Batch = list[tuple[Any, ...]]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write rows."""

    write: Callable[[BinaryIO, dict[str, str], Iterable[Batch]], None]
    raw: bool = False
    """Whether it takes text as the bytes of its UTF-8."""
    columns: tuple[str, ...] = ()
    """Those that it takes, whatever is asked for."""


def write_jsonl(stream: BinaryIO, types: dict[str, str], batches: Iterable[Batch]) -> None:
    """One JSON object a line, UTF-8: lists are arrays, yes and no are true and false."""
    names = list(types)
    special = [number for number, name in enumerate(names) if name in LISTS | BOOLEANS | {*TAG_LISTS}]
    for batch in batches:
        stream.writelines(_line(names, special, row) for row in batch)


FORMATS: Final[dict[str, Format]] = {
    "csv": Format(partial(write_csv, excel=False), raw=True),
    "excel": Format(partial(write_csv, excel=True), raw=True),
    "jsonl": Format(write_jsonl),
    "parquet": Format(write_parquet),
    "atom": Format(write_atom, columns=COLUMNS),
    "jsonfeed": Format(write_json_feed, columns=COLUMNS),
    "xlsx": Format(write_xlsx),
}


ENDINGS: Final = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".xlsx": "xlsx",
    ".atom": "atom",
}
"""What a file's ending means."""


def _line(names: list[str], special: list[int], row: tuple[Any, ...]) -> bytes:
    cells = list(row)
    for number in special:
        cells[number] = value_of(names[number], cells[number])
    return json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False).encode() + b"\n"
