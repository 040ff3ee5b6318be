"""What stands before the names in a byline: "Par", "Propos recueillis par", "De notre correspondant à Rome,"."""

from __future__ import annotations

import re
from typing import Final

BY: Final = r"par|by|von|por|door|di"
"""What stands before the name of who wrote, in French, English, German, Spanish, Dutch and Italian."""
WHOSE: Final = rf"{BY}|de|a[vf]"
"""The same where a capital must follow, as these are said of much else, too; also in Spanish, Danish and Swedish."""
WORKS: Final = r"article|texte|dossier|reportage|analyse|chronique|tribune|récit|enquête|édito(?:rial)?|billet|papier"
"""What newsrooms call pieces that one of them wrote."""
_GENRE = rf"{WORKS}|propos|interview|entretien|portrait|point\s+de\s+vue"
PICTURED: Final = (
    r"(?:photo(?:graphie)?|illustration|infographi[ea]|dessin|image|visuel|vidéo|graphique|carte|montage)s?"
)
TRADE: Final = (
    r"\w*(?:redakt|rédact|redact|[ck]orr[ei]spond|report|journali|giornali|periodist|mitarbeit|mitglied|medarb|medew"
    r"|volont|inviat|enviad|envoy|collabor|colabor|cronist|chroniq|verslag|stagiair|columnist|writer|skribent)\w*"
)
"""The beginnings of what newsrooms call their people."""
_A_NAME = r"(?-i:(?=[A-ZÀ-Ý][\w’'.-]*\s+(?:(?:[a-z]{2,3}|d[’'])\s*){0,2}[A-ZÀ-Ý]))"
OURS_OF: Final = r"von|de|avec|with|da(?:l(?:la)?|i|gli|lle)?|van|do|da|av|from|par|by"
OURS: Final = r"unser\w{0,2}|nuestr[oa]s?|nostr[oai]|noss[oa]s?|onze|vår|vores|our|notre|nos"
"""With what a newsroom calls somebody its own, and what stands before: "Dal nostro", "De notre"."""
OUR_STAFF: Final = (
    rf"(?:(?:{OURS_OF})\s+)?(?:{OURS})\s+"
    rf"(?:[^\W\d]{{4,30}}\s+)?{TRADE}(?:\s+(?-i:[^\W\dA-ZÀ-Ý]{{4,30}}))?"
    r"(?:\s+(?:en|in|à|au|aux|a|aus)\s+(?:l[ae]s?\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+(?=\s*[,:]))?)?"
    rf"\s*[,:]?\s+{_A_NAME}"
)
"""Whom a newsroom names as its own, and where: "Dal nostro inviato ", "De notre correspondante à Rome, "."""
_LEAD_IN = re.compile(
    rf"""^[\W_]*(?:
        (?:(?:un|une|cet|cette|le|la|l['’])?\s*(?:{_GENRE})s?)?\s*
        (?:rédigée?|écrite?|recueillie?s?|publi[ée]e?|postée?|proposée?|soumise?|réalisée?|signée?|traduite?
          |mis\ en\ ligne|written|scritto|pubblicato|escrito|publicado|geschreven|geschrieben|verfasst)?
        \s*
        (?:par(?:\s*:)?|(?:(?:review|story|words|text|report(?:ing)?|analysis|interview)\s+)?by(?:\s*:)?|(?:von|por|door|a[vf](?=\s+(?-i:[^\W\d_a-z])))(?:\s*:)?
          |da(?:\s*:)?(?=\s+(?-i:[A-ZÀ-Ý]))|przez|auteure?s?\s*:|author\s*:|rédaction\s*:|te(?:kst|sto|xto|xt)\s*:|autor(?:e|in)?\s*:
          |(?:haber|yazar|yazan|szerző|írta|teksti)\s*:
          |source\s*:)\s+
      | (?:(?:{_GENRE})s?(?:\s+et\s+{PICTURED})?|propos\s+recueillis)\s*:\s*
      | textes?\s+et\s+{PICTURED}\s+(?:de\s+|par\s+)?(?-i:(?=[A-ZÀ-Ý]))
      | (?:(?:une?|l[ea])\s+|l['’])?(?:{_GENRE})s?\s+(?:de\s+|d['’])?{_A_NAME}
      | (?:(?:(?:une?|cet|cette)\s+)?(?:{_GENRE})s?\s+)?signée?\s+(?-i:(?=[A-ZÀ-Ý]))
      | (?:a\s+cura\s+)?d[ei]\s+(?-i:(?=[A-ZÀ-Ý]\w+\s+[A-ZÀ-Ý]))
      | aus\s+[^\W\d][\w-]+\s+bericht(?:et|en)\s+(?-i:(?=[A-ZÀ-Ý]))
      | {OUR_STAFF}
      | (?:avec|with|mit|con)\s+(?:l['’])?(?-i:(?=[A-Z]{{2,}}\b|Reuters\b|Bloomberg\b|dpa\b|epd\b))
      | (?:suivre|follow)\s+ | auteure?s?\s*:?\s+ | journaliste\s*:\s*
      | sources?\s*:\s* | crédits?\s*:\s* )""",
    re.VERBOSE | re.IGNORECASE,
)
_EDITED = re.compile(
    r"(?:édité|traduit|relu|corrigé|adapté|edited|translated|bearbeitet|übersetzt)e?\s+(?:par|by|von)\s*:?\s*$",
    re.IGNORECASE,
)
"""What stands before those who did not write the article."""


def leads_in_editor(text: str) -> bool:
    """Whether whoever is named behind a text edited or translated the article."""
    return _EDITED.search(text) is not None


def without_lead_in(text: str) -> str:
    """A byline from its first name on, freed of one lead-in."""
    return _LEAD_IN.sub("", text)
