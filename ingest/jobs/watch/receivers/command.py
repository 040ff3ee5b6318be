"""A command that reads the message from its standard input."""

from __future__ import annotations

import os
import shlex
import subprocess
from typing import TYPE_CHECKING

from ingest.jobs.watch.receivers.refusal import RefusedError

if TYPE_CHECKING:
    from ingest.jobs.watch.message import Message

_LONGEST = 60  # seconds


class CommandReceiver:
    """Runs a command, without a shell; DEPECHE_WATCH and DEPECHE_DELIVERY in its environment say what is sent."""

    def __init__(self, command: str) -> None:
        self._command = command

    def send(self, message: Message, history: list[Message]) -> None:
        """Run it; an exit code other than 0 is a refusal."""
        environment = os.environ | {"DEPECHE_WATCH": message.watch, "DEPECHE_DELIVERY": message.id}
        try:
            subprocess.run(  # noqa: S603 -- it is the user's own
                shlex.split(self._command),
                input=message.as_text(),
                text=True,
                encoding="utf-8",
                check=True,
                env=environment,
                timeout=_LONGEST,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.PIPE,
            )
        except subprocess.TimeoutExpired:
            raise RefusedError(f"the command did not end within {_LONGEST} s") from None
        except subprocess.CalledProcessError as error:
            said = (error.stderr or "").strip().rpartition("\n")[2]
            raise RefusedError(f"the command ended with {error.returncode}{said and f': {said}'}") from None
        except (OSError, ValueError) as error:
            raise RefusedError(f"the command cannot be run: {error}") from None
