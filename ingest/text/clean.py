"""Texts of pages and listings without markup, escapes, idle spaces and what is no text."""

from __future__ import annotations

import re
import unicodedata
from html import unescape

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
# Ordinary white space only: the no-break spaces in "1,2 Md€" are the publisher's typography.
_OTHER_SPACES = "\t\r\n\f\v\u200b\ufeff"
_RUN = re.compile("  +")
_SURROGATES = re.compile("[\ud800-\udfff]+")
_NOT_TEXT = (
    "\x00-\x08\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff"  # controls, bidi, noncharacters
)
_UNWANTED = re.compile(f"[{_NOT_TEXT}]")
_DIRTY = re.compile(f"[{_NOT_TEXT}\ud800-\udfff]")  # one set: the search for an alternative takes ten times as long
_NUMBERS = re.compile(r"(?:&#(?:[0-9]{1,99}|[xX][0-9a-fA-F]{1,99});)+")
_ENDLESS = re.compile(r"&#[0-9]{100,};?")  # from 4,300 digits on Python refuses to read a number
_UNICODE_END = 0x10FFFF


def plain(markup: str) -> str:
    """The text of a field that may carry markup, or be escaped once more than it should.

    >>> plain("L&#039;or <strong>monte</strong> &amp;amp; l&#039;argent suit")
    "L'or monte & l'argent suit"
    """
    if "&" in markup:
        markup = unescape(read_numbers(unescape(read_numbers(markup))))
    return squeeze(_TAG.sub(" ", markup) if "<" in markup else markup)


def squeeze(text: str) -> str:
    """`text` clean and in NFC with runs of ordinary spaces collapsed, no-break spaces kept.

    >>> squeeze("  Le  CAC 40\\n gagne 1,2 % ")
    'Le CAC 40 gagne 1,2 %'
    """
    if text.isascii():  # two thirds of all calls, at a fifth of the cost
        text = " ".join(text.split())
        return text if text.isprintable() else clean(text)
    if not text.isprintable():  # control characters, line ends, no-break spaces
        for space in _OTHER_SPACES:
            if space in text:
                text = text.replace(space, " ")
        if not text.replace("\u00a0", "").replace("\u202f", "").isprintable():
            text = clean(text)
    if "  " in text:
        text = _RUN.sub(" ", text)
    return unicodedata.normalize("NFC", text).strip()


def clean(text: str) -> str:
    """`text` without what SQLite or a terminal cannot take; call it once all escapes are undone.

    The halves of an emoji that stand side by side are joined, a lone one goes, and with it control characters (NUL,
    ESC), marks that turn the direction of writing round, and noncharacters.

    >>> clean("Bourse \\ud83d\\ude00 \\x1b[31men \\u202ehausse\\ud83d") == "Bourse \\U0001f600 [31men hausse"
    True
    """
    if text.isascii() and text.isprintable():
        return text
    return _UNWANTED.sub("", _SURROGATES.sub(_joined, text)) if _DIRTY.search(text) else text


def read_numbers(text: str) -> str:
    """`text` with its numeric character references read, those of no real character dropped.

    Call it before `html.unescape`, which makes two question marks of an emoji that is written as two halves.

    >>> read_numbers("Bourse &#55357;&#56832; &#233;lev&eacute;e &#0;") == "Bourse \U0001f600 \xe9lev&eacute;e "
    True
    """
    return _NUMBERS.sub(_characters, _ENDLESS.sub("", text)) if "&#" in text else text


def _joined(halves: re.Match[str]) -> str:
    return halves[0].encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _characters(references: re.Match[str]) -> str:
    numbers = references[0].removeprefix("&#").removesuffix(";").split(";&#")
    codes = (int(number[1:], 16) if number[0] in "xX" else int(number) for number in numbers)
    return clean("".join(chr(code) for code in codes if code <= _UNICODE_END))
