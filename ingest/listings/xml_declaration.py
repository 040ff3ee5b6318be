"""A feed's XML declaration, where it names no charset that the feed can be written in."""

from __future__ import annotations

import codecs
import re

_DECLARATION = re.compile(rb"\s*+<\?xml\b([^<>]{0,200})>", re.IGNORECASE)
_CHARSET = re.compile(r"""encoding\s*=\s*["']?([^"'\s?]*)""", re.IGNORECASE)


def sound_declaration(body: bytes) -> bytes:
    """The feed, said to be in UTF-8 or windows-1252, as it is, where its declaration is damaged or a BOM stands before.

    >>> sound_declaration(b'<?xml version="1.0" encoding="cp037"?><rss/>')
    b'<?xml version="1.0" encoding="utf-8"?><rss/>'
    """
    bare = body.removeprefix(codecs.BOM_UTF8)
    found = _DECLARATION.match(bare)
    if found is None or (bare is body and _is_sound(found[1])):
        return body
    charset = b"utf-8" if bare is not body or _is_utf_8(body[found.end() :]) else b"windows-1252"
    return b'<?xml version="1.0" encoding="%b"?>' % charset + bare[found.end() :]


def _is_sound(declaration: bytes) -> bool:
    """Whether it is in ASCII, and so are brackets in the charset that it names, if any."""
    if not declaration.isascii():
        return False
    named = _CHARSET.search(declaration.decode())
    try:
        return named is None or "<".encode(named[1]) == b"<"
    except (LookupError, ValueError):  # unknown, or none for texts
        return False


def _is_utf_8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True
