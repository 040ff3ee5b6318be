"""Asks each host once for its robots.txt or its mining rules: all who need the answer wait for the same request."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine
from typing import Any, Generic, TypeVar

T = TypeVar("T")


class Once(Generic[T]):
    """Keeps the answer for each host, or the reason why there is none."""

    def __init__(self) -> None:
        self._answers: dict[str, asyncio.Task[T]] = {}

    async def get(self, host: str, ask: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """The answer; `ask` is called for the first who needs it. One who is cancelled cancels nobody else's."""
        if host not in self._answers:
            self._answers[host] = asyncio.ensure_future(ask())
        return await asyncio.shield(self._answers[host])
