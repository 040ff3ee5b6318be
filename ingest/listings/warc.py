"""WARC files as a stream of the pages in them; `ingest.listings.warc_walk` finds their records."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from warcio.bufferedreaders import ChunkedDataReader

from ingest import times
from ingest.errors import DepecheError
from ingest.listings.content_encoding import ZSTD_ERRORS, decoded
from ingest.listings.isolation import BadEntryError, Isolation
from ingest.listings.warc_walk import WarcWalk, is_below, read_up_to
from ingest.urls import host, normalize

_HTML = ("text/html", "application/xhtml+xml")
_LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)


class DamagedError(DepecheError):
    """Raised at the end of `records` where a file is no WARC, or is damaged; what can be read was given."""


class Record(NamedTuple):
    """A page as the archive fetched it."""

    url: str
    body: bytes
    content_type: str | None
    fetched_at: datetime


def records(path: Path, hosts: Sequence[str], most_bytes: int, isolation: Isolation | None = None) -> Iterator[Record]:
    """The HTML pages that were answered with 200, of these hosts and those below them; all hosts where none is named.

    A record that cannot be read costs no other: `isolation` counts it with its reason.

    Raises:
        DamagedError: a part of the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            walk = WarcWalk(file, hosts)
            pages = (record for record in walk.records() if _is_page(record) and _is_of(record, hosts))
            yield from (isolation or Isolation()).each(pages, lambda record: _read(record, most_bytes, walk))
    except (OSError, *ZSTD_ERRORS) as error:
        raise DamagedError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if walk.damage:
        raise DamagedError(f"{path}: {walk.damage}")


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").strip().lower()
    status = (record.http_headers.statusline or "").split(maxsplit=1)[:1]
    return status == ["200"] and (not kind or kind.startswith(_HTML))


def _is_of(record: Any, hosts: Sequence[str]) -> bool:
    return not hosts or is_below(host(_address(record) or ""), hosts)


def _address(record: Any) -> str | None:
    return normalize((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))


def _read(record: Any, most_bytes: int, walk: WarcWalk) -> Record:
    url = _address(record)
    if url is None:
        raise BadEntryError("without a web address")
    kind = record.http_headers.get_header("Content-Type")
    body = _body(record, most_bytes, walk)
    if kind is None and not _LOOKS_LIKE_HTML.match(body[:2000]):
        raise BadEntryError("of no kind")
    return Record(url, body, kind, _fetched_at(record))


def _body(record: Any, most_bytes: int, walk: WarcWalk) -> bytes:
    """The document, chunks and content encoding undone, where the archive has not done so already."""
    headers, raw = record.http_headers, record.raw_stream
    is_chunked = (headers.get_header("Transfer-Encoding") or "").strip().lower() == "chunked"
    packed = read_up_to(ChunkedDataReader(raw) if is_chunked else raw, most_bytes + 1)
    if len(packed) > most_bytes:
        raise BadEntryError("too large")
    read_up_to(raw, None)
    if getattr(raw, "limit", 0) > 0:  # a member of gzip may have a record without its length
        walk.damaged(f"cut off within {_address(record)}")
        raise BadEntryError("cut off")
    return decoded(packed, headers.get_header("Content-Encoding"), most_bytes)


def _fetched_at(record: Any) -> datetime:
    text = (record.rec_headers.get_header("WARC-Date") or "").strip()
    try:
        # ARC's own form is without separators
        moment = datetime.strptime(text, "%Y%m%d%H%M%S") if text.isdigit() else datetime.fromisoformat(text)  # noqa: DTZ007
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        raise BadEntryError("without a date") from None
    if moment > times.now():
        raise BadEntryError("dated in the future")
    return moment
