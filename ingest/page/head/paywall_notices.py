"""What a paywall says in place of the rest of an article, and the badges of articles for subscribers."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.wording.reports import is_report
from ingest.page.class_names import names
from ingest.text.clean import squeeze

_WALL_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:
        paywall(?:ed)? | pay-wall | premium(?:-(?:wall|content|lock|badge|label))? | article-?(?:premium|payant
          |reserve|abonnes?)
      | reserve-?(?:aux-)?abonnes? | abonnes?-only | locked-content | piano-paywall | poool\w* | subscriber-only
        | badge-abonne
    )(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
WALL_WORDS = re.compile(
    r"abonn|réserv|premium|suite|offre|€|connect|compte|subscri|payant|exclusi|panier|achet", re.IGNORECASE
)
_WHAT = r"""(?:cet?\s+(?:article|contenu)(?:\s+de\s+nos\s+archives)?|(?:la\s+)?suite(?:\s+de\s+(?:cet|l['’])\s*article)?
    |l['’]article|article
    |contenu|lecture|le\s+reste)"""
_WHOM = (
    r"(?:à\s+nos|aux|pour\s+(?:nos|les))\s+(?:seuls\s+)?(?:lecteurs\s+)?(?:abonnée?s|membres|inscrits|souscripteurs)"
)
_NOTICE = re.compile(
    rf"""[\W_]*(?:
        (?:{_WHAT}|l['’]accès\b.{{0,80}}?)\s+ (?:(?:est|sont)\s+)? (?:exclusivement\s+|uniquement\s+)?
        (?:réservée?s?|accessibles?\s+(?:uniquement|seulement|exclusivement)|disponible\s+uniquement)\s+{_WHOM}\b
      | (?:contenu\s+|article\s+)? (?:réservée?|exclusif)\s+{_WHOM}\b.{{0,30}}$ | (?:article|contenu)\s+(?:premium
        |abonnée?s?|payant)\W*$
      | (?:les\s+articles|la\s+consultation|l['’]accès)\b.{{0,40}}\b(?:archives|jours|mois|ans)\b.{{0,40}}\b
        (?:réservée?s?|accessibles?|consultables?)\s+(?:uniquement\s+|seulement\s+)?{_WHOM}
      | (?:il\s+s['’]agit\s+d['’]une\s+|cette\s+)?archive\s+(?:payante|(?:est\s+)?réservée\s+{_WHOM})
      | article\b.{{0,40}}\barchives\b.{{0,20}}\b(?:consultable|accessible|réservé)\w*\s+(?:par|aux|pour)
        \s+(?:(?:nos|les)\s+)?abonnée?s
      | achete[rz]\s+(?:cet|l['’])\s*article | prix\s+de\s+l['’]article\s*:
      | il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%
      | (?:abonnez|connectez|identifiez|inscrivez)[\s-]vous\b(?:\s+(?:ou|et)\s+.{{3,40}}?)?\s+pour\s+
        (?:lire|accéder|découvrir|continuer|poursuivre|débloquer|consulter)\b (?!\s+(?:à\s+)?(?:tous|toute|nos
          |l['’]ensemble|plus))
      | (?:connectez|identifiez)[\s-]vous\s+ou\s+(?:créez|inscrivez|abonnez)
      | (?:pour\s+)?(?:lire|découvrir|consulter|accéder\s+à|poursuivre|continuer)\s+
        (?:la\s+(?:suite|lecture)|l['’]intégralité|(?:cet|l['’])\s*article|votre\s+lecture).{{0,40}}(?:abonn|connect
          |compte|inscri)
      | débloque[rz]\s+(?:cet|l['’])\s*article | lecture\s+restreinte | votre\s+abonnement\s+n['’]autorise\s+pas
      | la\s+suite\s+(?:est\s+)?(?:après|pour)\s+.{{0,20}}(?:abonn|connexion)
      | (?:subscribe|sign\s+in|log\s+in|register|become\s+a\s+(?:member|subscriber))\b.{{0,30}}\s+to\s+(?:continue
        |read|unlock|keep)\b
      | this\s+(?:article|content|story)\s+is\s+(?:(?:only\s+)?(?:for|available\s+to)
        |reserved\s+for)\s+(?:\w+\s+)?(?:subscribers|members)
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What a wall says to the reader, at the beginning of its line: an article about subscriptions says it otherwise."""
_ENDS = re.compile(r"\W{0,2}[.!]")
"""The end of the sentence: what says no more than a notice does is one, whatever the next sentence says."""
_TRIGGER = re.compile(
    "abonn|il vous reste|la suite|connect|identifi|débloque|restreinte|réserv|premium|subscri|sign in|log in|register"
    "|members|inscri|compte|archive|achete|prix de"
)
"""Words without which nothing is a notice: most lines have none, and are not looked at further."""
_TRIGGER_PIECES = (
    *("abonn", "reste", "restr", "suite", "connect", "identifi", "bloque", "serv", "premium", "subscri", "sign", "log"),
    *("regist", "member", "inscri", "compte", "archive", "achete", "prix"),
)
"""A piece of each of them without white space or accents: it is looked for before the text is squeezed."""
FLAG = re.compile(
    r"""\W*(?:(?:article|contenu|accès|exclusi\w+|réservé)\s+)?(?:(?:aux|pour\s+(?:les|nos)|à\s+nos)\s+)?
    (?:abonnée?s?|abo\+?|premium|payant)\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""The whole text of a badge; beside the headline it is one whatever its class name."""
CONTROLS = frozenset({"a", "button", "nav", "form", "label"})
"""What a reader presses or fills in, which no notice is."""
_UP = 3  # elements around a badge that can be a button or a link
LONGEST_NOTICE = 240  # characters
_LONGEST_SPACED = 3 * LONGEST_NOTICE  # characters of one with all its white space


def likely_notices(said: dict[HtmlElement, str]) -> dict[HtmlElement, str]:
    """The elements in whose text one of the words is without which nothing is a notice, however the text is spaced.

    The words are looked for in all the texts at once, and of a page's texts only in those found are they told apart.
    """
    lowered = [(element, text.lower()) for element, text in said.items() if _may_be_short(text)]
    whole = "\n".join([text for _, text in lowered])
    pieces = [piece for piece in _TRIGGER_PIECES if piece in whole]
    found = {element for piece in pieces for element, text in lowered if piece in text}
    return {element: said[element] for element, _ in lowered if element in found}


def _may_be_short(text: str) -> bool:
    """Whether a text is short, or may be so once its white space is squeezed."""
    return len(text) <= LONGEST_NOTICE or (len(text) <= _LONGEST_SPACED and ("\n" in text or "  " in text))


def is_notice(element: HtmlElement, own: str) -> bool:
    """Whether an element says that the rest is for subscribers, or is a badge that says so by name and word."""
    text = squeeze(own)
    if not text or len(text) > LONGEST_NOTICE:
        return False
    low = text.lower()
    if not _TRIGGER.search(low):
        return False
    if said := _NOTICE.match(text):
        return _ENDS.match(text, said.end()) is not None or not is_report(text, said.end())
    if any(holder.tag in CONTROLS for holder in (element, *islice(element.iterancestors(), _UP))):
        return False
    named = (names(part) for part in (element, element.getparent()) if part is not None)
    return (
        len(text) <= LONGEST_NOTICE / 3
        and any(_WALL_NAMES.search(name) for name in named if name)
        and bool(WALL_WORDS.search(text))
    )
