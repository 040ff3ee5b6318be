"""Merges filings and lists of issuers: each is taken once, by its key or its text."""

from __future__ import annotations

from ingest.store.database import Database

_TAKE = (
    "INSERT OR IGNORE INTO main.filings SELECT * FROM other.filings ORDER BY key",
    "INSERT OR IGNORE INTO main.filing_faults SELECT * FROM other.filing_faults",
    "INSERT OR IGNORE INTO main.filing_days SELECT * FROM other.filing_days",
    "INSERT OR IGNORE INTO main.issuer_lists (name, loaded_at, content)"
    " SELECT name, loaded_at, content FROM other.issuer_lists ORDER BY id",
)


def take(db: Database) -> None:
    """Add what is not here."""
    for statement in _TAKE:
        db.execute(statement)
