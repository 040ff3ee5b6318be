"""What stands below an article in its last lines and is the publisher's: whom to ask, that it is no advice."""

from __future__ import annotations

import re

from ingest.page.body.wording.disclaimers import disclaims
from ingest.page.sentence_form import SENTENCE_ENDS

_MOST_CONTACT = 12  # lines of contacts
_LONGEST_CONTACT = 160  # characters
_MOST_NOTICES = 3
_KINDS = r"(?:presse|press|m[ée]dias?|investisseurs?|investors?|actionnaires|stampa|prensa|pers)"
_CONTACT = re.compile(
    rf"""\W*(?:contacts?(?:\s(?:de\s|la\s)?{_KINDS}(?:\s(?:et|&|/)\s{_KINDS})?)?|{_KINDS}\scontacts?
    |relations?\s(?:avec\sles\s)?{_KINDS}(?:\s(?:et|&)\s{_KINDS})?|pressekontakt|medienkontakt|contatti(?:\sstampa)?)\s*(?::|$)""",
    re.VERBOSE | re.IGNORECASE,
)
"""A label above addresses, or before one."""
_REACHED = re.compile(r"\w@\w[\w-]*\.\w|(?:\+\d\d?|\b0\d|\(\d{2,3}\))(?:[\s./()-]*\d){7,}")
"""A mail address, or a number to call."""
_TELLS = re.compile(r"\d\s?(?:%|€|\$|euros?\b|millions?\b|milliards?\b)|\b20\d\d\b", re.IGNORECASE)
"""A share, a sum or a year: a line of the agenda or of the dividend, not of an address."""


def without_closing(lines: list[str]) -> list[str]:
    """The lines without contacts and disclaimers at their end.

    >>> without_closing(["Le titre gagne 3 %.", "Contact presse", "Anne Roux, 01 02 03 04 05"])
    ['Le titre gagne 3 %.']
    """
    for _ in range(_MOST_NOTICES):
        end = len(lines) - 1 if len(lines) > 1 and disclaims(lines[-1]) else _contacts(lines)
        if end == len(lines):
            break
        lines = lines[:end]
    return lines


def _contacts(lines: list[str]) -> int:
    """The place from which on nothing but contacts follow a label."""
    start = len(lines)
    for place in range(len(lines) - 1, max(1, len(lines) - _MOST_CONTACT) - 1, -1):
        if _CONTACT.match(lines[place]) and any(map(_REACHED.search, lines[place:])):
            start = place
        elif not _is_contact(lines[place]):
            break
    return start


def _is_contact(line: str) -> bool:
    """Whether a line has a way to reach somebody, or is a name or a function: no sentence."""
    is_other = line.endswith(SENTENCE_ENDS) or _TELLS.search(line) is not None
    return len(line) <= _LONGEST_CONTACT and (_REACHED.search(line) is not None or not is_other)
