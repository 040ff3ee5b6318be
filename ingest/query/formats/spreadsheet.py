"""Cells that a spreadsheet takes for what they are."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from ingest.clock import PARIS

FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠")
"""What a text begins with that a spreadsheet runs as a formula."""


def safe(cell: Any) -> Any:
    """The cell, a text that a spreadsheet would run as a formula with `'` before it.

    >>> safe("=cmd()"), safe(-1.5)
    ("'=cmd()", -1.5)
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell


def french(cell: Any) -> Any:
    """A number with a decimal comma; other cells as they are.

    >>> french(0.5)
    '0,5'
    """
    return str(cell).replace(".", ",") if isinstance(cell, float) else cell


def paris_time(text: str) -> str:
    """A time of the store as Excel reads it, in Paris.

    >>> paris_time("2026-07-01T08:00:00Z")
    '2026-07-01 10:00:00'
    """
    return datetime.fromisoformat(text).astimezone(PARIS).strftime("%Y-%m-%d %H:%M:%S")
