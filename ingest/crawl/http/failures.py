"""Turns a request's failure into the code that `frontier.reason` and `ways.status` show."""

from __future__ import annotations

from datetime import datetime
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
from scrapy.http import Response
from scrapy.spidermiddlewares.httperror import HttpError
from service_identity import VerificationError
from twisted.internet.error import ConnectionLost, SSLError
from twisted.python.failure import Failure

from ingest.crawl.http.retry_after import moment_after, retry_after
from ingest.crawl.unsent_requests import RequestRefused


class RequestFailure(NamedTuple):
    """How the frontier records a failed request: state, reason, and whether it is tried again."""

    state: str
    """The frontier's state, `rejected` or `failed`."""
    reason: str
    """Code, and what is known beyond it after a colon."""
    retry: bool
    """Whether it is worth asking again later."""
    retry_at: datetime | None = None
    """Not to be asked again before, where the server said so."""


_CODES: dict[type[BaseException], str] = {
    CannotResolveHostError: "dns",
    DownloadConnectionRefusedError: "connection_refused",
    DownloadTimeoutError: "timeout",
    ResponseDataLossError: "cut_off",
    ConnectionLost: "cut_off",
    ValueError: "bad_address",  # a redirect to something that is none
}
_IGNORED = {
    "robots.txt": RequestFailure("rejected", "robots", retry=False),
    "max redirections": RequestFailure("failed", "redirects: too many redirects", retry=True),
    "DOWNLOAD_MAXSIZE": RequestFailure("rejected", "too_large: unpacked", retry=False),
}
"""What Scrapy's own `IgnoreRequest`s say, and what it means."""
_GONE = {404, 410, 451}


def request_failure(failure: Failure) -> RequestFailure:
    """The reason for the failure that Scrapy hands to an errback."""
    error = failure.value
    if isinstance(error, HttpError):
        return _answered(error.response)
    if isinstance(error, RequestRefused):
        return RequestFailure(error.state, _reason(error.code, error), error.state == "failed", error.retry_at)
    if isinstance(error, IgnoreRequest):
        known = (outcome for text, outcome in _IGNORED.items() if text in str(error))
        return next(known, RequestFailure("rejected", _reason("ignored", error), retry=False))
    if isinstance(error, DownloadCancelledError):
        return RequestFailure("rejected", _reason("too_large", error), retry=False)
    if is_tls(error):
        return RequestFailure("failed", f"tls: {_tls_detail(error)}", retry=True)
    return RequestFailure("failed", _reason(_network_code(error), _causes(error)[-1]), retry=True)


def is_tls(error: BaseException | None) -> bool:
    """Whether a connection failed because of its certificate or encryption."""
    return any(isinstance(cause, TlsError | SSLError | VerificationError) for cause in _causes(error))


def _answered(response: Response) -> RequestFailure:
    status, wait = response.status, retry_after(response)
    if wait is None:
        return RequestFailure("failed", f"http_{status}", retry=status not in _GONE)
    return RequestFailure("failed", f"http_{status}: retry after {wait:g} s", True, moment_after(wait))


def _network_code(error: BaseException | None) -> str:
    causes = _causes(error)
    return next((code for kind, code in _CODES.items() if any(isinstance(cause, kind) for cause in causes)), "network")


def _tls_detail(error: BaseException | None) -> str:
    causes = _causes(error)
    if any(isinstance(cause, VerificationError) for cause in causes):
        return "the certificate is for another name"
    # OpenSSL's error queue: rows of library, function and reason; it does not say expired or self-signed
    rows = [row for cause in causes if isinstance(cause, TlsError) and cause.args for row in cause.args[0]]
    return ", ".join(str(row[-1]) for row in rows) or "broken off"


def _causes(error: BaseException | None) -> list[BaseException]:
    """An error and what Scrapy and Twisted wrapped in it, the innermost last."""
    cause = error.__cause__ if error else None
    inner = [reason.value for reason in getattr(cause, "reasons", [])]
    return [found for found in (error, cause, *inner) if found is not None]


def _reason(code: str, error: BaseException | None) -> str:
    detail = " ".join(str(error).split())[:200]
    return f"{code}: {detail}" if detail else code
