"""The SQLite file and everything that writes it."""

from ingest.store.database import Database, transaction
from ingest.store.migrate import migrations
from ingest.store.opening import inspected, open_reader, open_store
from ingest.store.store_errors import NoStoreError, StoreError, StoreMovedError

__all__ = [
    "Database",
    "NoStoreError",
    "StoreError",
    "StoreMovedError",
    "inspected",
    "migrations",
    "open_reader",
    "open_store",
    "transaction",
]
