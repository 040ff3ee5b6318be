"""What was asked of the open interface of filings: the days that are complete, and until when it is left alone."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from ingest import times
from ingest.store.database import Database, transaction

_SETTLED = timedelta(days=2)  # after which nothing more is received under a day


def is_complete(db: Database, day: date) -> bool:
    """Whether the interface has given all that was received on a day: it was asked two days after it."""
    row = db.execute("SELECT asked_at FROM filing_days WHERE day = ?", [day.isoformat()]).fetchone()
    return row is not None and row[0] >= f"{day + _SETTLED}"


def complete(db: Database, day: date, records: int, asked_at: datetime) -> None:
    """Note that the interface has given a day's records."""
    with transaction(db):
        db.execute(
            "INSERT OR REPLACE INTO filing_days VALUES (?, ?, ?)", [day.isoformat(), records, times.to_text(asked_at)]
        )


def pause(db: Database, until: datetime) -> None:
    """Note until when the interface asks to be left alone."""
    with transaction(db):
        db.execute("DELETE FROM filing_pause")
        db.execute("INSERT INTO filing_pause VALUES (?)", [times.to_text(until)])


def paused(db: Database, now: datetime) -> str | None:
    """Until when the interface is to be left alone; None where it may be asked."""
    row = db.execute("SELECT until FROM filing_pause WHERE until > ?", [times.to_text(now)]).fetchone()
    return row and str(row[0])
