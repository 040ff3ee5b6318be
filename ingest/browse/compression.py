"""Compresses answers for who takes gzip: a page is a quarter as long on its way.

asgi-gzip, which the plugin datasette-gzip uses, is not: it compresses all types, a download of the store and Excel's
files too, and takes `gzip;q=0` for a yes.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from ingest.browse.hooks import hookimpl

_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
_App = Callable[[_Message, _Receive, _Send], Awaitable[None]]

_SMALLEST: Final = 500  # bytes: below it nothing is gained
_GZIP: Final = 16 + zlib.MAX_WBITS  # zlib's way of asking for gzip's header
_TEXTS = re.compile(rb"text/|application/(?:json|javascript|(?:[a-z]+\+)?(?:json|xml))|image/svg")  # no store, no Excel
_TAKES_GZIP = re.compile(rb"\bgzip\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))")


@hookimpl
def asgi_wrapper() -> Callable[[_App], _App]:
    """Let texts be compressed where the request says that they may."""
    return _compressed


def _compressed(app: _App) -> _App:
    async def compressed(scope: _Message, receive: _Receive, send: _Send) -> None:
        asked = dict(scope.get("headers") or ()).get(b"accept-encoding", b"")
        await app(scope, receive, _Answer(send).send if _TAKES_GZIP.search(asked) else send)

    return compressed


class _Answer:
    """One answer on its way; whether it is compressed shows with the first piece of its body."""

    def __init__(self, send: _Send) -> None:
        self._send = send
        self._start: _Message | None = None
        self._gzip: Any = None

    async def send(self, message: _Message) -> None:
        """Pass on a message of the application."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self._start:
            await self._send(self._begun(self._start, message))
            self._start = None
        await self._send(self._piece(message) if self._gzip else message)

    def _begun(self, start: _Message, first: _Message) -> _Message:
        headers = list(start.get("headers", ()))
        names = {name.lower(): value for name, value in headers}
        long = len(first.get("body", b"")) >= _SMALLEST or first.get("more_body")
        if not (long and _TEXTS.match(names.get(b"content-type", b""))) or b"content-encoding" in names:
            return start
        self._gzip = zlib.compressobj(wbits=_GZIP)
        kept = [(name, value) for name, value in headers if name.lower() != b"content-length"]
        return {**start, "headers": [*kept, (b"content-encoding", b"gzip"), (b"vary", b"Accept-Encoding")]}

    def _piece(self, message: _Message) -> _Message:
        body = self._gzip.compress(message.get("body", b""))
        return {**message, "body": body if message.get("more_body") else body + self._gzip.flush()}
