"""HTTP headers as text, and those that ask only for something newer."""

from __future__ import annotations

import re
from typing import NamedTuple

from scrapy.http import Response

from ingest.items import Validators

_MOST_DIGITS = 9
_LONGEST_LINKS = 10_000  # characters
_LINK = re.compile(r"<([^<>]*)>([^<]*)")
_PARAMETER = re.compile(r""";\s*([a-z*]+)\s*=\s*(?:"([^"]*)"|([^\s;,"]+))""", re.IGNORECASE)


def header(response: Response, name: str) -> str | None:
    """A header's value as sent."""
    value = response.headers.get(name)
    return value.decode("latin-1") if value else None


def content_type(response: Response) -> str | None:
    """The `Content-Type` as sent."""
    return header(response, "Content-Type")


def number(response: Response, name: str) -> int | None:
    """A header as a whole number; None where it is no number, or absurdly long."""
    value = (header(response, name) or "").strip()
    return int(value) if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS else None


class LinkHeader(NamedTuple):
    """A link in a `Link` header (RFC 8288)."""

    url: str
    rel: str = ""
    type: str = ""


def links(response: Response) -> list[LinkHeader]:
    """The links in an answer's headers."""
    text = ", ".join(value.decode("latin-1") for value in response.headers.getlist("Link"))[:_LONGEST_LINKS]
    return [LinkHeader(url, **_parameters(rest)) for url, rest in _LINK.findall(text)]


def _parameters(text: str) -> dict[str, str]:
    found = ((name.lower(), quoted or bare) for name, quoted, bare in _PARAMETER.findall(text))
    return {name: value for name, value in found if name in ("rel", "type")}


def validators(response: Response) -> Validators:
    """The answer's `ETag` and `Last-Modified`."""
    return Validators(header(response, "ETag"), header(response, "Last-Modified"))


def answers(known: Validators, *others: int) -> list[int]:
    """The statuses beside 200 that answer a question: 304 ("not modified") only where validators were sent."""
    return [*([304] if conditional(known) else []), *others]


def conditional(known: Validators) -> dict[str, str]:
    """`If-None-Match` and `If-Modified-Since`: ask only for something newer."""
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in headers.items() if value}
