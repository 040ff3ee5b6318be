"""Filings in the store: loaded again and again without harm, with what could not be read, and their twins found."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass, fields
from datetime import date, datetime, timedelta
from itertools import groupby, islice
from operator import itemgetter
from typing import Any

from ingest import clock
from ingest.finance.filings import KEY, FaultError, Filing, filing
from ingest.store.database import Database, transaction
from ingest.text import counted

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
_OF_DAYS = """
SELECT key, coalesce(isin, lei, issuer), coalesce(category, subtype), language, filed_at, twin_of,
    substr(filed_at, 1, 10)
FROM filings WHERE filed_at >= ? AND filed_at < ? ORDER BY 7, 2, 1
"""
# An ISIN that is missing, or of another security than the share, is that of the company with this LEI.
_ISINS = """
UPDATE filings SET isin = (SELECT isin FROM issuers WHERE issuers.lei = filings.lei AND isin IS NOT NULL LIMIT 1)
WHERE isin IS NULL AND lei IN (SELECT lei FROM issuers WHERE lei IS NOT NULL AND isin IS NOT NULL)
"""
_SETTLED = timedelta(days=2)  # after which nothing more is received under a day
_ALIKE, _APART = 6 * 3600, 600  # seconds between two languages of one filing: of a category, and of different ones


@dataclass
class Loaded:
    """What a load brought."""

    records: int = 0
    """Read."""
    new: int = 0
    changed: int = 0
    faults: int = 0
    """Records that could not be taken."""

    def __add__(self, more: Loaded) -> Loaded:
        """What two loads brought together."""
        return Loaded(*(getattr(self, one.name) + getattr(more, one.name) for one in fields(self)))

    def __str__(self) -> str:
        """For people.

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
    """Take records of the data set; a repetition changes nothing.

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


def join_twins(db: Database, first: str, last: str) -> None:
    """Join French and English versions of the filings of some days, both included."""
    rows = db.execute(_OF_DAYS, [first, f"{last}~"]).fetchall()
    changes = []
    for _, same in groupby(rows, itemgetter(6, 1)):
        group = list(same)
        twins = _twins(group)
        changes += [(twins.get(key), key) for key, *_, twin_of, _ in group if twins.get(key) != twin_of]
    with transaction(db):
        db.conn.executemany("UPDATE filings SET twin_of = ? WHERE key = ?", changes)


def learned(db: Database) -> dict[str, str]:
    """The LEI of each ISIN, where filings give one and only one."""
    rows = db.execute(
        "SELECT isin, min(lei) FROM filings WHERE isin IS NOT NULL AND lei IS NOT NULL GROUP BY isin"
        " HAVING min(lei) = max(lei)"
    )
    return dict(rows.fetchall())


def is_complete(db: Database, day: date) -> bool:
    """Whether the interface has given all that was received on a day: it was asked two days after it."""
    row = db.execute("SELECT asked_at FROM filing_days WHERE day = ?", [day.isoformat()]).fetchone()
    return row is not None and row[0] >= f"{day + _SETTLED}"


def complete(db: Database, day: date, records: int, asked_at: datetime) -> None:
    """Note that the interface has given a day's records."""
    with transaction(db):
        db.execute(
            "INSERT OR REPLACE INTO filing_days VALUES (?, ?, ?)", [day.isoformat(), records, clock.to_text(asked_at)]
        )


def pause(db: Database, until: datetime) -> None:
    """Note until when the interface asks to be left alone."""
    with transaction(db):
        db.execute("DELETE FROM filing_pause")
        db.execute("INSERT INTO filing_pause VALUES (?)", [clock.to_text(until)])


def paused(db: Database, now: datetime) -> str | None:
    """Until when the interface is to be left alone; None where it may be asked."""
    row = db.execute("SELECT until FROM filing_pause WHERE until > ?", [clock.to_text(now)]).fetchone()
    return row and str(row[0])


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
        now = clock.to_text(clock.now())
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


def _twins(group: list[tuple[Any, ...]]) -> dict[str, str]:
    """Of one issuer's filings of a day: which English one belongs to which French one, the closest first."""
    french = [row for row in group if row[3] == "fr"]
    english = [row for row in group if row[3] == "en"]
    pairs = sorted((one[2] != two[2], _seconds(one[4], two[4]), one[0], two[0]) for one in french for two in english)
    twins: dict[str, str] = {}
    for apart, seconds, key, other in pairs:
        if seconds <= (_APART if apart else _ALIKE) and other not in twins and key not in twins.values():
            twins[other] = key
    return twins


def _seconds(one: str, two: str) -> float:
    return abs((datetime.fromisoformat(one) - datetime.fromisoformat(two)).total_seconds())
