"""Exports of the data set that a user has downloaded: JSON Lines, JSON or CSV, a record at a time where that can be."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, TextIO

from ingest.errors import UsageError
from ingest.finance.file_errors import told_as
from ingest.finance.filings import KEY

Record = tuple[str, dict[str, Any] | None]
"""Its place in the file, and its fields; None for what is no record."""
csv.field_size_limit(1 << 24)


class BadExportError(UsageError):
    """A file that is no export of the data set; the message says what was expected."""


def records(file: Path) -> Iterator[Record]:
    """Read the records of an export; its first character tells JSON from CSV.

    Raises:
        BadExportError: it cannot be read, or is no export.
    """
    with told_as(BadExportError, file), file.open(encoding="utf-8-sig", newline="") as stream:
        first = stream.read(1).strip() or stream.read(200).strip()[:1]
        stream.seek(0)
        yield from (_json(file, stream) if first in ("[", "{") else _csv(file, stream))


def _json(file: Path, stream: TextIO) -> Iterator[Record]:
    """JSON Lines; or one document: a list, or what the interface answers."""
    line = stream.readline()
    head = _parsed(line)
    if isinstance(head, dict) and "results" not in head:
        yield "line 1", head
        for number, text in enumerate(stream, 2):
            if text.strip():
                found = _parsed(text)
                yield f"line {number}", found if isinstance(found, dict) else None
        return
    document = _parsed(line + stream.read())
    rows = document.get("results") if isinstance(document, dict) else document
    if not isinstance(rows, list):
        raise BadExportError(f"{file} is no export of records; take JSON Lines, JSON or CSV")
    for number, row in enumerate(rows, 1):
        yield f"record {number}", row if isinstance(row, dict) else None


def _csv(file: Path, stream: TextIO) -> Iterator[Record]:
    head = stream.readline()
    stream.seek(0)
    reader = csv.DictReader(stream, delimiter=";" if head.count(";") >= head.count(",") else ",")
    names = [name.lstrip("\ufeff").strip() for name in reader.fieldnames or ()]
    if KEY not in names:
        raise BadExportError(f"{file}: no column {KEY} in its first line; export with the fields' technical names")
    reader.fieldnames = names
    for row in reader:
        yield f"line {reader.line_num}", row if None not in row.values() else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
