"""Turns articles into rows and back, and into JSON, by the types of columns that `ingest.items` gives."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from ingest import times
from ingest.items import BOOLEANS, COLUMNS, LISTS, TAG_LISTS, TIMES, Article


def as_row(article: Article) -> dict[str, Any]:
    """The article as the columns of its table: times as text, lists as JSON."""
    return {name: _value(getattr(article, name)) for name in COLUMNS}


def as_json(article: Article) -> dict[str, Any]:
    """The same columns as plain JSON values: times as text, lists as lists."""
    values = {name: getattr(article, name) for name in COLUMNS}
    return {name: times.to_text(value) if isinstance(value, datetime) else value for name, value in values.items()}


def from_row(row: Mapping[str, Any]) -> Article:
    """The article that a row of the table holds: aware times, real lists."""
    return Article(**{name: value_of(name, cell) for name, cell in row.items()})


def value_of(column: str, cell: Any) -> Any:
    """What a cell of the table says: a time, a list, yes or no, or what stands there; of what is no time, nothing."""
    if cell is None:
        return None
    if column in TIMES:
        return times.moment_of(cell)
    if column in LISTS or column in TAG_LISTS:
        return json.loads(cell)
    return bool(cell) if column in BOOLEANS else cell


def _value(value: Any) -> Any:
    if isinstance(value, datetime):
        return times.to_text(value)
    if isinstance(value, list):
        return json.dumps(value, ensure_ascii=False)
    return value
