"""Certificates that name no host are refused: Twisted only logs what it cannot read of a certificate, and goes on."""

from __future__ import annotations

from typing import Any

from service_identity import CertificateError, VerificationError
from service_identity.pyopenssl import extract_patterns
from twisted.internet import _sslverify

_verify = _sslverify.verify_service_identity  # type: ignore[attr-defined]


def insist_on_names() -> None:
    """Make Twisted's check of a server's certificate fail where it raises anything else than "another name"."""
    _sslverify.extract_patterns = _names  # type: ignore[assignment, attr-defined]
    _sslverify.verify_service_identity = _verified  # type: ignore[assignment, attr-defined]


def _names(certificate: Any) -> list[Any]:
    try:
        return list(extract_patterns(certificate))
    except Exception:  # whatever it is, nothing is proven
        return []


def _verified(names: list[Any], *wanted: Any) -> list[Any]:
    try:
        return list(_verify(names, *wanted))
    except CertificateError as error:
        raise VerificationError([]) from error
