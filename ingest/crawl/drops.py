"""Lets pipelines raise `Refused`, or what SQLite says: Scrapy gets a `DropItem` with the reason."""

from __future__ import annotations

import sqlite3
from collections.abc import Awaitable, Callable
from functools import wraps
from typing import TypeVar

from scrapy.exceptions import DropItem

from ingest.refusals import Refused, StoreUnwritable

_Self = TypeVar("_Self")
_In = TypeVar("_In")
_Out = TypeVar("_Out")


class Dropped(DropItem):
    """A pipeline turned a page away. Scrapy counts it in `item_dropped_reasons_count/<class of the reason>`."""

    def __init__(self, refused: Refused) -> None:
        super().__init__(refused.reason, log_level="INFO")
        self.refused = refused


def drops(process_item: Callable[[_Self, _In], _Out]) -> Callable[[_Self, _In], _Out]:
    """Let a pipeline's `process_item` raise `Refused`, unknown to Scrapy; a store out of reach ends the crawl."""

    @wraps(process_item)
    def process(self: _Self, item: _In) -> _Out:
        try:
            return process_item(self, item)
        except Refused as refused:
            raise _dropped(refused) from refused
        except sqlite3.OperationalError as error:  # nothing was written; the URL stays pending
            raise _dropped(_unwritable(error)) from error

    return process


def drops_later(process_item: Callable[[_Self, _In], Awaitable[_Out]]) -> Callable[[_Self, _In], Awaitable[_Out]]:
    """The same for a coroutine."""

    @wraps(process_item)
    async def process(self: _Self, item: _In) -> _Out:
        try:
            return await process_item(self, item)
        except Refused as refused:
            raise _dropped(refused) from refused

    return process


def _dropped(refused: Refused) -> Dropped:
    named: type[Dropped] = type(type(refused).__name__, (Dropped,), {})
    return named(refused)


def _unwritable(error: sqlite3.OperationalError) -> StoreUnwritable:
    refused = StoreUnwritable(str(error))
    refused.__cause__ = error
    return refused
