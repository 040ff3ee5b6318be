"""HTTP's content encodings undone, for archives that keep documents as they were sent.

The only importer of brotli and zstd.
"""

from __future__ import annotations

import sys
import zlib
from collections.abc import Callable
from typing import BinaryIO, cast

import brotli

from ingest.listings.isolation import BadEntryError

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

ZSTD_ERRORS = (zstd.ZstdError, EOFError)
"""What a damaged file raises that `zstd_file` gives."""
_FRAME, _DICTIONARY = b"\x28\xb5\x2f\xfd", b"\x5d\x2a\x4d\x18"
_BEGINNING = 1024
_STEP = 1 << 16


class _ZstdFile(zstd.ZstdFile):
    """Gives all before the place where it is cut off, and then no EOFError, which warcio takes for the end."""

    def read(self, size: int | None = -1) -> bytes:
        try:
            return bytes(self.read1(-1 if size is None else size))
        except EOFError as error:
            raise zstd.ZstdError(str(error)) from error


def zstd_file(file: BinaryIO) -> BinaryIO | None:
    """A file unpacked as it is read, where it is zstd; a `.warc.zst` may begin with the dictionary that it needs.

    Raises:
        ZstdError: the dictionary is none.
    """
    file.seek(0)
    head = file.read(8)
    file.seek(0)
    if head.startswith(_FRAME):
        return cast(BinaryIO, _ZstdFile(file))
    if not head.startswith(_DICTIONARY):
        return None
    file.seek(8)
    words = file.read(int.from_bytes(head[4:], "little"))
    try:
        known = zstd.ZstdDict(zstd.decompress(words) if words.startswith(_FRAME) else words)
    except ValueError as error:
        raise zstd.ZstdError(str(error)) from error
    return cast(BinaryIO, _ZstdFile(file, zstd_dict=known))


def decoded(packed: bytes, encoding: str | None, most_bytes: int) -> bytes:
    """A document without its content encoding; one that is decoded already, in spite of its header, stays as it is.

    Raises:
        BadEntryError: it cannot be undone, or comes to more than `most_bytes`.
    """
    name = (encoding or "").strip().lower()
    decode = _DECODERS.get(name)
    if decode is None:
        return packed if name in ("", "identity") else _undone(packed, name)
    try:
        body = decode(packed, most_bytes + 1)
    except (zlib.error, brotli.error, zstd.ZstdError):
        return _undone(packed, name)
    if packed and not body:  # its beginning only
        return _undone(packed, name)
    if len(body) > most_bytes:
        raise BadEntryError("too large")
    return body


def _undone(packed: bytes, name: str) -> bytes:
    if b"<" in packed[:_BEGINNING] and b"\x00" not in packed[:_BEGINNING]:
        return packed
    raise BadEntryError(f"in an encoding that cannot be undone ({name})")


def _gzip(packed: bytes, most: int) -> bytes:
    return zlib.decompressobj(wbits=47).decompress(packed, most)  # gzip or zlib, told by the bytes


def _deflate(packed: bytes, most: int) -> bytes:
    try:
        return _gzip(packed, most)
    except zlib.error:
        return zlib.decompressobj(wbits=-15).decompress(packed, most)  # without zlib's header


def _brotli(packed: bytes, most: int) -> bytes:
    decompressor = brotli.Decompressor()
    body = bytearray(decompressor.process(packed, output_buffer_limit=_STEP))
    while len(body) < most and not decompressor.is_finished():
        chunk = decompressor.process(b"", output_buffer_limit=_STEP)
        if not chunk:
            break
        body += chunk
    return bytes(body)


def _zstd(packed: bytes, most: int) -> bytes:
    return zstd.ZstdDecompressor().decompress(packed, most)


_DECODERS: dict[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
