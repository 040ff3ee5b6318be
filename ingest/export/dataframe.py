"""Rows of the store as a pandas `DataFrame`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final

from ingest.errors import MissingLibraryError
from ingest.items import BOOLEANS, TIMES
from ingest.store.rows import value_of

_INTEGERS: Final = ("id", "word_count", "duplicate_of", "run_id")


def dataframe(names: Sequence[str], rows: Sequence[Sequence[Any]]) -> Any:
    """A `DataFrame` of these columns: times in UTC, real lists, whole numbers.

    Raises:
        MissingLibraryError: pandas is not installed.
    """
    try:
        import pandas
    except ImportError as error:
        raise MissingLibraryError("a DataFrame needs pandas: pip install pandas") from error
    cells = zip(*rows, strict=True) if rows else ([] for _ in names)
    return pandas.DataFrame({name: _series(pandas, name, column) for name, column in zip(names, cells, strict=True)})


def _series(pandas: Any, name: str, cells: Iterable[Any]) -> Any:
    if name in TIMES:
        return pandas.to_datetime(pandas.Series(list(cells), dtype="object"), utc=True)
    if name in BOOLEANS:
        return pandas.Series([value_of(name, cell) for cell in cells], dtype="boolean")
    if name in _INTEGERS:
        return pandas.Series(list(cells), dtype="Int64")
    return pandas.Series([value_of(name, cell) for cell in cells], dtype="object")
