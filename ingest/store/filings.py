"""Saves filings, which may be loaded again and again without harm, and what could not be read of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from itertools import islice
from typing import Any

from ingest import times
from ingest.finance.filings import KEY, FaultError, Filing, filing
from ingest.store.database import Database, transaction
from ingest.store.filing_twins import join_twins
from ingest.text.plurals import counted

_BATCH = 1000  # records in a transaction
_COLUMNS = (
    *("key", "isin", "lei", "issuer", "country", "title", "type", "subtype", "category", "language"),
    *("sent_at", "received_at", "filed_at", "url"),
)
_NEW = {name: f"excluded.{name}" for name in _COLUMNS[1:]} | {"isin": "coalesce(excluded.isin, isin)"}  # found by LEI
_SAVE = f"""
INSERT INTO filings ({", ".join(_COLUMNS)}) VALUES ({", ".join("?" * len(_COLUMNS))})
ON CONFLICT (key) DO UPDATE SET {", ".join(f"{name} = {value}" for name, value in _NEW.items())}
WHERE ({", ".join(_NEW.values())}) IS NOT ({", ".join(_NEW)})
"""  # noqa: S608 -- names of columns
_FAULT = "INSERT OR IGNORE INTO filing_faults VALUES (?, ?, ?, ?)"
# An ISIN that is missing, or of another security than the share, is that of the company with this LEI.
_ISINS = """
UPDATE filings SET isin = (SELECT isin FROM issuers WHERE issuers.lei = filings.lei AND isin IS NOT NULL LIMIT 1)
WHERE isin IS NULL AND lei IN (SELECT lei FROM issuers WHERE lei IS NOT NULL AND isin IS NOT NULL)
"""


@dataclass
class Loaded:
    """Counts of a load."""

    records: int = 0
    """Read."""
    new: int = 0
    changed: int = 0
    faults: int = 0
    """Records that could not be taken."""

    def __add__(self, more: Loaded) -> Loaded:
        """The sum of two loads."""
        return Loaded(*(getattr(self, one.name) + getattr(more, one.name) for one in fields(self)))

    def __str__(self) -> str:
        """The counts in one line.

        >>> str(Loaded(records=9, new=5, changed=1, faults=1))
        '9 records: 5 new, 1 changed, 1 could not be taken'
        """
        parts = [f"{self.new} new"]
        parts += [f"{self.changed} changed"] if self.changed else []
        parts += [f"{self.faults} could not be taken"] if self.faults else []
        return f"{counted(self.records, 'record')}: {', '.join(parts)}"


def load(
    db: Database,
    records: Iterable[tuple[str, dict[str, Any] | None]],
    origin: str,
    watch: Callable[[int], object] = lambda records: None,
) -> Loaded:
    """Save records of the data set; loading them again changes nothing.

    Args:
        db: a store.
        records: the place of each and its fields, None for what is no record.
        origin: the file or address that they are from, for what is told of faults.
        watch: told how many more were read, after each batch.
    """
    loaded, days = Loaded(), set[str]()
    rest = iter(records)
    while batch := list(islice(rest, _BATCH)):
        found = list(_read(db, batch, origin, loaded))
        with transaction(db):
            _save(db, found, loaded)
        days.update(one.filed_at[:10] for one in found)
        watch(len(batch))
    if days:
        with transaction(db):
            db.execute(_ISINS)
        join_twins(db, min(days), max(days))
    return loaded


def learned(db: Database) -> dict[str, str]:
    """The LEI of each ISIN, where filings give one and only one."""
    rows = db.execute(
        "SELECT isin, min(lei) FROM filings WHERE isin IS NOT NULL AND lei IS NOT NULL GROUP BY isin"
        " HAVING min(lei) = max(lei)"
    )
    return dict(rows.fetchall())


def _read(
    db: Database, batch: list[tuple[str, dict[str, Any] | None]], origin: str, loaded: Loaded
) -> Iterator[Filing]:
    faults = []
    for place, record in batch:
        name = str((record or {}).get(KEY) or place)
        try:
            if record is None:
                raise FaultError("no record")
            found = filing(record)
        except FaultError as error:
            loaded.faults += 1
            faults.append((name, str(error)))
            continue
        faults += [(found.key, fault) for fault in found.faults]
        yield found
    loaded.records += len(batch)
    if faults:
        now = times.to_text(times.now())
        with transaction(db):
            db.conn.executemany(_FAULT, [(origin, name, reason, now) for name, reason in faults])


def _save(db: Database, found: list[Filing], loaded: Loaded) -> None:
    before = _count(db)
    written = db.conn.executemany(_SAVE, [astuple(one)[: len(_COLUMNS)] for one in found]).rowcount
    new = _count(db) - before
    loaded.new += new
    loaded.changed += max(written, 0) - new


def _count(db: Database) -> int:
    return int(db.execute("SELECT count(*) FROM filings").fetchone()[0])
