"""The records of a WARC file one after the other, whatever of it is damaged."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from gzip import GzipFile
from pathlib import Path
from typing import Any, BinaryIO, cast
from zlib import error as ZlibError  # noqa: N812 - it is a class

from warcio.archiveiterator import ArchiveIterator

from ingest.listings.content_encoding import ZSTD_ERRORS, zstd_file
from ingest.listings.gzip_members import IrregularError, is_cut, is_packed_whole, members
from ingest.text.clean import squeeze
from ingest.urls import host, normalize

_STARTS = {True: re.compile(rb"\x1f\x8b\x08"), False: re.compile(rb"(?<=\n)WARC/[01]\.\d\r?\n")}
"""Where a record begins, in a file of gzip members and in a plain one."""
_RESPONSE = re.compile(rb"^WARC-Type:[ \t]*response[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_TARGET = re.compile(rb"^WARC-Target-URI:[ \t]*<?([^\s>]+)", re.IGNORECASE | re.MULTILINE)
_CHUNK = 1 << 20
"""Bytes read at a time."""
_OVERLAP = 32  # bytes of two chunks in which the beginning of a record may stand


class _Iterator(ArchiveIterator):  # type: ignore[misc]  # warcio has no types
    INC_RECORD = ""
    """What warcio writes to standard error of a record that is longer than it says: nothing."""


class WarcWalk:
    """The records of a file, or those that may be of some hosts; behind damage it goes on with the next that begins."""

    def __init__(self, file: BinaryIO, hosts: Sequence[str]) -> None:
        is_gzip = file.read(2) == b"\x1f\x8b"
        self._packed = is_gzip and not is_packed_whole(file)
        file.seek(0)
        self._file = cast(BinaryIO, GzipFile(fileobj=file)) if is_gzip and not self._packed else zstd_file(file) or file
        self._start = _STARTS[self._packed]
        self._hosts = hosts
        self.damage = ""
        """What cannot be read, the first of it; empty where all can."""

    def records(self) -> Iterator[Any]:
        """Yield warcio's records."""
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
                for record in records:
                    position = records.offset
                    self._check_length(record)
                    yield record
                if self._packed and is_cut(self._file, position):
                    self.damaged("cut off within its last record")
                return
            except MemoryError:
                raise
            except Exception as error:  # warcio raises whatever it comes upon
                self.damaged(_said(error))
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
            self.damaged(_said(error))
            return None

    def _check_length(self, record: Any) -> None:
        """Make sure that a plain file's record ends: without a length warcio takes all that follows for its own."""
        if not self._packed and not record.rec_headers.get_header("Content-Length"):
            raise ValueError("a record without its length")

    def damaged(self, what: str) -> None:
        """Remember what cannot be read."""
        self.damage = self.damage or squeeze(what)[:200]

    def _next(self, position: int) -> int | None:
        """The position of the next record after this one."""
        while True:
            try:
                self._file.seek(position)
                chunk = read_up_to(self._file, _CHUNK)
            except (*ZSTD_ERRORS, OSError, EOFError, ZlibError):  # behind damage nothing can be unpacked
                return None
            if found := self._start.search(chunk):
                return position + found.start()
            if len(chunk) < _CHUNK:
                return None
            position += _CHUNK - _OVERLAP


def _said(error: Exception) -> str:
    """What is wrong; what is raised for want of a line, as of a record that is cut off, says nothing to a reader."""
    is_bare = isinstance(error, AttributeError | TypeError | IndexError) or not str(error)
    return "a record without the lines that it begins with" if is_bare else str(error)


def _may_be_of(head: bytes, hosts: Sequence[str]) -> bool:
    """Whether a record's own lines say that it is an answer of one of the hosts."""
    address = _TARGET.search(head)
    if address is None or not _RESPONSE.search(head):
        return False
    url = normalize(address[1].decode("utf-8", "replace"))
    return url is not None and is_below(host(url), hosts)


def is_below(name: str, hosts: Sequence[str]) -> bool:
    """Whether a host is one of these or below one."""
    return any(name == wanted or name.endswith(f".{wanted}") for wanted in hosts)


def read_up_to(stream: Any, most: int | None) -> bytes:
    """Read the rest of a stream, at most `most` bytes; None reads and drops it."""
    found = bytearray()
    while (most is None or len(found) < most) and (chunk := stream.read(_CHUNK if most is None else most - len(found))):
        if most is not None:
            found += chunk
    return bytes(found)
