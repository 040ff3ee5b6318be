"""What people type for a time, brought to one wording: "ces trois derniers jours" and "3 jours" are the same."""

from __future__ import annotations

import re
import unicodedata

from ingest.times.calendar_names import WEEKDAYS

_NUMBERS = "un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze"
_DIGITS = {name: str(number) for number, name in enumerate(_NUMBERS.split(), 1)} | {
    "une": "1",
    "vingt": "20",
    "trente": "30",
}
_DIGITS |= {"premier": "1", "premiere": "1", "deuxieme": "2", "second": "2", "troisieme": "3", "quatrieme": "4"}
_DAY = "|".join(WEEKDAYS)
_UNIT = "dernier|heures?|minutes?|jours?|semaines?|mois|ans?|annees?|trimestre|semestre"  # before which numbers stand
_REWRITTEN = [
    (re.compile(pattern), written)
    for pattern, written in (
        (r"^(?:depuis|since|a partir d[eu]|des|apres) ", ""),
        (r"^(?:en|au cours d(?:e|es|u)|durant|pendant) ", ""),
        (r"^(?:l'|(?:les?|la|ces|the) )", ""),
        (r"\b(?:dernieres?|derniers|passee?s?|last|past)\b", "dernier"),
        (rf"\b(?:{'|'.join(_DIGITS)}) (?={_UNIT})", lambda word: f"{_DIGITS[word[0][:-1]]} "),
        (r"^(?:dernier (\d+) |(\d+) dernier )", r"\1\2 "),  # 7 derniers jours
        (rf"^(\w+) en cours$|^ce (?={_DAY})", lambda found: f"ce {found[1]}" if found[1] else ""),
        (r"^avant hier\b", "avant-hier"),
        (r"^cet? (?=matin|soir|apres-midi)", "aujourd'hui "),
        (rf"^(?:{_DAY}) (?=\d+(?:er)? [a-z]{{3}}|\d+[./])", ""),  # lundi 16 mars
        (r"\bweek ?end\b", "week-end"),
    )
]


def plain(text: str) -> str:
    """The text in small letters, without accents and articles, numbers in digits.

    >>> plain("Ces trois derniers jours"), plain("La semaine passée"), plain("lundi 16 mars")
    ('3 jours', 'semaine dernier', '16 mars')
    """
    apart = unicodedata.normalize("NFKD", text.casefold().replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    found = " ".join("".join(letter for letter in apart if not unicodedata.combining(letter)).split())
    for pattern, written in _REWRITTEN:
        found = pattern.sub(written, found)
    return found
