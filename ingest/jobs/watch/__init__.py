"""Saved searches and what they send: each new article that one finds goes to each of its receivers once.

`definitions` says what a watch is, `watch_file` keeps them beside the store, `matching` finds what is new, `ledger`
remembers in the store what was found, sent and refused, `receivers` are where it goes, `delivery` joins them.
"""

from ingest.jobs.watch.definitions import Watch, WatchError
from ingest.jobs.watch.delivery import Sent, begin, run
from ingest.jobs.watch.watch_file import read

__all__ = ["Sent", "Watch", "WatchError", "begin", "read", "run"]
