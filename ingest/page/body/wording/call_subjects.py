"""What calls on the reader are about: the networks where a paper is, what it costs, its members."""

from __future__ import annotations

import re
from typing import Final

from ingest.page.sentence_form import SENTENCE_ENDS

NETWORK: Final = re.compile(
    r"\b(?:whatsapp|telegram|instagram|facebook|linkedin|bluesky|tiktok|youtube|twitter|mastodon|spotify|deezer"
    r"|apple podcasts|app store|google (?:play|actualités|news|discover|noticias|notizie)"
    r"|newsletter|infolettre|podcast)(?:s|u|a|ie|em|ze)?\b",
    re.IGNORECASE,
)
OUR_NETWORK: Final = re.compile(
    r"\b(?:notre|nos|our|unser\w{0,2}|nuestr[oa]s?|nostr[oaie]|noss[oa]s?|onze?|vår[at]?|vore?s?|nasz\w*|naše\w*)\s"
    r"(?:(?:cha[iî]ne|cana(?:l|le|is)|channel|kan(?:al|aal|ale)|page|compte|groupe|account|profil\w?|csatorn\w*)\s(?:\w{2,3}\s)?|\w{4,}\s)?"
    r"(?:whatsapp|telegram|instagram|facebook|linkedin|newsletter|infolettre|podcast)s?\b",
    re.IGNORECASE,
)
"""What only the paper itself says: "our WhatsApp channel"."""
APP: Final = re.compile(r"\bapp(?:li(?:cation)?|licación|s|en|ja)?\b", re.IGNORECASE)
OUR_APP: Final = re.compile(
    r"\b(?:notre|our|unser\w{0,2}|nuestra|nostra|noss[oa]|onze|nasz\w*|vår|vores)\s(?:[\w-]{3,}\s)?app(?:li(?:cation)?|licación|s)?\b",
    re.IGNORECASE,
)
"""What a company says, too."""
_NEWS = re.compile(
    r"\b(?:actu(?:alités?)?|infos?|news|nachrichten|noticias|notizie|notícias|nieuws|nyheter|nyheder|wiadomoś\w+|actualidad|attualità)\b",
    re.IGNORECASE,
)
PRICE: Final = re.compile(
    r"(?:€|\$|£|R\$|kr\b|CHF|zł)\s?\d{1,3}(?:[.,]\d\d?)?(?![.,]?\d)"
    r"|(?<![\d.,])\d{1,3}(?:[.,]\d\d?)?\s?(?:€|euros?\b|\$|£|kr\b|CHF|zł|Ft\b|Kč|lei\b|TL\b)",
    re.IGNORECASE,
)
"""What a paper costs; it costs no thousands."""
_MEMBER = re.compile(
    r"memb|mitglied|miembro|\babo|subscri|suscri|assin|prenum|soci[oa]s|\bdon(?:ate|[aei]tion)|supporter", re.IGNORECASE
)


_OF_THIS = re.compile(
    r"\b(?:cet|this|dies\w{1,2}|est[ea]|quest[oa]?|dit|deze)\s(?:article|story|page|artikel|beitrag|art[ií]culo|noticia|nota"
    r"|artigo|notícia|matéria|articolo|notizia|bericht)\b(?!\s(?:de|du|of|von|della?|da)\b)|\bquest['’]articolo|\bten\sartykuł",
    re.IGNORECASE,
)
_SHARES = re.compile(r"\b(?:part[ai](?:g|lh)|share|teil|compart|condivid|del(?:en|a|)\b|deel|udostępni)", re.IGNORECASE)
_LONGEST_SHARE = 100  # characters
_NETWORKS = 2


def has_figures(text: str) -> bool:
    """Whether a text has figures other than prices."""
    return any(map(str.isdigit, PRICE.sub("", text)))


def offers_app(text: str) -> bool:
    """Whether a text names "our application" and news, which a bank's does not bring."""
    return OUR_APP.search(text) is not None and _NEWS.search(text) is not None


def speaks_of_members(text: str) -> bool:
    """Whether a text names members, subscribers or gifts."""
    return _MEMBER.search(text) is not None


def shares(text: str) -> bool:
    """Whether a line says where to share the article it stands in: "Comparte esta noticia en WhatsApp o Facebook".

    It names networks and the article, says "share", and is no sentence.
    """
    if len(text) > _LONGEST_SHARE or text.endswith(SENTENCE_ENDS) or any(map(str.isdigit, text)):
        return False
    return (
        _OF_THIS.search(text) is not None
        and _SHARES.search(text) is not None
        and len(NETWORK.findall(text)) >= _NETWORKS
    )
