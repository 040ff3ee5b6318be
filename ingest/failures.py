"""What went wrong with a request, as the code that `frontier.reason` and `ways.status` show."""

from __future__ import annotations

from typing import NamedTuple

from OpenSSL.SSL import Error as TlsError
from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    IgnoreRequest,
    ResponseDataLossError,
)
from scrapy.spidermiddlewares.httperror import HttpError
from twisted.internet.error import SSLError
from twisted.python.failure import Failure


class Outcome(NamedTuple):
    """What becomes of a URL whose request failed."""

    state: str
    """The frontier's state, `rejected` or `failed`."""
    reason: str
    """Code, and what is known beyond it after a colon."""
    retry: bool
    """Whether it is worth asking again later."""


_CODES: dict[type[BaseException], str] = {
    CannotResolveHostError: "dns",
    DownloadConnectionRefusedError: "connection_refused",
    DownloadTimeoutError: "timeout",
    DownloadCancelledError: "too_large",
    ResponseDataLossError: "cut_off",
}
_GONE = {404, 410, 451}


def outcome_of(failure: Failure) -> Outcome:
    """What an errback's failure means for the URL."""
    error = failure.value
    if isinstance(error, HttpError):
        status = error.response.status
        return Outcome("failed", f"http_{status}", retry=status not in _GONE)
    if isinstance(error, IgnoreRequest):
        code = getattr(error, "code", "robots" if "robots.txt" in str(error) else "ignored")
        return Outcome("rejected", code if code == "robots" else f"{code}: {error}", retry=False)
    if _is_tls(error):
        return Outcome("failed", f"tls: {error}", retry=True)
    code = next((code for kind, code in _CODES.items() if isinstance(error, kind)), "network")
    return Outcome("failed", f"{code}: {' '.join(str(error).split())[:200]}", retry=True)


def _is_tls(error: BaseException | None) -> bool:
    reasons = [reason.value for reason in getattr(error, "reasons", [])] or [error, getattr(error, "__cause__", None)]
    return any(isinstance(reason, (TlsError, SSLError)) or "certificate" in str(reason) for reason in reasons)
