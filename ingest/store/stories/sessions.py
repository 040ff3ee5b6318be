"""Articles that belong to a moment of a market: its opening, its close, the day's list of shares to watch.

The same moment is the same event whatever the words; another moment, or another day's column, is another one.
"""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from itertools import islice

from ingest.times import PARIS

_OPEN = re.compile(r"\bouv(?:erture|re|ert)|\bdemarre|debut de seance|premiers? echanges|entame|\bopens?\b|early trade")
_CLOSE = re.compile(
    r"\bclot|\bfini[ts]?\b|termin|\bachev|\bclose|\bended\b|finish|conclu|seance de (?:lun|mar|mercre|jeu|vendre)di"
)
_MIDDAY = re.compile(r"mi-seance|mi-journee|\bmidday|\bmidi\b")
_PLACES = {
    "paris": re.compile(r"\bparis\b|\bcac\b|parisien|quarante valeurs|french shares|actions francaises"),
    "new york": re.compile(r"wall street|new york|dow jones|nasdaq|s&p 500|us stocks|americains"),
    "tokyo": re.compile(r"tokyo|nikkei"),
    "londres": re.compile(r"\bftse|\blondres\b|\blondon\b"),
    "francfort": re.compile(r"\bdax\b"),
}
_PLACE_WORDS = (
    *(
        "paris",
        "cac",
        "quarante valeurs",
        "french shares",
        "actions francaises",
        "wall street",
        "new york",
        "dow jones",
    ),
    *(
        "dow jones",
        "nasdaq",
        "s&p 500",
        "us stocks",
        "americains",
        "tokyo",
        "nikkei",
        "ftse",
        "londres",
        "london",
        "dax",
    ),
)
"""One of them is in each text that a pattern of `_PLACES` finds, which takes twenty times as long to say no."""
_INDEX = re.compile(
    r"\bcac ?40|dow jones|nikkei|nasdaq|s&p 500|actions francaises|french shares|paris stocks|place parisienne"
    r"|marche parisien|bourse de \w+|paris bourse|indices? (?:americains?|parisien|vedette)|quarante valeurs"
    r"|wall street|new york :|\bftse|\bdax\b|stoxx"
)
_LEVEL = re.compile(r"\bpoints|\d ?%")
_COLUMN = re.compile(
    r"(?:valeurs?|titres?|actions?|ce qu'il faut)(?: a)? (?:suivre|surveiller|du jour)|(?:stocks|shares) to watch"
)
_DIGEST = re.compile(
    r"l'essentiel|revue de presse|a retenir|en bref\b|\bagenda\b|la semaine (?:boursiere|a venir|en)"
    r"|\bdigest\b|morning (?:brief|bid|news)|things to know|tour d'horizon|gros titres|\brecap\b"
    r"|\b(?:trois|quatre|cinq|six|sept|dix|\d+) (?:infos?|informations|actus?|actualites)\b"
    r"|\b(?:retenir|savoir|manquer|rater?|marque)\b.*\b(?:l'actu\w*|la journee|la semaine|ce (?:matin|soir|jour))\b"
)
_OFTEN = 2  # times that a wrap's text names an index
_BEGINNING = 900  # letters of a text in which a wrap says where its index stands


def is_digest(title: str) -> bool:
    """Whether an article, by its folded title, sums up several events: it belongs to no story."""
    return bool(_DIGEST.search(title))


def is_column(session: str | None) -> bool:
    """Whether a market's moment is a day's list of shares: like those of other papers, and with no event in it."""
    return session is not None and " column " in session


def session(title: str, head: str, text: str, companies: bool, moment: datetime) -> str | None:
    """The market's moment that an article tells of, such as `paris close 2026-11-09`; None for other articles.

    Args:
        title: folded.
        head: title and lead, folded.
        text: the body, folded.
        companies: whether the title names a company.
        moment: when it was published, aware.
    """
    local = moment.astimezone(PARIS)
    if _COLUMN.search(head):
        return f"{_place(title, text) or 'paris'} column {local.date()}"
    place = _place(title, text[:450])
    if not place or not _is_wrap(title, f"{head} {text[:450]}", text, companies):
        return None
    hour = local.hour + local.minute / 60
    part = _part(title, head, place, hour)
    before = place == "new york" and part == "close" and hour < 14  # told the next morning
    return f"{place} {part} {local.date() - timedelta(days=before)}"


def _place(title: str, text: str) -> str | None:
    for where in (title, text):
        if any(word in where for word in _PLACE_WORDS):
            for place, pattern in _PLACES.items():
                if pattern.search(where):
                    return place
    return None


def _is_wrap(title: str, beginning: str, text: str, companies: bool) -> bool:
    if companies and not _INDEX.search(title):
        return False
    if not _INDEX.search(beginning) or not _LEVEL.search(text[:_BEGINNING]):
        return False
    return len(list(islice(_INDEX.finditer(text), _OFTEN))) == _OFTEN


def _part(title: str, head: str, place: str, hour: float) -> str:
    """By what the title says, else by the clock of Paris."""
    if _MIDDAY.search(head):
        return "midday"
    if _CLOSE.search(title):
        return "close"
    if _OPEN.search(title):
        return "open"
    if place == "new york":
        return "close" if hour >= 21.5 or hour < 14 else "open"
    if place == "paris":
        return "open" if hour < 11 else "midday" if hour < 14.5 else "close"
    return "close"
