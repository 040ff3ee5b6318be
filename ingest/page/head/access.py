"""May everybody read the whole article, or is the text cut short for readers without an account?"""

from __future__ import annotations

import re

from lxml.etree import XPath
from lxml.html import HtmlElement

from ingest.page.class_names import names
from ingest.page.evidence import Evidence
from ingest.page.jsonld import Node

_WALL_NAMES = re.compile(
    r"""(?:^|[\s_-])(?:
        paywall(?:ed)? | pay-wall | premium-(?:wall|content|lock) | article-?(?:premium|payant|reserve|abonnes?)
      | reserve-?(?:aux-)?abonnes? | abonnes-only | locked-content | piano-paywall | poool\w* | subscriber-only
    )(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
_WALL_TEXTS = re.compile(
    r"""(?:article|contenu|suite|lecture)\s+(?:est\s+|de\s+(?:cet|l['’])\s*article\s+est\s+)?
        (?:réservée?s?|accessible\s+uniquement)\s+(?:à\s+nos|aux)\s+abonn
      | il\s+vous\s+reste\s+\d+(?:[.,]\d+)?\s*%
      | (?:abonnez-vous|connectez-vous)\s+pour\s+(?:lire|accéder|découvrir|continuer|poursuivre)""",
    re.VERBOSE | re.IGNORECASE,
)
_WALL_WORDS = ("abonn", "il vous reste", "connectez-vous")
_CLASSES = XPath("//@class", smart_strings=False)
_NO, _YES = ("false", "no", "0"), ("true", "yes", "1")
_TIERS = {"free": "free", "locked": "paid", "metered": "paid"}
"""Values of `article:content_tier`, which Facebook defined for instant articles."""
_MAX_WALL = 2000  # characters of an element that can be the notice and not the article


def find_access(evidence: Evidence) -> str:
    """Return `free`, `paid` or `unknown`: what the page declares for search engines, else whether it shows a wall."""
    for node in (evidence.article, *evidence.nodes):
        said = _is_free(node)
        if said is not None:
            return "free" if said else "paid"
    tier = (evidence.meta("article:content_tier", "og:article:content_tier", "content_tier") or "").lower()
    declared = _TIERS.get(tier, "unknown")
    return "paid" if declared == "unknown" and _has_wall(evidence.tree) else declared


def _has_wall(tree: HtmlElement) -> bool:
    """Tell whether the page shows a notice that the rest is for subscribers."""
    if not _may_have_wall(tree):
        return False
    for element in tree.iter("div", "section", "p", "aside", "span"):
        name = names(element)
        if name and _WALL_NAMES.search(name) and "post-paywall" not in name and element.text_content().strip():
            return True
        text = element.text
        if text and len(text) < _MAX_WALL and _WALL_TEXTS.search(text):
            return True
    return False


def _may_have_wall(tree: HtmlElement) -> bool:
    """Tell cheaply whether a closer look is worth while: on most pages it is not."""
    if _WALL_NAMES.search(" ".join(_CLASSES(tree))):
        return True
    text = tree.text_content().lower()
    return any(word in text for word in _WALL_WORDS)


def _is_free(node: Node) -> bool | None:
    said = str(node.get("isAccessibleForFree", "")).rsplit("/", 1)[-1].strip().lower()
    return True if said in _YES else False if said in _NO else None
