"""Saved searches and what they send: each new article that one finds goes to each of its receivers once.

`definitions` reads the file beside the store, `matching` finds what is new, `ledger` remembers in the store what was
found, sent and refused, `receivers` are where it goes, `delivery` joins them.
"""

from ingest.jobs.watch.definitions import Watch, WatchError, path_of, read
from ingest.jobs.watch.delivery import Sent, begin, run

__all__ = ["Sent", "Watch", "WatchError", "begin", "path_of", "read", "run"]
