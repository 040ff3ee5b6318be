"""A web address that takes JSON: our own form, or Slack's or Teams'.

The address passes the same check as any that is crawled, and the connection goes to the very address that was checked.
Python's http.client serves: a library would resolve the name again, follow redirects, and ask the proxies that are set.
"""

from __future__ import annotations

import http.client
import json
import socket
import ssl
from ipaddress import ip_address
from typing import TYPE_CHECKING, Any
from urllib.parse import SplitResult, urlsplit

from ingest.crawl.http.public_addresses import refusal, unsafe
from ingest.jobs.watch.receivers.refusal import RefusedError
from ingest.jobs.watch.receivers.time_limit import LONGEST, within

if TYPE_CHECKING:
    from ingest.jobs.watch.message import Message

_LONGEST = 15  # seconds for each answer
_READ = 10_000  # bytes of an answer


class Webhook:
    """Posts a message; any answer but 2xx is a refusal. A delivery that is posted twice has the same `id`."""

    def __init__(self, url: str, form: str, *, loopback: bool) -> None:
        self._url, self._form, self._loopback = url, form, loopback

    def send(self, message: Message, history: list[Message]) -> None:
        """Post it."""
        within(LONGEST, lambda: self._post(message))

    def _post(self, message: Message) -> None:
        if why := refusal(self._url, loopback=self._loopback):
            raise RefusedError(f"the address must not be asked: {why}")
        parts = urlsplit(self._url)
        body = json.dumps(_body(self._form, message), ensure_ascii=False).encode()
        headers = {"Content-Type": "application/json; charset=utf-8", "Idempotency-Key": message.id}
        try:
            connection = self._connection(parts)
            try:
                target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
                connection.request("POST", target, body, headers)
                answer = connection.getresponse()
                answer.read(_READ)
            finally:
                connection.close()
        except (http.client.HTTPException, OSError, UnicodeError) as error:  # of a name or path that is none
            raise RefusedError(f"no answer: {type(error).__name__}") from None
        if not 200 <= answer.status < 300:
            raise RefusedError(f"answered {answer.status}")

    def _connection(self, parts: SplitResult) -> http.client.HTTPConnection:
        host = parts.hostname or ""
        secure = parts.scheme == "https"
        port = parts.port or (443 if secure else 80)
        address = self._checked(host, port)
        kind = http.client.HTTPSConnection if secure else http.client.HTTPConnection
        connection = kind(host, port, timeout=_LONGEST)
        plain = socket.create_connection((address, port), timeout=_LONGEST)
        connection.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=host) if secure else plain
        return connection

    def _checked(self, host: str, port: int) -> str:
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        for address in found:
            if why := unsafe(ip_address(address.partition("%")[0]), loopback=self._loopback):
                raise RefusedError(f"the address must not be asked: {why}")
        return found[0]


def _body(form: str, message: Message) -> dict[str, Any]:
    if form == "slack":
        return {"text": _slack(message)}
    if form == "teams":
        return {"type": "message", "attachments": [_card(message)]}
    return message.as_json()


def _slack(message: Message) -> str:
    def plain(text: str) -> str:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")

    lines = [f"*{plain(message.watch)}*"]
    lines += [f"<{item.url}|{plain(item.title)}> — {plain(item.paper)} {item.when}" for item in message.items]
    return "\n".join(lines)


def _card(message: Message) -> dict[str, Any]:
    """An adaptive card, which Teams' workflows take."""
    lines = [f"[{item.title}]({item.url}) — {item.paper} {item.when}" for item in message.items]
    blocks = [{"type": "TextBlock", "text": text, "wrap": True} for text in (f"**{message.watch}**", *lines)]
    card = {"type": "AdaptiveCard", "version": "1.4", "body": blocks}
    return {"contentType": "application/vnd.microsoft.card.adaptive", "content": card}
