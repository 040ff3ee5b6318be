"""Comma-separated values at the speed of the sqlite3 shell, which Python's csv module writes at a third of.

What the store holds is UTF-8 already: cells come as bytes and are never decoded.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable
from typing import Any, BinaryIO

from ingest.query.formats.spreadsheet import FORMULA, TIMES, french, paris_time

_FORMULA = tuple(sign.encode() for sign in FORMULA)
_special = re.compile(rb'[",;\r\n]').search
_END = b"\r\n"


def write_csv(
    stream: BinaryIO, types: dict[str, str], batches: Iterable[list[tuple[Any, ...]]], *, excel: bool
) -> None:
    """Comma-separated values as RFC 4180 has them: UTF-8, CRLF, an empty field for NULL.

    A text that a spreadsheet would run as a formula gets a `'` before it.

    Args:
        stream: Where to.
        types: The columns' names; their types do not matter.
        batches: The rows; text as UTF-8.
        excel: As a French Excel reads it: byte order mark, semicolons, decimal comma, Paris time.
    """
    comma = b";" if excel else b","
    stream.write((codecs.BOM_UTF8 if excel else b"") + comma.join(name.encode() for name in types) + _END)
    times = [name in TIMES for name in types]
    for batch in batches:
        rows = [_for_excel(row, times) for row in batch] if excel else batch
        # a line of one empty field would be no line at all
        stream.write(b"".join([(comma.join(map(_field, row)) or b'""') + _END for row in rows]))


def _field(cell: Any) -> bytes:
    if cell is None:
        return b""
    if not isinstance(cell, bytes):
        return str(cell).encode()
    text = b"'" + cell if cell.startswith(_FORMULA) else cell
    return b'"' + text.replace(b'"', b'""') + b'"' if _special(text) else text


def _for_excel(row: tuple[Any, ...], times: list[bool]) -> list[Any]:
    return [paris_time(cell.decode()) if cell and time else french(cell) for cell, time in zip(row, times, strict=True)]
