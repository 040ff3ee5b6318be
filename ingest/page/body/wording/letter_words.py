"""The words with which a paper offers a letter: how often it comes, where it lands, the reader's wish for it."""

from __future__ import annotations

import re
from typing import Final

from ingest.page.body.wording.call_words import bids

_LETTER = re.compile(
    r"""\b(?:(?:news|info)letters?|infolettres?|nieuwsbrie(?:f|ven)|nyhetsbrev\w*|nyhedsbrev\w*|bolet[ií]n(?:es)?\sde\snoticias|hírlev\w+
    |inbox|mailbox|bo[iî]te\s(?:mail|aux\slettres|de\sr[eé]ception)|postfach|posteingang|(?:tu|su)\scorreo|bandeja\sde\sentrada
    |caixa\sde\s(?:entrada|correio)|(?:tua|vostra|sua)\s(?:casella|e-?mail|posta)|(?:o\s)?seu\se-?mail|inkorg\w*|skrzynk\w+|i\s(?:din\s)?mejl(?:en)?)\b""",
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
    r"|\bzapis\w+|\bmeld je aan\b|\bschrijf je in\b|\bsign up\b|\bap[uú]nt\w+"
    r"|\banmäl dig\b|\btilmeld dig\b|\bmeld deg på\b",
    re.IGNORECASE,
)
_TITLE = re.compile(
    r"\b(?:(?:news|info)letters?|infolettres?|lettre\s(?:de|d['’]|du|des|éco\w*|matinale|quotidienne|hebdo\w*|patrimoine|finance\w*|bourse)"
    r"|matinales?|brief(?:ing)?s?|nieuwsbrief|nyhetsbrev|nyhedsbrev|bolet[ií]n|hírlevél|(?:morning|evening|daily|weekly)\s\w+)\b",
    re.IGNORECASE,
)
"""What letters are called in the headings of boxes that offer them."""
_MAILBOX = re.compile(
    r"\b(?:your\s(?:inbox|mailbox|e-?mail)|votre\s(?:bo[iî]te|messagerie|e-?mail|adresse)|(?:ihrem|deinem|ihr|dein)\s(?:e-?mail-)?post(?:fach|eingang)"
    r"|(?:tu|su)\s(?:correo|e-?mail|buzón|bandeja)|(?:tua|vostra|sua)\s(?:casella|e-?mail|posta)|(?:seu|teu|sua)\s(?:e-?mail|caixa)"
    r"|(?:je|jouw|uw)\s(?:mailbox|inbox|postvak)|din\s(?:inkorg|indbakke|e-?post))\b",
    re.IGNORECASE,
)
"""The reader's own place for mail."""
_RECEIVE = re.compile(
    r"(?:^|[,:.–—]\s)(?:recevez|retrouvez|receive|get|recib[ae]|ricev(?:i|ete)|receba|ontvang|erhalten\ssie|få)\b(?!-)"
    r"|\b(?:iscriviti|iscrivetevi|(?:inscriv|abonn)ez-vous|suscríb(?:ete|ase)|inscreva-se|zapisz\ssię|meld\sje\saan)\b",
    re.IGNORECASE,
)
"""What bids the reader to have it, also behind how often it comes: "Chaque matin, recevez ..."."""
_OURS = re.compile(r"\b(?:notre|nos|our|unsere?n?|nuestr[oa]|nostr[oa]|nossa|onze|vår[at]?)\b", re.IGNORECASE)
_MOST_LINES = 4  # of a box that offers a letter and nothing else
_MOST_FIGURES = 2  # digits of how many things it tells
_SIGNS = 3
_LONGEST_TITLE = 40  # characters
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


def offers_letter(lines: list[str], *, is_named: bool) -> bool:
    """Whether the lines of a box without a button offer a letter: by three signs.

    Its name, or the box's, is one, and what is said to the reader another. A box of one line is named so.

    >>> offers_letter(["La Matinale", "L’essentiel, chaque matin dans votre boîte mail."], is_named=False)
    True
    >>> offers_letter(["La newsletter du fonds", "Le fonds écrit chaque matin à ses clients."], is_named=False)
    False
    """
    text = " ".join(lines)
    if not (1 if is_named else 2) <= len(lines) <= _MOST_LINES or _has_figures(text):
        return False
    title = lines[0]
    is_titled = len(lines) > 1 and len(title) <= _LONGEST_TITLE and _TITLE.search(title) is not None
    bidding, mailbox = any(map(_is_bidding, lines[1:] or lines)), _MAILBOX.search(text) is not None
    is_own = is_named or bidding or (mailbox and _OURS.search(text) is not None)
    said = (_RHYTHM.search(text), len(lines) == 1 and _LETTER.search(text))
    return (
        (is_titled or is_named) and is_own and sum((is_titled, is_named, bidding, mailbox, *map(bool, said))) >= _SIGNS
    )


def _has_figures(text: str) -> bool:
    """Whether it tells more figures than when the letter comes and of how many things it tells."""
    return sum(map(str.isdigit, _CLOCK.sub("", text))) > _MOST_FIGURES


def _is_bidding(line: str) -> bool:
    return bids(line) or _RECEIVE.search(line) is not None


def is_wish(label: str) -> bool:
    """Whether a button speaks in its reader's person, or says what he does: "Sign me up", "Subscrever"."""
    return len(label.split()) <= _LONGEST_WISH and _WISH.search(label) is not None
