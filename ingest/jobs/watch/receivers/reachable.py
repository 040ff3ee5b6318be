"""Whether a receiver can be reached from here, as far as can be told without sending anything."""

from __future__ import annotations

import re
import shlex
import shutil
from collections.abc import Iterator, Mapping
from email.utils import getaddresses
from pathlib import Path
from urllib.parse import urlsplit

from ingest.jobs.watch.receivers import VARIABLE, Receiver

_MAIL = re.compile(r"[^@\s,;]+@[^@\s,;]+")


def unreachable(to: Receiver) -> str | None:
    """Why nothing can ever be sent there; None where something may."""
    if VARIABLE.search(to.written):  # only known when it is sent
        return None
    if to.kind == "mailto":
        return _mail(to.target)
    if to.kind == "atom":
        folder = Path(to.target).expanduser().absolute().parent
        return None if folder.is_dir() else f"there is no folder {folder} for {to.written}"
    return _command(to.target) if to.kind == "command" else _hook(to.target)


def _mail(addresses: str) -> str | None:
    """One address or several, with names or without, as the header of a mail has them."""
    found = [address for _, address in getaddresses([addresses])]
    if found and all(map(_MAIL.fullmatch, found)):
        return None
    return f"'{addresses}' is no mail address; write mailto:you@example.org"


def _command(command: str) -> str | None:
    try:
        program = shlex.split(command)[0]
    except (ValueError, IndexError):
        return f"'{command}' is no command"
    return None if shutil.which(program) else f"there is no command '{program}' here"


def _hook(url: str) -> str | None:
    try:
        parts = urlsplit(url)
        known = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        known = None
    return None if known else f"'{url}' is no web address; write https://..."


def missing(receivers: list[Receiver], environment: Mapping[str, str]) -> Iterator[str]:
    """What must still be set before anything arrives: variables of the environment, a receiver at all."""
    if not receivers:
        yield "it has no receiver, and sends nothing: --to mailto:you@example.org"
    for name in sorted({name for to in receivers for name in VARIABLE.findall(to.written)}):
        if not environment.get(name):
            yield f"the variable {name} is not set here"
    if any(to.kind == "mailto" for to in receivers) and not environment.get("INGEST_SMTP"):
        yield "mail needs INGEST_SMTP=smtp://user:password@host:587, which is not set here"
