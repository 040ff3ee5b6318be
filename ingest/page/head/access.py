"""Access: whether an article is free, or cut short for readers without an account."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.running_text import Measures
from ingest.page.class_names import names
from ingest.page.evidence import Evidence
from ingest.page.head.zone import Zone
from ingest.page.jsonld import Node, types
from ingest.page.own_record import is_article
from ingest.page.teasers import in_teaser
from ingest.text import squeeze

_TIERS = {"free": "free", "locked": "paid", "metered": "paid"}
"""Values of `article:content_tier`, which Facebook defined for instant articles."""
_NO, _YES = ("false", "no", "0"), ("true", "yes", "1")
_WALL_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:
        paywall(?:ed)? | pay-wall | premium(?:-(?:wall|content|lock|badge|label))? | article-?(?:premium|payant
          |reserve|abonnes?)
      | reserve-?(?:aux-)?abonnes? | abonnes?-only | locked-content | piano-paywall | poool\w* | subscriber-only
        | badge-abonne
    )(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
_WALL_WORDS = re.compile(
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
_TRIGGERS: tuple[str, ...] = (
    *(
        "abonn",
        "il vous reste",
        "la suite",
        "connect",
        "identifi",
        "débloque",
        "restreinte",
        "réserv",
        "premium",
        "subscri",
    ),
    *("sign in", "log in", "register", "members", "inscri", "compte"),
    *("archive", "achete", "prix de"),
)
_TRIGGER = re.compile("|".join(_TRIGGERS))
_TRIGGER_WORD = re.compile(
    "abonn|reste|restr|suite|connect|identifi|bloque|serv|premium|subscri|sign|log|regist|member|inscri|compte|archive|achete|prix"
)
"""The letters of each of them that are written in one way alone."""
_WALL_ADDRESS = re.compile(
    r"abo|offre|offer|subscri|log-?in|connexion|compte|account|regist|inscri|auteur|author|panier|cart\b|checkout|achat",
    re.IGNORECASE,
)
_FLAG = re.compile(
    r"""\W*(?:(?:article|contenu|accès|exclusi\w+|réservé)\s+)?(?:(?:aux|pour\s+(?:les|nos)|à\s+nos)\s+)?
    (?:abonnée?s?|abo\+?|premium|payant)\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A badge as a whole, which beside the headline needs no name."""
_CONTROLS = frozenset({"a", "button", "nav", "form", "label"})
_UP = 3  # elements around a badge that stand beside the headline, or beside what is wrapped around it
_LONGEST_BAR = 120  # characters of a bar with a badge
_MOST_IN_TEASER = 25  # elements of a box that is a teaser
_AROUND_BADGE = 4  # elements around a badge that can be its teaser
_LONGEST_NOTICE = 240  # characters
_LONGEST_SPACED = 3 * _LONGEST_NOTICE  # characters of one with all its white space
_MUCH = 200  # characters of text on both sides, between which a notice is a quotation


def find_access(evidence: Evidence, zone: Zone, region: list[HtmlElement], measures: Measures) -> str:
    """Return `free`, `paid` or `unknown`: what the page declares of itself, else whether it shows a wall.

    A badge on another article's teaser is not the page's, nor is a paywall vendor's name on a page served whole.
    """
    for node in (evidence.article, *evidence.nodes):
        said = _is_free(node) if node is evidence.article or not is_article(node) else None
        if said is not None:
            return "free" if said else "paid"
    tier = (evidence.meta("article:content_tier", "og:article:content_tier", "content_tier") or "").lower()
    declared = _TIERS.get(tier, "unknown")
    return "paid" if declared == "unknown" and _has_wall(zone, region, measures) else declared


def _has_wall(zone: Zone, region: list[HtmlElement], measures: Measures) -> bool:
    """Tell whether the page shows a notice that the rest is for subscribers."""
    said = {element: text for element, text in zone.said.items() if _may_be_notice(text)}
    notices = [element for element, text in said.items() if _is_notice(element, text) or _is_flag(element, text, zone)]
    own = [element for element in notices if not in_teaser(element) and not _is_amid(element, region)]
    below = set(zone.below)
    return any(element not in below or not _is_beside_link(element, measures) for element in own)


def _is_flag(element: HtmlElement, text: str, zone: Zone) -> bool:
    """Tell whether an element is a badge and no more, in a bar beside the headline, and nothing to press."""
    if not _FLAG.fullmatch(squeeze(text)) or not zone.within or zone.within[0].tag != "h1":
        return False
    holders = [element, *islice(element.iterancestors(), _UP)]
    if any(holder.tag in _CONTROLS for holder in holders):
        return False
    beside = {one.getparent() for one in (zone.within[0], *islice(zone.within[0].iterancestors(), _UP))}
    return any(
        holder.getparent() in beside and len(squeeze(holder.text_content())) <= _LONGEST_BAR for holder in holders
    )


def _is_beside_link(element: HtmlElement, measures: Measures) -> bool:
    """Tell whether a small box below the text has a badge and a link to another page, which is what the badge is of.

    The box is looked for where it stood before anything was cut out.
    """
    place = measures.places[element]
    for _ in range(_AROUND_BADGE):
        place = measures.parents[place]
        inside = measures.within(measures.elements[place]) if place >= 0 else range(0)
        if len(inside) not in range(1, _MOST_IN_TEASER) or measures.lengths[place] > _LONGEST_NOTICE:
            return False
        held = [measures.elements[one] for one in inside]
        if any(one.tag == "a" and _leads_elsewhere(one, element.text or "") for one in held):
            return all(one.tag != "h1" for one in held)
    return False


def _leads_elsewhere(link: HtmlElement, badge: str) -> bool:
    """Tell whether a link leads to another article, and not to a login, an offer or an author."""
    address = link.get("href") or "#"
    said = link.text_content().replace(badge, "", 1)
    return not address.startswith("#") and not _WALL_ADDRESS.search(address) and not _WALL_WORDS.search(said)


def _may_be_notice(text: str) -> bool:
    """Tell whether one of the words is there without which nothing is a notice, however the text is spaced."""
    return len(text) <= _LONGEST_SPACED and _TRIGGER_WORD.search(text.lower()) is not None


def _is_notice(element: HtmlElement, own: str) -> bool:
    """Tell whether an element says that the rest is for subscribers, or is a badge that says so by name and word."""
    text = squeeze(own)
    if not text or len(text) > _LONGEST_NOTICE:
        return False
    low = text.lower()
    if not _TRIGGER.search(low):
        return False
    if _NOTICE.match(text):
        return True
    if any(holder.tag in _CONTROLS for holder in (element, *islice(element.iterancestors(), _UP))):
        return False
    named = (names(part) for part in (element, *([element.getparent()] if element.getparent() is not None else [])))
    return (
        len(text) <= _LONGEST_NOTICE / 3
        and any(_WALL_NAMES.search(name) for name in named if name)
        and bool(_WALL_WORDS.search(text))
    )


def _is_amid(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Tell whether an element stands in the text, with much of it before and behind."""
    holder = next((chunk for chunk in region if chunk in element.iterancestors()), None)
    if holder is None:
        return False
    whole, before = 0, None
    for part in holder.iter():
        if part is element:
            before = whole
        whole += len(part.text or "") + len(part.tail or "")
    return before is not None and before >= _MUCH and whole - before - len(element.text_content()) >= _MUCH


def _is_free(node: Node) -> bool | None:
    if "product" in types(node):
        return None
    said = str(node.get("isAccessibleForFree", "")).rsplit("/", 1)[-1].strip().lower()
    return True if said in _YES else False if said in _NO else None
