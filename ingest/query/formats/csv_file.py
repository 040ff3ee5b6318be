"""Comma-separated values at the speed of the sqlite3 shell, which Python's csv module writes at a third of.

What the store holds is UTF-8 already: cells come as bytes and are never decoded.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterable, Sequence
from typing import Any, BinaryIO

from ingest.items import BOOLEANS, TIMES
from ingest.query.formats.spreadsheet import FORMULA, french, paris_time

_FORMULA = tuple(sign.encode() for sign in FORMULA)
_special = re.compile(rb'[",;\r\n]').search
_END = b"\r\n"
_ENGLISH = (b"false", b"true")
_FRENCH = (b"FAUX", b"VRAI")
"""What a French Excel takes for no and yes."""


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
    answers = [(number, _FRENCH if excel else _ENGLISH) for number, name in enumerate(types) if name in BOOLEANS]
    for batch in batches:
        rows = [_for_excel(row, times) for row in batch] if excel else batch
        rows = [_answered(row, answers) for row in rows] if answers else rows
        # a line of one empty field would be no line at all
        stream.write(b"".join([(comma.join(map(_field, row)) or b'""') + _END for row in rows]))


def _answered(row: Sequence[Any], answers: list[tuple[int, tuple[bytes, bytes]]]) -> list[Any]:
    """The row, yes and no in words where it has 1 and 0."""
    cells = list(row)
    for number, words in answers:
        cells[number] = None if cells[number] is None else words[bool(cells[number])]
    return cells


def _field(cell: Any) -> bytes:
    if cell is None:
        return b""
    if not isinstance(cell, bytes):
        return str(cell).encode()
    text = b"'" + cell if cell.startswith(_FORMULA) else cell
    return b'"' + text.replace(b'"', b'""') + b'"' if _special(text) else text


def _for_excel(row: tuple[Any, ...], times: list[bool]) -> list[Any]:
    return [paris_time(cell.decode()) if cell and time else french(cell) for cell, time in zip(row, times, strict=True)]
