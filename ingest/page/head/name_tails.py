"""What stands behind a name in a byline and is no part of it: a role, a place, a date, who edited."""

from __future__ import annotations

import re
from typing import Final

from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.lead_ins import PICTURED, TRADE
from ingest.page.head.name_kinds import is_person
from ingest.page.head.written_dates import ANY_DATE, DAY_NAME, HOUR, ON
from ingest.times.calendar_names import ENGLISH_MONTHS
from ingest.times.calendars_abroad import SHORT_MONTHS

ROLE: Final = r"""(?:grand\s+)?reporter|journaliste|correspondante?|rédact\w+|chef|chroniqueu\w+|éditorialiste|envoyé\w*
  |professeu\w+
  |économiste|directeu\w+|directrice|président\w*|analyste|avocate?|chercheu\w+|maître|responsable|spécialiste
    |enseignante?
  |journalist|contributor|(?:senior|staff|guest)?\s*(?:writer|editor|correspondent|columnist)|ministre|maire|députée?|fondat\w+|associée?|gérante?
  |strat[eé]giste?|consultante?|(?:chief|head|senior|global|managing)\b|economist|strategist|analyst|portfolio\s+manager"""
_CALENDAR = rf"(?:{DAY_NAME}|(?:{'|'.join((*ENGLISH_MONTHS, *SHORT_MONTHS))})\b\.?)"
_TAIL = re.compile(
    rf"""\s*(?:
        \s[|•·–—-]\s.*$ | \s*,?\s+(?:{ON}\s+)?(?:{_CALENDAR}\s+)?\d.*$
      | ,\s*(?:(?:{ROLE})\b|(?:à|en|au|aux|de|pour|la|le|et)\s).*$
      | [,;]?\s+(?:édité|relu|traduit|adapté|mis\s+en\s+ligne|(?:avec\s+)?{PICTURED})\b.*$
      | ,?\s+de\s+(?:notre|nos)\s+(?:envoyée?|correspondante?)s?\b.*$
      | ,?\s+(?:publiée?|posté|mis|modifié|avec|with|pour|via|envoyée?\s+spéciale?|on)\b.*$
      | (?<=\w)\s+(?:à|au|aux|en)\s+(?-i:[A-ZÀ-Ý]).*$ | \s+agence$ | \s+(?:follow|suivre|s['’]abonner)$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_DESK = r"business|political|economics?|financ(?:e|ial)|transport|health|sports?|deputy|city|consumer|energy"
_AFTER_NAME = re.compile(
    rf"\s+(?:(?:{_DESK})\s+)*(?:{ROLE}|{TRADE})\b|\s+for\s+(?-i:(?=[A-Z]))", re.VERBOSE | re.IGNORECASE
)
DATE_BESIDE: Final = re.compile(
    rf"""(?:^\W*publie\s+(?=le\s)|(?:\W|^)(?:{SAYS_WHEN}\s*:?\s+)?)(?:{ON}\s+)?(?:{DAY_NAME}\s+)?{ANY_DATE}
      (?:\s(?-i:GMT|UTC)|\W{{0,5}}{HOUR}(?:\W*\d+\s?min\b.{{0,12}}$)?)?\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A date beside a name, with what says of what it is the date."""


def without_tail(text: str) -> str:
    """A name without what follows it."""
    return _TAIL.sub("", text)


def without_dates(text: str) -> str:
    """A byline with a slash where dates stood."""
    return DATE_BESIDE.sub(" / ", text)


def without_role(text: str) -> str:
    """The person before a role: "Jeanne Martin Journaliste", but "La rédaction"."""
    role = _AFTER_NAME.search(text)
    return text[: role.start()] if role and is_person(text[: role.start()]) else text
