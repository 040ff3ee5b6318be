"""The SQLite file and everything that writes it."""

from ingest.store.database import (
    Database,
    StoreError,
    StoreMovedError,
    inspected,
    migrations,
    open_reader,
    open_store,
    transaction,
)

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
