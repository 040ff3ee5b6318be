"""Access: whether an article is free, or cut short for readers without an account."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import is_hidden
from ingest.page.evidence import Evidence
from ingest.page.head.paid_parts import has_paid_part, is_free
from ingest.page.head.paywall_notices import CONTROLS, FLAG, LONGEST_NOTICE, WALL_WORDS, is_notice, likely_notices
from ingest.page.head.zone import Zone
from ingest.page.own_record import is_article
from ingest.page.teasers import in_teaser
from ingest.text.clean import squeeze

_TIERS = {"free": "free", "locked": "paid", "metered": "paid"}
"""Values of `article:content_tier`, which Facebook defined for instant articles."""
_WALL_ADDRESS = re.compile(
    r"abo|offre|offer|subscri|log-?in|connexion|compte|account|regist|inscri|auteur|author|panier|cart\b|checkout|achat",
    re.IGNORECASE,
)
_UP = 3  # elements around a badge that stand beside the headline, or beside what is wrapped around it
_LONGEST_BAR = 120  # characters of a bar with a badge
_MOST_IN_TEASER = 25  # elements of a box that is a teaser
_AROUND_BADGE = 4  # elements around a badge that can be its teaser
_WHOLE = 500  # characters of a text in which a wall that nobody sees says nothing
_MUCH = 200  # characters of text on both sides, between which a notice is a quotation


def find_access(evidence: Evidence, zone: Zone, region: list[HtmlElement], measures: Measures) -> str:
    """`free`, `paid` or `unknown`: what the page declares of itself, else whether it shows a wall.

    A badge on another article's teaser is not the page's, nor is a paywall vendor's name on a page served whole.
    """
    for node in (evidence.article, *evidence.nodes):
        said = is_free(node) if node is evidence.article or not is_article(node) else None
        if said and has_paid_part(node) and _has_wall(zone, region, measures):
            return "paid"  # the beginning is free, and no more is there
        if said is not None:
            return "free" if said else "paid"
    tier = (evidence.meta("article:content_tier", "og:article:content_tier", "content_tier") or "").lower()
    declared = _TIERS.get(tier, "unknown")
    return "paid" if declared == "unknown" and _has_wall(zone, region, measures) else declared


def _has_wall(zone: Zone, region: list[HtmlElement], measures: Measures) -> bool:
    """Whether the page shows a notice that the rest is for subscribers."""
    said = likely_notices(zone.said)
    notices = [element for element, text in said.items() if is_notice(element, text) or _is_flag(element, text, zone)]
    own = [element for element in notices if not in_teaser(element) and not _is_amid(element, region)]
    if _is_whole(region):
        own = [element for element in own if not any(map(is_hidden, (element, *islice(element.iterancestors(), _UP))))]
    below = set(zone.below)
    return any(element not in below or not _is_beside_link(element, measures) for element in own)


def _is_whole(region: list[HtmlElement]) -> bool:
    """Whether a text is no mere beginning: long, and its last words end a sentence."""
    text = region[-1].text_content().rstrip() if region else ""
    return len(text) >= _WHOLE and not text.endswith(("…", "..."))


def _is_flag(element: HtmlElement, text: str, zone: Zone) -> bool:
    """Whether an element is a badge and no more, in a bar beside the headline, and nothing to press."""
    if not FLAG.fullmatch(squeeze(text)) or not zone.within or zone.within[0].tag != "h1":
        return False
    holders = [element, *islice(element.iterancestors(), _UP)]
    if any(holder.tag in CONTROLS for holder in holders):
        return False
    beside = {one.getparent() for one in (zone.within[0], *islice(zone.within[0].iterancestors(), _UP))}
    return any(
        holder.getparent() in beside and len(squeeze(holder.text_content())) <= _LONGEST_BAR for holder in holders
    )


def _is_beside_link(element: HtmlElement, measures: Measures) -> bool:
    """Whether a small box below the text has a badge and a link to another page, which is what the badge is of.

    The box is looked for where it stood before anything was cut out.
    """
    place = measures.places[element]
    for _ in range(_AROUND_BADGE):
        place = measures.parents[place]
        inside = measures.within(measures.elements[place]) if place >= 0 else range(0)
        if len(inside) not in range(1, _MOST_IN_TEASER) or measures.lengths[place] > LONGEST_NOTICE:
            return False
        held = [measures.elements[one] for one in inside]
        if any(one.tag == "a" and _leads_elsewhere(one, element.text or "") for one in held):
            return all(one.tag != "h1" for one in held)
    return False


def _leads_elsewhere(link: HtmlElement, badge: str) -> bool:
    """Whether a link leads to another article, and not to a login, an offer or an author."""
    address = link.get("href") or "#"
    said = link.text_content().replace(badge, "", 1)
    return not address.startswith("#") and not _WALL_ADDRESS.search(address) and not WALL_WORDS.search(said)


def _is_amid(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether an element stands in the text, with much of it before and behind."""
    holder = next((chunk for chunk in region if chunk in element.iterancestors()), None)
    if holder is None:
        return False
    whole, before = 0, None
    for part in holder.iter():
        if part is element:
            before = whole
        whole += len(part.text or "") + len(part.tail or "")
    return before is not None and before >= _MUCH and whole - before - len(element.text_content()) >= _MUCH
