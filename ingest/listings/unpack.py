"""Documents unpacked where they are gzip, also twice over, whatever their server calls them."""

from __future__ import annotations

from gzip import GzipFile
from io import BytesIO
from zlib import error as ZlibError  # noqa: N812 - it is a class

MOST_BYTES = 50 * 1024 * 1024
"""Bytes of a document, unpacked, that are read; the standard of sitemaps allows no more."""


_GZIP = b"\x1f\x8b"


class Unpacked:
    """A file of at most `MOST_BYTES`, unpacked where it is gzip; damage ends it."""

    def __init__(self, body: bytes) -> None:
        self._file: BytesIO | GzipFile = BytesIO(body)
        self._left = MOST_BYTES
        self.cut = ""
        """Why it ends before its end; empty where it does not."""
        if body.startswith(_GZIP):
            self._file = GzipFile(fileobj=BytesIO(body))
            if (inner := self.read(len(_GZIP))) == _GZIP:  # a packed file, packed by its server once more
                body = inner + self.read()
            self._file = GzipFile(fileobj=BytesIO(body))
            self._left, self.cut = MOST_BYTES, ""

    def read(self, size: int = -1) -> bytes:
        """The next bytes, none at the end."""
        if self._left <= 0:
            self.cut = f"stopped after {MOST_BYTES >> 20} MiB"
            return b""
        wanted, found = min(size, self._left) if size > 0 else self._left, bytearray()
        try:
            while len(found) < wanted and (chunk := self._file.read1(wanted - len(found))):  # before the damage, too
                found += chunk
        except (OSError, EOFError, ZlibError):
            self.cut = "damaged gzip: read as far as it goes"
        self._left -= len(found)
        return bytes(found)


def unpacked(body: bytes) -> bytes:
    """A document's bytes, as far as they can be unpacked."""
    return _unpacked(body)[0]


def unpacked_whole(body: bytes) -> bytes | None:
    """A document's bytes; None where not all of them can be unpacked."""
    plain, cut = _unpacked(body)
    return None if cut else plain


def _unpacked(body: bytes) -> tuple[bytes, str]:
    """What can be unpacked, and why that is not all; empty where it is."""
    if not body.startswith(_GZIP):
        return body, ""
    file = Unpacked(body)
    return b"".join(iter(lambda: file.read(1 << 16), b"")), file.cut
