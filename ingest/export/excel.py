"""Excel workbooks, with the optional library XlsxWriter: a row at a time is in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import datetime
from typing import Any, BinaryIO

from ingest.errors import MissingLibraryError
from ingest.export.batches import Batch
from ingest.export.spreadsheet import HEADERS, as_list, cut
from ingest.items import BOOLEANS, TIMES
from ingest.times import PARIS

_WIDTHS = {"title": 60, "lead": 40, "body": 40, "url": 40}
_MOST_ROWS = 1_048_575  # of a sheet, below the headers


_OPTIONS = {
    "constant_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def write_xlsx(stream: BinaryIO, types: dict[str, str], batches: Iterable[Batch]) -> None:
    """A workbook: French headers, times of Paris as dates, lists as text, cells cut at what Excel holds.

    Args:
        stream: where to.
        types: the columns' names; their types do not matter.
        batches: the rows; what is beyond a sheet goes into another.

    Raises:
        MissingLibraryError: XlsxWriter is not installed.
    """
    try:
        from xlsxwriter import Workbook
    except ImportError as error:
        raise MissingLibraryError("an Excel workbook needs XlsxWriter: pip install xlsxwriter") from error
    with Workbook(stream, _OPTIONS) as book:
        formats = {"time": book.add_format({"num_format": "dd/mm/yyyy hh:mm"}), "head": book.add_format({"bold": True})}
        sheet, line = _sheet(book, list(types), formats["head"]), 0
        for batch in batches:
            for row in batch:
                if line == _MOST_ROWS:
                    sheet, line = _sheet(book, list(types), formats["head"]), 0
                line += 1
                for column, (name, cell) in enumerate(zip(types, row, strict=True)):
                    _write(sheet, line, column, _value(name, cell), formats["time"])


def _sheet(book: Any, names: list[str], bold: Any) -> Any:
    sheet = book.add_worksheet()
    for column, name in enumerate(names):
        sheet.set_column(column, column, _WIDTHS.get(name, 16))
        sheet.write_string(0, column, HEADERS.get(name, name), bold)
    sheet.freeze_panes(1, 0)
    return sheet


def _write(sheet: Any, line: int, column: int, value: Any, time: Any) -> None:
    if isinstance(value, datetime):
        sheet.write_datetime(line, column, value, time)
    elif isinstance(value, str):
        sheet.write_string(line, column, value)
    elif isinstance(value, bool):
        sheet.write_boolean(line, column, value)
    elif value is not None:
        sheet.write_number(line, column, value)


def _time(text: str) -> datetime | str:
    try:
        return datetime.fromisoformat(text).astimezone(PARIS).replace(tzinfo=None)
    except (ValueError, OverflowError):  # another program's
        return text


def _value(name: str, cell: Any) -> Any:
    if cell is None:
        return None
    if name in TIMES:
        return _time(cell)
    if name in BOOLEANS:
        return bool(cell)
    if isinstance(cell, str):
        return cut(as_list(name, cell))
    return cell if isinstance(cell, int | float) else json.dumps(cell, ensure_ascii=False)
