"""Content Security Policy: pages load our own files alone. And pages about this machine are hidden from the public."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any, Final

from datasette.app import Datasette
from datasette.utils.asgi import NotFound

from ingest.browse.hooks import hookimpl

_Message = MutableMapping[str, Any]
_Send = Callable[[_Message], Awaitable[None]]
_App = Callable[[_Message, Callable[[], Awaitable[_Message]], _Send], Awaitable[None]]

CONTENT_SECURITY_POLICY: Final = "; ".join(
    (
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self' 'unsafe-inline'",  # Datasette's own pages carry styles
        "img-src 'self' data:",
        "connect-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
    )
)
_HEADERS = [
    (b"content-security-policy", CONTENT_SECURITY_POLICY.encode()),
    (b"referrer-policy", b"same-origin"),  # publishers need not know where their articles are read
    (b"x-content-type-options", b"nosniff"),
]

# Datasette's pages about itself: paths of files, versions of programs
_ABOUT = r"^/-/(?:databases|plugins|versions|threads|settings|config|metadata)(?:\.json)?$"

# Datasette's pages for who writes plugins for it
_WORKSHOP = r"^/-/(?:patterns|allow-debug|messages|permissions|actor|auth-token|logout)(?:\.json)?$"


@hookimpl
def register_routes(datasette: Datasette) -> list[tuple[str, Any]]:
    """Hide from the public what is only for who runs it; a plugin's routes go before Datasette's."""
    public = not datasette.setting("default_allow_sql")
    return [(_WORKSHOP, _missing), *([(_ABOUT, _hidden)] if public else [])]


@hookimpl
def asgi_wrapper() -> Callable[[_App], _App]:
    """Let every answer carry the policy."""
    return _guarded


def _guarded(app: _App) -> _App:
    async def guarded(scope: _Message, receive: Callable[[], Awaitable[_Message]], send: _Send) -> None:
        async def send_guarded(message: _Message) -> None:
            if message["type"] == "http.response.start":
                message = {**message, "headers": [*message.get("headers", []), *_HEADERS]}
            await send(message)

        await app(scope, receive, send_guarded)

    return guarded


def _missing() -> None:
    raise NotFound("")


def _hidden() -> None:
    raise NotFound("Le public ne voit pas cette page.")
