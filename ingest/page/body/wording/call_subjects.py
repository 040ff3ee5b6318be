"""What calls on the reader are about: the networks where a paper is, what it costs, its members."""

from __future__ import annotations

import re
from typing import Final

NETWORK: Final = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|linkedin|bluesky|tiktok|youtube|twitter|mastodon|spotify|deezer"
    r"|apple podcasts|app store|google (?:play|actualités|news|discover|noticias|notizie)"
    r"|newsletter|infolettre|podcast)s?\b",
    re.IGNORECASE,
)
OUR_NETWORK: Final = re.compile(
    r"\b(?:notre|nos|our|unser\w{0,2}|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze?|vår[at]?|vore?s?|nasz\w*|naše\w*)\s"
    r"(?:(?:cha[iî]ne|cana(?:l|le|is)|channel|kan(?:al|aal|ale)|page|compte|groupe|account|profil\w?|csatorn\w*)\s(?:\w{2,3}\s)?)?"
    r"(?:whatsapp|telegram|instagram|facebook|linkedin|newsletter|infolettre|podcast)s?\b",
    re.IGNORECASE,
)
"""What only the paper itself says: "our WhatsApp channel"."""
PRICE: Final = re.compile(
    r"(?:€|\$|£|R\$|kr\b|CHF|zł)\s?\d{1,3}(?:[.,]\d\d?)?(?![.,]?\d)"
    r"|(?<![\d.,])\d{1,3}(?:[.,]\d\d?)?\s?(?:€|euros?\b|\$|£|kr\b|CHF|zł|Ft\b|Kč|lei\b|TL\b)",
    re.IGNORECASE,
)
"""What a paper costs; it costs no thousands."""
_MEMBER = re.compile(
    r"memb|mitglied|miembro|\babo|subscri|suscri|assin|prenum|soci[oa]s|\bdon(?:ate|[aei]tion)|supporter", re.IGNORECASE
)


def has_figures(text: str) -> bool:
    """Whether a text has figures other than prices."""
    return any(map(str.isdigit, PRICE.sub("", text)))


def speaks_of_members(text: str) -> bool:
    """Whether a text names members, subscribers or gifts."""
    return _MEMBER.search(text) is not None
