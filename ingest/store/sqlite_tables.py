"""sqlite-utils, loaded only where a store is made or migrated, or its tables are asked for. Its only importer."""

from __future__ import annotations

import sys
from typing import Any

# It imports these where they are installed, to know their types: half a second for each process.
_LATER = [name for name in ("pandas", "numpy") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_LATER))  # type: ignore[arg-type]
from sqlite_utils import Database, Migrations, db  # noqa: E402
from sqlite_utils.db import Table  # noqa: E402

for name in _LATER:
    del sys.modules[name]

__all__ = ["Database", "Migrations", "Table"]


class _Types(dict[Any, str]):
    """The types of columns, with those of numpy and pandas once a value of theirs is met."""

    def __missing__(self, kind: Any) -> str:
        for base in kind.__mro__:
            if name := _THEIRS.get(f"{base.__module__}.{base.__name__}"):
                return name
        raise KeyError(kind)


_THEIRS = {"numpy.integer": "INTEGER", "numpy.floating": "REAL", "pandas.Timestamp": "TEXT"}
if _LATER:
    db.COLUMN_TYPE_MAPPING = _Types(db.COLUMN_TYPE_MAPPING)
