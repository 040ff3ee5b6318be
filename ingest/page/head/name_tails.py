"""What stands behind a name in a byline and is no part of it: a role, a place, a date, who edited."""

from __future__ import annotations

import re
from typing import Final

from ingest.page.head.lead_ins import PICTURED, TRADE
from ingest.page.head.name_kinds import is_person

ROLE: Final = r"""(?:grand\s+)?reporter|journaliste|correspondante?|rédact\w+|chef|chroniqueu\w+|éditorialiste|envoyé\w*
  |professeu\w+
  |économiste|directeu\w+|directrice|président\w*|analyste|avocate?|chercheu\w+|maître|responsable|spécialiste
    |enseignante?
  |journalist|contributor|(?:senior|staff|guest)?\s*(?:writer|editor|correspondent|columnist)|ministre|maire|députée?|fondat\w+|associée?|gérante?
  |strat[eé]giste?|consultante?|(?:chief|head|senior|global|managing)\b|economist|strategist|analyst|portfolio\s+manager"""
_CALENDAR = r"(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TAIL = re.compile(
    rf"""\s*(?:
        \s[|•·–—-]\s.*$ | \s*,?\s+(?:(?:le|il|el|am|op|em)\s+)?(?:{_CALENDAR}\w*\.?,?\s+)?\d.*$
      | ,\s*(?:(?:{ROLE})\b|(?:à|en|au|aux|de|pour|la|le|et)\s).*$
      | [,;]?\s+(?:édité|relu|traduit|adapté|mis\s+en\s+ligne|(?:avec\s+)?{PICTURED})\b.*$
      | ,?\s+de\s+(?:notre|nos)\s+(?:envoyée?|correspondante?)s?\b.*$
      | ,?\s+(?:publi[ée]e?|posté|mis|modifié|avec|with|pour|via|envoyée?\s+spéciale?|on)\b.*$
      | (?<=\w)\s+(?:à|au|aux|en)\s+(?-i:[A-ZÀ-Ý]).*$ | \s+agence$ | \s+(?:follow|suivre|s['’]abonner)$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_DESK = r"business|political|economics?|financ(?:e|ial)|transport|health|sports?|deputy|city|consumer|energy"
_AFTER_NAME = re.compile(
    rf"\s+(?:(?:{_DESK})\s+)*(?:{ROLE}|{TRADE})\b|\s+for\s+(?-i:(?=[A-Z]))", re.VERBOSE | re.IGNORECASE
)
_ZONE = r"(?-i:GMT|UTC|BST|CES?T|MES?Z|[ECP][DS]?T)"
_DATE = re.compile(
    rf"""(?:\W|^)(?:(?:publi[ée]e?|postée?|parue?|mise?\ (?:en\ ligne|à\ jour))\s+)?(?:le\s+
      |on\s+|il\s+|el\s+|am\s+|op\s+|em\s+)?(?:{_CALENDAR}\w*\.?,?\s+)?
      (?:\d{{1,2}}(?:er)?[\s./-]+(?:\d{{1,2}}|[^\W\d]{{3,9}}\.?)[\s./-]+(?:20)?\d\d|20\d\d-\d\d-\d\d
        |{_CALENDAR}\w*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d(?:\s(?-i:GMT|UTC))?)
      (?:\W{{0,5}}(?:(?:[àa]|at|um|om)\s*)?\d{{1,2}}\s?[h:]\s?(?:\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?{_ZONE}(?:[+-]\d+)?)?
        (?:\W*\d+\s?min\b.{{0,12}}$)?)?\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A date beside a name, with what says of what it is the date."""


def without_tail(text: str) -> str:
    """A name without what follows it."""
    return _TAIL.sub("", text)


def without_dates(text: str) -> str:
    """A byline with a slash where dates stood."""
    return _DATE.sub(" / ", text)


def without_role(text: str) -> str:
    """The person before a role: "Jeanne Martin Journaliste", but "La rédaction"."""
    role = _AFTER_NAME.search(text)
    return text[: role.start()] if role and is_person(text[: role.start()]) else text
