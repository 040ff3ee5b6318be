"""Where a watch sends: `atom:FILE`, `command:CMD`, `mailto:ADDRESS`, `https://...` (JSON), `slack:https://...`, `teams:https://...`.

`${NAME}` stands for a variable of the environment, which is read when something is sent and stored nowhere; alone it is
a web address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Protocol
from urllib.parse import urlsplit

from ingest.jobs.watch.message import Message
from ingest.jobs.watch.receivers.atom_file import AtomFile
from ingest.jobs.watch.receivers.command import CommandReceiver
from ingest.jobs.watch.receivers.mail import Mail
from ingest.jobs.watch.receivers.refusal import PartlyRefusedError, RefusedError
from ingest.jobs.watch.receivers.webhook import Webhook

__all__ = ["VARIABLE", "PartlyRefusedError", "Receiver", "RefusedError", "Sender", "receiver"]

VARIABLE: Final = re.compile(r"\$\{(\w+)\}")
"""Stands for a variable of the environment."""
_HOOKS: Final = ("http", "https", "slack", "teams")


class Sender(Protocol):
    """A way to send."""

    def send(self, message: Message, history: list[Message]) -> None:
        """Hand a message over.

        Raises:
            RefusedError: the receiver did not take it.
            PartlyRefusedError: it took it for some only.
        """


@dataclass(frozen=True, slots=True)
class Receiver:
    """A receiver: its text as written, and a label without secrets for tables and logs."""

    written: str
    label: str
    kind: str

    @property
    def target(self) -> str:
        """What follows the kind; the whole web address of a plain webhook."""
        return _target(self.kind, self.written)

    def sender(self, environment: Mapping[str, str], *, loopback: bool) -> Sender:
        """The way to send to it.

        Raises:
            RefusedError: a variable of the environment is missing.
        """
        text = VARIABLE.sub(lambda found: _value(environment, found[1]), self.written)
        target = _target(self.kind, text)
        if self.kind == "atom":
            return AtomFile(target)
        if self.kind == "command":
            return CommandReceiver(target)
        if self.kind == "mailto":
            return Mail(target, environment, secret=text != self.written)
        form = self.kind if self.kind in ("slack", "teams") else "json"
        return Webhook(target, form, loopback=loopback)


def receiver(text: str) -> Receiver:
    """Read a receiver as a person writes it.

    Raises:
        ValueError: it is none; the message says what there is.
    """
    text = text.strip()
    if VARIABLE.fullmatch(text):
        return Receiver(text, text, "https")
    kind, colon, rest = text.partition(":")
    if not colon or not rest or kind not in ("atom", "command", "mailto", *_HOOKS):
        raise ValueError(
            f"'{text}' is no receiver; write atom:FILE, command:CMD, mailto:ADDRESS, https://..., slack:https://... or"
            " teams:https://..."
        )
    return Receiver(text, _label(kind, text), kind)


def _target(kind: str, text: str) -> str:
    return text if kind in ("http", "https") else text.partition(":")[2]


def _label(kind: str, text: str) -> str:
    """A label without secrets: of a webhook the host and a short hash of the address."""
    if kind not in _HOOKS or VARIABLE.search(text):
        return text
    url = _target(kind, text)
    host = urlsplit(url).hostname or "?"
    return f"{kind}://{host}/…{sha256(url.encode()).hexdigest()[:8]}"


def _value(environment: Mapping[str, str], name: str) -> str:
    if not environment.get(name):
        raise RefusedError(f"the variable {name} is not set")
    return environment[name]
