"""Repairs XML while it is read: drops what stands before it, and escapes ampersands that begin no reference."""

from __future__ import annotations

import re
from codecs import getincrementaldecoder
from html.entities import html5

from ingest.listings.unpack import Unpacked
from ingest.text.clean import read_numbers

_START = re.compile(rb"<\?xml|<(?:\w+:)?(?:urlset|sitemapindex|rss|feed|rdf)\b|<!doctype (?!html)", re.IGNORECASE)
_PREAMBLE = 64 * 1024
"""Bytes in which XML begins; notices of a program that failed stand there at most."""
_LONGEST_REFERENCE = 64
_NUMBERS = re.compile(rb"(?:&#(?:[0-9]+|[xX][0-9a-fA-F]+);)+")
_AMPERSAND = re.compile(rb"&(?!#)(?:([A-Za-z][A-Za-z0-9]{0,30});)?")
_OF_XML = {b"amp", b"lt", b"gt", b"quot", b"apos"}
_OTHER_CHARSET = re.compile(
    rb"""^.{0,200}?<\?xml[^>]{0,200}?encoding\s*=\s*["'](?!utf-?8)([\w-]*)""", re.IGNORECASE | re.DOTALL
)
_DECLARED = re.compile(rb"<!ENTITY\s+(\w+)")


class MendedXml:
    """A document's bytes for lxml, as a file.

    A bare `&` is escaped, for lxml would drop it with the word after it, and so are names that HTML knows and XML
    does not (`&nbsp;`). Documents in UTF-16 are left as they are.
    """

    def __init__(self, source: Unpacked) -> None:
        self._source = source
        head = source.read(_PREAMBLE)
        start = _START.search(head)
        self.beginning = head
        """The first bytes as they came."""
        self._rest = head[start.start() :] if start else head
        self._known = _OF_XML | set(_DECLARED.findall(head))
        self._is_wide = b"\x00" in head[:4]
        self.encoding = None if self._is_wide else _encoding(head)
        """What it is written in, where it does not say so or says wrongly that it is UTF-8."""

    def read(self, size: int) -> bytes:
        """The next bytes, empty at the end; a few more or less than `size` where something was mended."""
        while chunk := self._rest + self._source.read(size):
            self._rest = b""
            if self._is_wide:
                return chunk
            last = chunk.find(b"&", len(chunk) - _LONGEST_REFERENCE)
            if last > 0:  # the next bytes tell what it is
                chunk, self._rest = chunk[:last], chunk[last:]
            if mended := _AMPERSAND.sub(self._escaped, valid_references(chunk)):
                return mended
        return b""

    def _escaped(self, found: re.Match[bytes]) -> bytes:
        name = found[1]
        if name is None:
            return b"&amp;"
        if name in self._known:
            return found[0]
        character = html5.get(name.decode() + ";")
        return b"".join(b"&#%d;" % ord(one) for one in character) if character else b"&amp;" + found[0][1:]


def _encoding(head: bytes) -> str | None:
    """What else than it says it is written in; UTF-16 without its zero bytes is none."""
    other = _OTHER_CHARSET.search(head)
    if other and not other[1].lower().startswith((b"utf-16", b"utf16", b"utf-32", b"ucs")):
        return None
    return ("utf-8" if other else None) if _is_utf_8(head) else "windows-1252"


def _is_utf_8(head: bytes) -> bool:
    try:
        getincrementaldecoder("utf-8")().decode(head)  # its last character may be cut
    except UnicodeDecodeError:
        return False
    return True


def valid_references(xml: bytes) -> bytes:
    """The same bytes, with numbers for real characters only: the halves of an emoji joined, a lone one dropped.

    >>> valid_references(b"Bourse &#55357;&#56832;&#xD83D;&#0; &#233;")
    b'Bourse &#128512; &#233;'
    """
    return _NUMBERS.sub(_real, xml) if b"&#" in xml else xml


def _real(found: re.Match[bytes]) -> bytes:
    return b"".join(b"&#%d;" % ord(char) for char in read_numbers(found[0].decode()))
