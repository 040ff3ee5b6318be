"""Small operations on text that several readers of pages share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from html import unescape
from itertools import accumulate
from typing import Final, TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")

SENTENCE_ENDS: Final = (".", "!", "?", "…", "»", "”")
"""What a sentence of the French press ends with, and a name or a label does not."""
_DIGITS = re.compile(r"(?:^|[\s(+−-])[\d.,]*\d$")  # the end of a number
_GOES_ON = re.compile(
    r"\d{3}(?!\d)|[%‰€$£]|[MmKk]?[€$]|(?:milli(?:ers?|ons?|ards?)|billion|Mds?|M|euros?|dollars?|points?)\b"
)
_PARTS = 4  # of a number, beyond the first: 1 234 567 890 euros
# Ordinary white space only: the no-break spaces in "1,2 Md€" are the publisher's typography.
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
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
_NOT_ALPHANUMERIC = re.compile(r"[\W_]+")
_OTHER_LETTER = re.compile(r"[^\W\x00-\x7f]")
_NO_WORD = re.compile(r"\W")
_WESTERN_WORDS = b"".join(
    b" " if _NO_WORD.match(bytes([byte]).decode("cp1252", "replace")) else bytes([byte]) for byte in range(0x100)
)
"""Windows-1252 with a space for all that is in no word."""
_ASCII = bytes(range(0x80))
_ASCII_MARKS = bytes(code for code in range(0x80) if not chr(code).isalnum())
_UNICODE_END = 0x10FFFF


_LONGEST_KEY = 100  # characters of what comes again on other pages


class Remembered(dict[Key, Value]):
    """What was made of words, which come again on page after page; a full memory begins anew.

    `map(table.__getitem__, keys)` takes a third of the time of `lru_cache`, and no step of Python for what is known.

    >>> lengths = Remembered(len, most=1000)
    >>> list(map(lengths.__getitem__, ["or", "euro", "or"])), dict(lengths)
    ([2, 4, 2], {'or': 2, 'euro': 4})
    """

    __slots__ = ("_make", "_most")

    def __init__(self, make: Callable[[Key], Value], *, most: int) -> None:
        super().__init__()
        self._make = make
        self._most = most

    def __missing__(self, key: Key) -> Value:
        made = self._make(key)
        if isinstance(key, str) and len(key) > _LONGEST_KEY:  # a page's own, and a weight in memory
            return made
        if len(self) >= self._most:
            self.clear()
        self[key] = made
        return made


def within_number(before: str, after: str) -> bool:
    """Whether a cut between two words would part a number from its other digits or its unit.

    >>> within_number("1,2", "milliard"), within_number("3", "400"), within_number("en 2025,", "400")
    (True, True, False)
    """
    return bool(_DIGITS.search(before) and _GOES_ON.match(after))


def outside_number(words: Sequence[str], cut: int, step: int) -> int:
    """Where to cut instead, so that no number is parted: few words further on, or the same place in rows of numbers.

    Args:
        words: of a text.
        cut: how many words stand before the cut.
        step: 1 to look after it, -1 before it.

    >>> outside_number("près de 3 400 euros".split(), 3, 1), outside_number(["100"] * 99, 50, 1)
    (5, 50)
    """
    places = (cut + step * moved for moved in range(_PARTS + 1))
    return next((at for at in places if not 0 < at < len(words) or not within_number(words[at - 1], words[at])), cut)


def opening(text: str, most: int = 280) -> str:
    """The beginning of a text on one line, cut between words and not within a number.

    >>> opening("Un rachat de 1,2 milliard d’euros", 20)
    'Un rachat de …'
    """
    words = squeeze(text[: most + 100]).split(" ")
    if len(text) <= most:
        return " ".join(words)
    count = sum(end <= most for end in accumulate(len(word) + 1 for word in words)) or 1
    return f"{' '.join(words[: outside_number(words, count, -1) or count])} …"


def counted(number: int, one: str) -> str:
    """So many of them, in English.

    >>> counted(0, "article"), counted(1, "article"), counted(2, "article")
    ('no articles', '1 article', '2 articles')
    """
    return f"{number or 'no'} {one}{'' if number == 1 else 's'}"


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


def plain(markup: str) -> str:
    """The text of a field that may carry markup, or be escaped once more than it should.

    >>> plain("L&#039;or <strong>monte</strong> &amp;amp; l&#039;argent suit")
    "L'or monte & l'argent suit"
    """
    if "&" in markup:
        markup = unescape(read_numbers(unescape(read_numbers(markup))))
    return squeeze(_TAG.sub(" ", markup) if "<" in markup else markup)


def count_words(text: str) -> int:
    """How many runs of letters and digits there are.

    >>> count_words("L’État emprunte 1,5\u202fMd€"), count_words("Κέρδη €")
    (6, 1)
    """
    return len(all_words(text))


def all_words(text: str) -> list[str]:
    """The runs of letters and digits in their order.

    >>> all_words("l’état emprunte 1,5\u202fmd€")
    ['l', 'état', 'emprunte', '1', '5', 'md']
    """
    return words_alone(text).split()


def words_alone(text: str) -> str:
    """The text with a space for each character that is in no word, so that places stay.

    >>> words_alone("l’or: 1,5\u202fmd€"), words_alone("κέρδη €")
    ('l or  1 5 md ', 'κέρδη  ')
    """
    try:
        western = text.replace("\u202f", " ").encode("cp1252")
    except UnicodeEncodeError:
        return _NO_WORD.sub(" ", text)
    return western.translate(_WESTERN_WORDS).decode("cp1252")  # in a tenth of the time


def key(text: str) -> str:
    """The letters and digits of `text` without case and accents: equal for two spellings of one phrase.

    >>> key("L’État emprunte") == key("L'ETAT  emprunte")
    True
    """
    if text.isascii():
        return text.encode().translate(_KEYS, _WITHOUT_KEY).decode()
    western = text.replace("’", " ").replace("\u202f", " ").encode("latin-1", "ignore")
    if len(western) < len(text) or western.translate(None, _SIMPLE):
        return _key(text)
    return western.translate(_KEYS, _WITHOUT_KEY).decode()  # most French, in a third of the time


def _key(text: str) -> str:
    parted = unicodedata.normalize("NFKD", text).casefold()  # accents stand apart
    beyond_ascii = parted.encode("utf-8", "surrogatepass").translate(None, _ASCII).decode("utf-8", "surrogatepass")
    if _OTHER_LETTER.search(beyond_ascii):
        return _NOT_ALPHANUMERIC.sub("", parted)
    return parted.encode("ascii", "ignore").translate(None, _ASCII_MARKS).decode()  # in half the time


_KEY_OF = {byte: _key(chr(byte)) for byte in range(0x100)}
_WITHOUT_KEY = bytes(byte for byte, letters in _KEY_OF.items() if not letters)
_KEYS = bytes(ord(letters) if letters.isascii() and len(letters) == 1 else 0 for letters in _KEY_OF.values())
"""Latin-1 without case and accents, where a letter without them is one of ASCII."""
_SIMPLE = bytes(byte for byte, letters in _KEY_OF.items() if not letters or _KEYS[byte])
"""Bytes for which that holds, and those that are no letter: neither ß nor ½."""


def _joined(halves: re.Match[str]) -> str:
    return halves[0].encode("utf-16", "surrogatepass").decode("utf-16", "ignore")


def _characters(references: re.Match[str]) -> str:
    numbers = references[0].removeprefix("&#").removesuffix(";").split(";&#")
    codes = (int(number[1:], 16) if number[0] in "xX" else int(number) for number in numbers)
    return clean("".join(chr(code) for code in codes if code <= _UNICODE_END))
