"""WARC files as a stream of the pages in them. The only importer of warcio."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO, NamedTuple

from warcio.archiveiterator import ArchiveIterator
from warcio.bufferedreaders import ChunkedDataReader

from ingest import clock
from ingest.errors import DepecheError
from ingest.listings.content_encoding import ZSTD_ERRORS, decoded, zstd_file
from ingest.listings.gzip_members import IrregularError, members
from ingest.listings.isolation import BadEntryError, Isolation, reason_of
from ingest.text import squeeze
from ingest.urls import host, normalize

_HTML = ("text/html", "application/xhtml+xml")
_LOOKS_LIKE_HTML = re.compile(rb"\s*(?:<!--.{0,500}?-->\s*)?<(?:!doctype html|html)\b", re.IGNORECASE | re.DOTALL)
_STARTS = {True: re.compile(rb"\x1f\x8b\x08"), False: re.compile(rb"(?<=\n)WARC/[01]\.\d\r?\n")}
"""Where a record begins, in a file of gzip members and in a plain one."""
_RESPONSE = re.compile(rb"^WARC-Type:[ \t]*response[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TARGET = re.compile(rb"^WARC-Target-URI:[ \t]*<?([^\s>]+)", re.IGNORECASE | re.MULTILINE)
_OVERLAP, _CHUNK = 32, 1 << 20


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
            walk = _Walk(file, hosts)
            pages = (record for record in walk.records() if _is_page(record) and _is_of(record, hosts))
            yield from (isolation or Isolation()).each(pages, lambda record: _read(record, most_bytes, walk))
    except (OSError, *ZSTD_ERRORS) as error:
        raise DamagedError(f"{path}: {getattr(error, 'strerror', None) or error}") from error
    if walk.damage:
        raise DamagedError(f"{path}: {walk.damage}")


class _Iterator(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
    INC_RECORD = ""
    """What is written to standard error of a record that is longer than it says."""


class _Walk:
    """The records of a file, or those that may be of some hosts; behind damage it goes on with the next that begins."""

    def __init__(self, file: BinaryIO, hosts: Sequence[str]) -> None:
        self._packed = file.read(2) == b"\x1f\x8b"
        self._file = zstd_file(file) or file
        self._start = _STARTS[self._packed]
        self._hosts = hosts
        self.damage = ""
        """What cannot be read, the first of it; empty where all can."""

    def records(self) -> Iterator[Any]:
        position: int | None = 0
        if self._packed and self._hosts:
            try:
                yield from self._wanted()
                return
            except IrregularError as error:
                position = error.offset
        while position is not None:
            self._file.seek(position)
            records = _Iterator(self._file)
            try:
                yield from records
                return
            except MemoryError:
                raise
            except Exception as error:  # warcio raises whatever it comes upon
                self.damaged(str(error) or reason_of(error))
                position = self._next(max(position, records.offset) + 1)

    def _wanted(self) -> Iterator[Any]:
        """Those that may be of the hosts, without a look into the others."""
        with Path(self._file.name).open("rb") as ahead:
            for member in members(ahead):
                if _may_be_of(member.head, self._hosts) and (record := self._at(member.offset)) is not None:
                    yield record

    def _at(self, position: int) -> Any:
        """The record that begins here; None where it cannot be read."""
        self._file.seek(position)
        try:
            return next(iter(_Iterator(self._file)), None)
        except MemoryError:
            raise
        except Exception as error:  # warcio raises whatever it comes upon
            self.damaged(str(error) or reason_of(error))
            return None

    def damaged(self, what: str) -> None:
        self.damage = self.damage or squeeze(what)[:200]

    def _next(self, position: int) -> int | None:
        """The position of the next record after this one."""
        while True:
            try:
                self._file.seek(position)
                chunk = _all(self._file, _CHUNK)
            except ZSTD_ERRORS:  # behind damage nothing can be unpacked
                return None
            if found := self._start.search(chunk):
                return position + found.start()
            if len(chunk) < _CHUNK:
                return None
            position += _CHUNK - _OVERLAP


def _is_page(record: Any) -> bool:
    if record.rec_type != "response" or record.http_headers is None:
        return False
    kind = (record.http_headers.get_header("Content-Type") or "").strip().lower()
    status = (record.http_headers.statusline or "").split(maxsplit=1)[:1]
    return status == ["200"] and (not kind or kind.startswith(_HTML))


def _may_be_of(head: bytes, hosts: Sequence[str]) -> bool:
    """Whether a record's own lines say that it is an answer of one of the hosts."""
    address = _TARGET.search(head)
    if address is None or not _RESPONSE.search(head):
        return False
    url = normalize(address[1].decode("utf-8", "replace"))
    return url is not None and _is_below(host(url), hosts)


def _is_of(record: Any, hosts: Sequence[str]) -> bool:
    return not hosts or _is_below(host(_address(record) or ""), hosts)


def _is_below(name: str, hosts: Sequence[str]) -> bool:
    return any(name == wanted or name.endswith(f".{wanted}") for wanted in hosts)


def _address(record: Any) -> str | None:
    return normalize((record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>"))


def _read(record: Any, most_bytes: int, walk: _Walk) -> Record:
    url = _address(record)
    if url is None:
        raise BadEntryError("without a web address")
    kind = record.http_headers.get_header("Content-Type")
    body = _body(record, most_bytes, walk)
    if kind is None and not _LOOKS_LIKE_HTML.match(body[:2000]):
        raise BadEntryError("of no kind")
    return Record(url, body, kind, _fetched_at(record))


def _body(record: Any, most_bytes: int, walk: _Walk) -> bytes:
    """The document, chunks and content encoding undone, where the archive has not done so already."""
    headers, raw = record.http_headers, record.raw_stream
    is_chunked = (headers.get_header("Transfer-Encoding") or "").strip().lower() == "chunked"
    packed = _all(ChunkedDataReader(raw) if is_chunked else raw, most_bytes + 1)
    if len(packed) > most_bytes:
        raise BadEntryError("too large")
    _all(raw, None)
    if raw.limit > 0:
        walk.damaged(f"cut off within {_address(record)}")
        raise BadEntryError("cut off")
    return decoded(packed, headers.get_header("Content-Encoding"), most_bytes)


def _all(stream: Any, most: int | None) -> bytes:
    """Read the rest of a stream, at most `most` bytes; None reads and drops it."""
    found = bytearray()
    while (most is None or len(found) < most) and (chunk := stream.read(_CHUNK if most is None else most - len(found))):
        if most is not None:
            found += chunk
    return bytes(found)


def _fetched_at(record: Any) -> datetime:
    text = (record.rec_headers.get_header("WARC-Date") or "").strip()
    try:
        # ARC's own form is without separators
        moment = datetime.strptime(text, "%Y%m%d%H%M%S") if text.isdigit() else datetime.fromisoformat(text)  # noqa: DTZ007
        moment = (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).replace(microsecond=0)
    except (ValueError, OverflowError):
        raise BadEntryError("without a date") from None
    if moment > clock.now():
        raise BadEntryError("dated in the future")
    return moment
