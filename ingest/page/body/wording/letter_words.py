"""The words with which a paper offers a letter: how often it comes, where it lands, the reader's wish for it."""

from __future__ import annotations

import re
from typing import Final

from ingest.page.body.wording.call_words import bids

_LETTER = re.compile(
    r"""\b(?:(?:news|info)letters?|infolettres?|nieuwsbrie(?:f|ven)|nyhetsbrev\w*|nyhedsbrev\w*|bolet[ií]n(?:es)?\sde\snoticias|hírlev\w+
    |inbox|mailbox|bo[iî]te\s(?:mail|aux\slettres|de\sr[eé]ception)|postfach|posteingang|(?:tu|su)\scorreo|bandeja\sde\sentrada
    |caixa\sde\s(?:entrada|correio)|(?:tua|vostra|sua)\s(?:casella|e-?mail|posta)|(?:o\s)?seu\se-?mail|inkorg\w*|skrzynk\w+)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""A letter, or where mail lands."""
_RHYTHM = re.compile(
    r"""\b(?:(?:chaque|tous\sles|every|each|jede[nsmr]?|cada|tod[oa]s\s[ao]s|todos\slos|todas\slas|ogni|elke|iedere|varje|hver[t]?|każd\w+)\s
      (?:matins?|jours?|soirs?|semaines?|\w*days?|mornings?|evenings?|weeks?|\w*tage?s?|\w*morgen|\w*abend|woche|mittwoch
        |mañanas?|tardes?|noches?|d[ií]as?|semanas?|mattin\w+|sera|giorn\w+|settiman\w+|\w+d[iì]|manhãs?|ochtend|\w*dag|week
        |morgon|vecka|uge|uke|poranek|ranek|rano|wieczór|dzień|tydzień
        |lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|lunes|martes|miércoles|jueves|viernes)
    |quotidien\w*|täglich\w*|wöchentlich\w*|daily|weekly|diari[oa]s?|semanal|settimanal\w|diári[oa]s?|dagelijks\w*|wekelijks\w*
    |codzienn\w+|cotygodniow\w+|dagligen)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""As often as letters come: no month, in which banks reckon."""
_CLOCK = re.compile(r"\b(?:[01]?\d|2[0-3])(?:[.:h]\d\d|(?=\s?(?:h|uhr|uur|heures?|am|pm|[ap]\.m)\b))", re.IGNORECASE)
_WISH = re.compile(
    r"\b(?:me|moi|mich|ich|mij|ik|mig|mnie)\b|^(?:je|j['’])|\b(?:sub|su)scri\w+|\b(?:in|i)scri\w+|\babonn\w+|\b(?:an|aan)melden\b|\bbestellen\b"
    r"|\bzapis\w+|\bmeld je aan\b|\bschrijf je in\b|\bsign up\b|\bap[uú]nt\w+",
    re.IGNORECASE,
)
_LONGEST_WISH = 5  # words of a button; more are a headline


ENOUGH: Final = 2
"""Signs of a letter on offer beside a word of bidding; all three leave no doubt."""


def letter_signs(lines: list[str], labels: list[str]) -> int:
    """How many signs a box gives that it offers a letter: how often it comes, where to, a button.

    None where it has figures, or does not bid its reader.

    >>> letter_signs(["Jeden Morgen in Ihrem Postfach.", "Jetzt anmelden"], ["Jetzt anmelden"])
    3
    >>> letter_signs(["La banque écrit chaque matin à ses clients."], [])
    0
    """
    text = " ".join(lines)
    if any(map(str.isdigit, _CLOCK.sub("", text))):
        return 0
    if not (any(map(bids, (*lines, *labels))) or any(map(is_wish, labels))):
        return 0
    said = (text, *labels)
    return any(map(_RHYTHM.search, said)) + any(map(_LETTER.search, said)) + bool(labels)


def heads_letter(lines: list[str]) -> bool:
    """Whether a box has a heading that says "Newsletter" and no more."""
    return len(lines) > 1 and _LETTER.fullmatch(lines[0]) is not None


def is_wish(label: str) -> bool:
    """Whether a button speaks in its reader's person, or says what he does: "Sign me up", "Subscrever"."""
    return len(label.split()) <= _LONGEST_WISH and _WISH.search(label) is not None
