"""Stems French words, so that `societe` finds "Sociétés" and `inflation` "l’inflation"."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Final

import Stemmer

from ingest.remembered import Remembered

WORD: Final = re.compile(r"\w+(?:['’ʼ](?:[sS]\b|(?=\w)))?")
"""A word as written, with the apostrophe that elides it (`l’`) or the English possessive (`Moody's`)."""

_GRAMMAR = """le la les un une des du de et a au aux en dans par pour sur
ce ces cet cette se sa ses son que qui qu il ils elle elles on ne"""
STOPWORDS: Final = frozenset(_GRAMMAR.split())
"""Grammar alone, a third of all running text: neither indexed nor looked for. "or" (gold), "est" (east), "plus" and
"pas" are words that people search for and are not among them."""

_ELIDED = frozenset([*"cdjlmnst", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu"])
_INVISIBLE = "\u00ad\u200b\u200c\u200d\ufeff"  # soft hyphens and such, which stand inside words
_LONGEST = 64  # letters of a word that count; some patterns below take time squared in them
_REMEMBERED = 300_000  # pieces, some 40 MB; the words of a year of news are fewer
_APOSTROPHE = re.compile("[’ʼ]")
_FRENCH = str.maketrans(dict(zip("àâäçéèêëîïôöùûüÿ", "aaaceeeeiioouuuy", strict=True)) | {"œ": "oe", "æ": "ae"})
_WESTERN = "cp1252"
_SPELLED = {"œ": b"oe", "æ": b"ae", "…": b"..."}
_UNDEFINED = b"\x81"  # in Windows-1252: to decode it is an error
_ACCENTS = "\u0301\u0300\u0302\u0327\u0308"  # of French
_MARKS = re.compile(r"[^\x00-\u02ff\u2000-\u20cf]")  # where a combining accent may be: none comes before
_ROUND_WORDS = '.,;:!?()[]«»“”"…'
_CODE = re.compile(r"([a-z]{2,})(\d+)")  # CAC40, covid19; not A320, G20

# Snowball's rules for these endings ask for accents, which readers do not type.
_ENDINGS = (
    (re.compile(r"ees?$"), "e"),  # cotée -> coté
    (re.compile(r"ieres?$"), "ier"),  # première -> premier
    (re.compile(r"ives?$"), "if"),  # active -> actif
    (re.compile(r"trices?$"), "teur"),  # directrice -> directeur
    (re.compile(r"(?<=...)aises?$"), "ais"),  # française -> français
    (re.compile(r"(?<=...)erent$"), "er"),  # baissèrent -> baisser
)
_ENDS = ("ee", "ees", "iere", "ieres", "ive", "ives", "trice", "trices", "aise", "aises", "erent")
_PLURAL_VERB = re.compile(r"(?<=....)(?<!m)ent$")  # haussent -> hauss, which Snowball leaves whole
_IRREGULAR = {"nouvel": "nouveau", "nouvelle": "nouveau", "nouvelles": "nouveau", "publique": "public"}

_stemmer = Stemmer.Stemmer("french", 0)  # its own cache is off: `stem` has one


def normalized(text: str) -> str:
    """The text with composed accents and without invisible characters inside words."""
    for invisible in _INVISIBLE:  # five searches that find nothing are a hundred times faster than str.translate
        text = text.replace(invisible, "")
    return unicodedata.normalize("NFC", text)


def fold(text: str) -> str:
    """The text without case and accents; words are remembered, longer texts are not: they come once.

    >>> fold("Œuvré")
    'oeuvre'
    """
    return _fold_word(text) if len(text) <= _LONGEST else _fold(text)


def _fold(text: str) -> str:
    """Byte by byte, where all letters are Western, or else by the rules of Unicode, in five times the time."""
    try:
        western = text.encode(_WESTERN).translate(_western_bytes())
        for letter, spelled in _SPELLED.items():
            western = western.replace(letter.encode(_WESTERN), spelled)
        return western.decode(_WESTERN)
    except UnicodeError:
        return _fold_any(text)


@cache
def _western_bytes() -> bytes:
    """Each byte folded, those of `_SPELLED` only made small: a table for `bytes.translate`."""
    letters = (bytes([code]).decode(_WESTERN, "replace").lower() for code in range(0x100))
    return b"".join(letter.encode(_WESTERN) if letter in _SPELLED else _western_byte(letter) for letter in letters)


def _western_byte(letter: str) -> bytes:
    folded = _fold_any(letter).encode(_WESTERN, "ignore")
    return folded if len(folded) == 1 else _UNDEFINED


def _fold_any(text: str) -> str:
    lowered = text.lower()
    spelled = lowered.replace("œ", "oe").replace("æ", "ae")
    parted = unicodedata.normalize("NFKD", spelled)
    for accent in _ACCENTS:  # a fifth of what the pattern below takes for all of them
        parted = parted.replace(accent, "")
    return _MARKS.sub(_bare, parted)


@lru_cache(maxsize=200_000)
def _fold_word(word: str) -> str:
    spelled = word.lower().translate(_FRENCH)
    return spelled if spelled.isascii() else _fold(word)


def _bare(letter: re.Match[str]) -> str:
    return "" if unicodedata.combining(letter[0]) else letter[0]


def _stem_piece(piece: str) -> str:
    bare = piece.strip(_ROUND_WORDS)
    if not bare.isalnum():
        return " ".join(filter(None, map(_stem_word, WORD.findall(piece))))
    return _stem_word(bare) if bare is piece else _stems[bare]  # so that `taux,` and `taux` are stemmed once


_stems: Remembered[str, str] = Remembered(_stem_piece, most=_REMEMBERED)


def stem(piece: str) -> str:
    """The stems in a piece of text without white space, separated by a space: none for a stopword, two for CAC-40.

    >>> stem("Sociétés,"), stem("l’or"), stem("le"), stem("haussent"), stem("CAC40")
    ('societ', 'or', '', 'hauss', 'cac 40')
    """
    return _stems[piece]


class Stemmed:
    """A text with its stems, which whatever reads it several times makes once.

    >>> Stemmed("Le CAC40 monte").stems
    ['', 'cac 40', 'mont']
    """

    __slots__ = ("pieces", "stems")

    def __init__(self, text: str) -> None:
        self.pieces = normalized(text).split()
        """What stands between white space."""
        self.stems = stems_of(self.pieces)
        """Of each piece."""

    def __str__(self) -> str:
        """All stems in their order, separated by spaces."""
        return " ".join(filter(None, self.stems))


def stems(text: str) -> str:
    """The text's stems in their order, separated by spaces: what the full-text index holds."""
    return " ".join(filter(None, stems_of(normalized(text).split())))


def stems_of(pieces: Iterable[str]) -> list[str]:
    """What `stem` says of each piece of a text."""
    return list(map(_stems.__getitem__, pieces))


def _stem_word(word: str) -> str:
    folded = fold(word[:_LONGEST])
    if folded.isascii() and folded.isalpha():
        return "" if folded in STOPWORDS else _stem(folded)
    folded, apostrophe, _ = _APOSTROPHE.sub("'", folded).partition("'")
    if folded in STOPWORDS or (apostrophe and folded in _ELIDED):
        return ""
    return " ".join(_stem(part) for part in _CODE.sub(r"\1 \2", folded.replace("_", " ")).split())


def _stem(folded: str) -> str:
    word = _IRREGULAR.get(folded, folded)
    if word.endswith(_ENDS):  # few: the patterns take longer than all the rest
        for ending, replacement in _ENDINGS:
            word, changed = ending.subn(replacement, word)
            if changed:
                break
    found: str = _stemmer.stemWord(word)
    return _PLURAL_VERB.sub("", found) if found.endswith("ent") else found
