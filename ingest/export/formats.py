"""The formats that rows are written in: each takes a stream, the columns with their types, batches of rows, an id."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from ingest.export.batches import Batch
from ingest.export.csv_file import write_csv
from ingest.export.excel import write_xlsx
from ingest.export.feed_file import COLUMNS, write_atom, write_json_feed
from ingest.export.json_lines import write_jsonl
from ingest.export.parquet import write_parquet
from ingest.query.syntax import QueryError

Table = Callable[[BinaryIO, dict[str, str], Iterable[Batch]], None]
Writer = Callable[[BinaryIO, dict[str, str], Iterable[Batch], str], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A way to write rows."""

    write: Writer
    raw: bool = False
    """Whether it takes text as the bytes of its UTF-8."""
    columns: tuple[str, ...] = ()
    """Those that it takes, whatever is asked for."""


def _table(write: Table) -> Writer:
    """A format without an id."""
    return lambda stream, types, batches, _: write(stream, types, batches)


FORMATS: Final[dict[str, Format]] = {
    "csv": Format(_table(partial(write_csv, excel=False)), raw=True),
    "excel": Format(_table(partial(write_csv, excel=True)), raw=True),
    "jsonl": Format(_table(write_jsonl)),
    "parquet": Format(_table(write_parquet)),
    "atom": Format(write_atom, columns=COLUMNS),
    "jsonfeed": Format(write_json_feed, columns=COLUMNS),
    "xlsx": Format(_table(write_xlsx)),
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


def style_of(target: Path) -> str:
    """The format that a file's ending means: a key of `FORMATS`.

    Raises:
        QueryError: it means none; the message has those that do.
    """
    style = ENDINGS.get(target.suffix.lower())
    if style is None:
        raise QueryError(f"{target} must end in {', '.join(ENDINGS)}, or name a style")
    return style
