"""Mail by SMTP. `INGEST_SMTP` names the server: smtp://user:password@host:587, or smtps://..."""

from __future__ import annotations

import smtplib
import ssl
from collections.abc import Mapping
from email.message import EmailMessage
from email.utils import formataddr, formatdate, getaddresses
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from ingest.jobs.watch.receivers.refusal import PartlyRefusedError, RefusedError
from ingest.jobs.watch.receivers.time_limit import LONGEST, within

if TYPE_CHECKING:
    from ingest.jobs.watch.message import Message

_LONGEST = 30  # seconds for each answer


class Mail:
    """Sends to an address; a delivery that is sent twice has the same Message-ID, by which mail programs fold it."""

    def __init__(self, address: str, environment: Mapping[str, str], *, secret: bool = False) -> None:
        self._to = address
        self._secret = secret  # its addresses stand in the environment, and in no message
        self._server = urlsplit(environment.get("INGEST_SMTP", ""))
        user = unquote(self._server.username or "")
        self._from = environment.get("INGEST_MAIL_FROM") or (user if "@" in user else _first(address))

    def send(self, message: Message, history: list[Message]) -> None:
        """Hand the mail over to the server."""
        if self._server.scheme not in ("smtp", "smtps") or not self._server.hostname:
            raise RefusedError("INGEST_SMTP does not say by which server: smtp://user:password@host:587")
        within(LONGEST, lambda: self._hand_over(message))

    def _hand_over(self, message: Message) -> None:
        try:
            with self._connected() as server:
                refused = server.send_message(self._mail(message))
        except smtplib.SMTPResponseException as error:
            raise RefusedError(f"the mail server answered {error.smtp_code}") from None
        except (smtplib.SMTPException, OSError) as error:
            raise RefusedError(f"the mail server: {type(error).__name__}") from None
        except ValueError:
            raise RefusedError("an address in it, or in INGEST_MAIL_FROM, is none") from None
        if refused:
            raise PartlyRefusedError(f"the mail server refused {self._told(refused)}; the other addresses have it")

    def _told(self, refused: Mapping[str, tuple[int, bytes]]) -> str:
        return ", ".join(f"{'one' if self._secret else to} ({code})" for to, (code, _) in sorted(refused.items()))

    def _connected(self) -> smtplib.SMTP:
        host, port = self._server.hostname or "", self._server.port
        context = ssl.create_default_context()
        server: smtplib.SMTP
        if self._server.scheme == "smtps":
            server = smtplib.SMTP_SSL(host, port or 465, timeout=_LONGEST, context=context)
        else:
            server = smtplib.SMTP(host, port or 587, timeout=_LONGEST)
            if server.has_extn("starttls") or (server.ehlo() and server.has_extn("starttls")):
                server.starttls(context=context)
            elif self._server.password:
                server.close()
                raise RefusedError("the mail server offers no encryption, and gets no password without")
        if self._server.password:
            server.login(unquote(self._server.username or ""), unquote(self._server.password))
        return server

    def _mail(self, message: Message) -> EmailMessage:
        mail = EmailMessage()
        mail["Subject"] = " ".join(message.subject.split())
        mail["From"], mail["To"] = self._from, self._to
        mail["Date"] = formatdate(localtime=True)
        mail["Message-ID"] = f"<{message.id}@depeche.invalid>"
        mail["Auto-Submitted"] = "auto-generated"
        mail.set_content(message.as_text())
        mail.add_alternative(message.as_html(), subtype="html")
        return mail


def _first(addresses: str) -> str:
    """The first of several addresses: a mail has one sender."""
    return next((formataddr(one) for one in getaddresses([addresses]) if one[1]), addresses)
