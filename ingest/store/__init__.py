"""The SQLite file and everything that writes it."""

from ingest.store.database import (
    Database,
    StoreError,
    StoreMovedError,
    inspected,
    open_reader,
    open_store,
    transaction,
)
from ingest.store.migrate import migrations

__all__ = [
    "Database",
    "StoreError",
    "StoreMovedError",
    "inspected",
    "migrations",
    "open_reader",
    "open_store",
    "transaction",
]
