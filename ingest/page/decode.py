"""Bytes of a page or feed -> text, whatever charset its publisher declared.

The declaration is the least reliable witness: French sites send Windows-1252 declared as UTF-8 and the other way round.
The bytes decide first, and a declaration counts only where they allow more than one reading.
"""

from __future__ import annotations

import codecs
import contextlib
import re

from w3lib.encoding import html_body_declared_encoding, http_content_type_encoding, read_bom

# Browsers read "latin-1" as Windows-1252 too (WHATWG encoding standard); its five holes become U+FFFD.
_WESTERN = [bytes([byte]).decode("cp1252", "replace") for byte in range(256)]
_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_REFERENCE = re.compile(r"&#(?:[xX]([0-9a-fA-F]+)|([0-9]+));?")
_BYTE_REFERENCE = re.compile(rb"&#(?:[xX][0-9a-fA-F]+|[0-9]+);?")
_UNWANTED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_PLAIN_BYTES = bytes([*b"\t\n\r", *range(0x20, 0x7F)])
_UNWANTED_BYTES = re.compile(rb"[\x00-\x1f\x7f]|\xc2[\x80-\x9f]|\xed[\xa0-\xbf]|\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])")
"""The same in UTF-8; tabs, line ends and printable ASCII (`_PLAIN_BYTES`) are taken out of the bytes before."""
_UNICODE_END = 0x10FFFF
_PIECE = 32_768  # bytes


def decode_html(body: bytes, content_type: str | None = None) -> str:
    """The text of `body`, without characters that XML or SQLite refuse.

    In this order: byte order mark; UTF-8; UTF-8 with stray bytes, where most of what is not ASCII is valid UTF-8; the
    charset declared in the `content_type` header, then in the document; Windows-1252. Never raises.
    """
    return clean_text(_decode(body, content_type))


def utf8_html(body: bytes, content_type: str | None = None) -> bytes:
    """What `decode_html` does as UTF-8. Most pages are that already, and are not written anew."""
    return body if _is_clean_utf8(body) else decode_html(body, content_type).encode()


def _is_clean_utf8(body: bytes) -> bool:
    """Whether there is nothing to decode, and nothing to drop: looked at as bytes, without a text being made."""
    if not _is_utf8(body):
        return False
    if read_bom(body)[0] is not None or _UNWANTED_BYTES.search(body.translate(None, _PLAIN_BYTES)):
        return False
    # Most pages have none; to look for "&#" first takes longer than to find them all.
    return all(map(_is_kept, set(_BYTE_REFERENCE.findall(body))))


def _is_utf8(body: bytes) -> bool:
    """Whether all is valid UTF-8: by pieces, as to make one text of a page takes three times as long."""
    view, start = memoryview(body), 0
    try:
        while start < len(body):
            piece = view[start : start + _PIECE]
            start += codecs.utf_8_decode(piece, "strict", start + _PIECE >= len(body))[1]
    except UnicodeDecodeError:
        return False
    return True


def _is_kept(reference: bytes) -> bool:
    match = _REFERENCE.match(reference.decode())
    return match is not None and _valid_reference(match) == match.string


def clean_text(text: str) -> str:
    """Drop controls, lone surrogates and noncharacters, and the numeric references that stand for them."""
    if "&#" in text:
        text = _REFERENCE.sub(_valid_reference, text)
    return _UNWANTED.sub("", text) if _has_unwanted(text) else text


def _has_unwanted(text: str) -> bool:
    """Look through the few bytes that are not plain ASCII: searching all characters takes three times as long."""
    return _UNWANTED_BYTES.search(text.encode("utf-8", "surrogatepass").translate(None, _PLAIN_BYTES)) is not None


def _decode(body: bytes, content_type: str | None) -> str:
    bom_encoding, bom = read_bom(body)
    if bom_encoding is not None and bom is not None:
        return body[len(bom) :].decode(bom_encoding, _STRAY if bom_encoding == "utf-8" else "replace")
    try:
        return body.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return _decode_legacy(body, content_type)


def _decode_legacy(body: bytes, content_type: str | None) -> str:
    """Decode what is not valid UTF-8 throughout."""
    if _is_mostly_utf8(body):
        return body.decode("utf-8", _STRAY)
    for encoding in (http_content_type_encoding(content_type), html_body_declared_encoding(body)):
        if encoding and not encoding.startswith("utf"):
            with contextlib.suppress(ValueError, LookupError):  # LookupError: base64, which Python counts among them
                return body.decode(encoding)
    # Not per byte: in Windows-1252 "é" before a no-break space and a guillemet happens to be valid UTF-8.
    return "".join(map(_WESTERN.__getitem__, body))


def _is_mostly_utf8(body: bytes) -> bool:
    """Whether more bytes beyond ASCII stand in valid UTF-8 sequences than outside them."""
    valid = len(body.decode("utf-8", "ignore").encode())
    beyond_ascii = len(body.translate(None, bytes(range(0x80))))
    return beyond_ascii > 2 * (len(body) - valid)


def _read_stray_bytes(error: UnicodeError) -> tuple[str, int]:
    """Codec error handler: what is no UTF-8 is read as Windows-1252, an encoded surrogate is dropped."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    if _SURROGATE.match(error.object, error.start):
        return "", error.start + 3
    return "".join(_WESTERN[byte] for byte in error.object[error.start : error.end]), error.end


_STRAY = "ingest.stray-cp1252"
codecs.register_error(_STRAY, _read_stray_bytes)


def _valid_reference(match: re.Match[str]) -> str:
    """Keep a reference to a real character; read 128 to 159 as Windows-1252, as browsers do; drop any other."""
    hexadecimal, decimal = match.groups()
    digits = (hexadecimal or decimal).lstrip("0")
    if len(digits) > len(str(_UNICODE_END)):
        return ""
    code = int(digits or "0", 16 if hexadecimal else 10)
    if code in range(0x80, 0xA0):
        return _WESTERN[code]
    return "" if code > _UNICODE_END or _UNWANTED.match(chr(code)) else match.group()
