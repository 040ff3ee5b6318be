"""Restricts the host names that the server answers to, against DNS rebinding: no other site's page may read the store.

Such a page lets its own name lead to this machine (DNS rebinding), so that the browser takes our answers for its own. A
request carries the name that was asked for: one that is not ours gets nothing.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from ipaddress import ip_address
from typing import Any, Final

_Message = MutableMapping[str, Any]
_Receive = Callable[[], Awaitable[_Message]]
_Send = Callable[[_Message], Awaitable[None]]
App = Callable[[_Message, _Receive, _Send], Awaitable[None]]

_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
_ANY: Final = ("", "0.0.0.0", "::")  # noqa: S104 -- compared with
_HOST = re.compile(r"(?:\[([^\]]+)\]|([^:@/\\\s]+))(?::\d{0,5})?")
_REFUSED = "Ce serveur ne répond pas à ce nom ; `depeche serve --host NOM` ou `--name NOM` l’ajoute.\n".encode()
_HEADERS = [(b"content-type", b"text/plain; charset=utf-8"), (b"content-length", str(len(_REFUSED)).encode())]


def names(host: str, more: Iterable[str] = ()) -> frozenset[str]:
    """The allowed names: loopback's, the address that is listened at, this machine's where it is any, more."""
    own = (socket.gethostname(), socket.getfqdn()) if host in _ANY else (host,)
    return frozenset(name.lower().rstrip(".") for name in (*_LOOPBACK, *own, *more) if name)


def only(app: App, allowed: frozenset[str], *, addresses: bool) -> App:
    """The application, for requests under allowed names.

    Args:
        app: what answers them.
        allowed: names in small letters.
        addresses: whether any numeric address will do, too: it cannot be made to lead elsewhere.
    """

    async def guarded(scope: _Message, receive: _Receive, send: _Send) -> None:
        if scope["type"] != "http" or _is_allowed(_asked(scope), allowed, addresses):
            await app(scope, receive, send)
            return
        await send({"type": "http.response.start", "status": 421, "headers": _HEADERS})
        await send({"type": "http.response.body", "body": _REFUSED})

    return guarded


def listens_everywhere(host: str) -> bool:
    """Whether an address stands for all of the machine's."""
    return host in _ANY


def _asked(scope: _Message) -> list[str]:
    return [value.decode("latin-1") for name, value in scope["headers"] if name == b"host"]


def _is_allowed(asked: list[str], allowed: frozenset[str], addresses: bool) -> bool:
    if len(asked) != 1:
        return False
    name = _name(asked[0].strip().lower())
    return name in allowed or (addresses and _is_address(name))


def _name(host: str) -> str:
    """The name without a port; what is no name with a port is none of ours.

    >>> _name("[::1]:8001"), _name("localhost.:8001"), _name("localhost:8001@evil.example")
    ('::1', 'localhost', '')
    """
    found = _HOST.fullmatch(host)
    return (found[1] or found[2]).rstrip(".") if found else ""


def _is_address(name: str) -> bool:
    try:
        ip_address(name)
    except ValueError:
        return False
    return True
