"""Which step of a listing or of a bid an article tells: each is an event of its own, days or hours after the last.

The words of all steps are alike (the company, the price, the bank), so that only the step tells them apart.
"""

from __future__ import annotations

import re

_LISTING = re.compile(
    r"introdui|introduction|\bipo\b|premiere (?:seance|cotation)|\blist(?:s|ing)?\b|\bfloat|\bdebut"
    r"|\b(?:ses|son|sa) premi(?:ers?|ere) (?:pas|echanges|jour|journee)\b|bapteme|arrivee (?:en bourse|a la cote)"
    r"|(?:entree|debuts?|pas|seance|cotation|cote|jour\w*) (?:\w+ ){0,3}(?:en|a la|de la|sur|a) "
    r"(?:bourse|euronext|wall street|nasdaq|cote)"
)
ITS_FIRST = re.compile(r"\b(?:ses|son|sa) premi(?:ers?|ere) (?:pas|echanges|jour|journee|seance|cotation)\b")
"""Finds a share's first day in a folded headline."""
_BID = re.compile(
    r"\bop[aer]s?\b|\bopra\b|\boffres?\b|surench|bataille boursiere|\b(?:takeover|tender|hostile) (?:bid|offer)"
    r"|\bbid for\b|retrait obligatoire|squeeze"
)
# The first that fits counts: a first day's article tells the price again.
STEPS = {
    "listing dropped": (r"renonc|annul|report|repouss|ajourn|suspend|jette l'eponge|postpon|pull(?:s|ed)|shelv|scrap"),
    "listing first day": (
        r"premiers? (?:pas|jour|echanges)|premiere (?:seance|cotation|journee)|debuts?\b|bapteme|arrivee"
        r"|first (?:day|session)"
    ),
    "listing priced": (r"\bprix\b|\bprice[sd]?\b|pricing|sursouscri|(?:milieu|haut|bas) de (?:la|sa) fourchette"),
    "listing launched": (
        r"\blanc|fourchette|ouvr|souscription|visa|prepar|projet|vise|envisag|plans?\b|launch|seek|files?\b"
    ),
    "bid closed": (
        r"\bissue\b|clos|clotur|succes|reussi|echou|detient|detiendra|retrait obligatoire|squeeze|resultat|completes?"
    ),
    "bid raised": r"relev|rehauss|surench|ameliore|raises?\b|sweeten",
    "bid answered": (
        r"rejet|refus|repouss|dit non|recommand|juge|hostile a|accept|soutien|reject|rebuff|back(?:s|ed)\b"
    ),
    "bid opened": r"ouvr|ouvert|conform|feu vert|visa|\bamf\b|opens?\b|clear(?:s|ed)",
    "bid launched": r"\blanc|depos|propos|launch",
}
_FITTING = {name: re.compile(pattern) for name, pattern in STEPS.items()}


def step(title: str, head: str) -> str | None:
    """The step that an article tells, such as `listing priced`; None for what is no listing and no bid.

    Args:
        title: folded.
        head: title and lead, folded.
    """
    for kind, about in (("listing", _LISTING), ("bid", _BID)):
        if about.search(head):
            return _of_kind(kind, title) or _of_kind(kind, head)
    return None


def _of_kind(kind: str, text: str) -> str | None:
    return next((name for name, form in _FITTING.items() if name.startswith(kind) and form.search(text)), None)
