"""JSON Lines: an article a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, BinaryIO

from ingest.export.batches import Batch
from ingest.items import BOOLEANS, LISTS, TAG_LISTS
from ingest.store.rows import value_of


def write_jsonl(stream: BinaryIO, types: dict[str, str], batches: Iterable[Batch]) -> None:
    """One JSON object a line, UTF-8: lists are arrays, yes and no are true and false."""
    names = list(types)
    special = [number for number, name in enumerate(names) if name in LISTS | BOOLEANS | {*TAG_LISTS}]
    for batch in batches:
        stream.writelines(_line(names, special, row) for row in batch)


def _line(names: list[str], special: list[int], row: tuple[Any, ...]) -> bytes:
    cells = list(row)
    for number in special:
        cells[number] = value_of(names[number], cells[number])
    return json.dumps(dict(zip(names, cells, strict=True)), ensure_ascii=False).encode() + b"\n"
