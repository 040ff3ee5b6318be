"""Tells what a page says of its article in law's terms: that it is no advice, and only its author's opinion."""

from __future__ import annotations

import re

from ingest.page.body.wording.call_words import tells
from ingest.page.body.wording.reports import is_attributed

_LONGEST = 1500  # characters
_NEAR = 160  # characters from a line's start in which it says that it speaks of the article
_OF_ITSELF = re.compile(
    r"""\b(?:
    (?:cet|cette|ce|le\sprésent|la\sprésente)\s
      (?:articles?|contenu|texte|page|publication|rubrique|tribune|chronique|document|site)
      (?!\s(?:du|des|de\sla|de\sl|d|\d+)\b)
    | (?:les|ces)\s
      (?:informations?|contenus?|propos|opinions?|analyses?|articles?|avis|données|textes|tribunes|points\sde\svue)\s
      (?:\w+(?:é|u|t)e?s|tenus|émis|de\s(?:cet(?:te)?|ce|nos)|sur\s(?:cet(?:te)?|ce|notre))\b
    | ces\s(?:informations|contenus) | (?:opinions|propos|analyses|articles|avis|textes)\sn['’]engage\w+
    | (?:this|these)\s(?:article|content|material|information|page|publication|views?)
    | (?:the\s)?(?:information|content|opinions|views)\s(?:\w+\s){0,2}(?:provided|contained|expressed|in\sthis)
    | dies\w*\s(?:artikel|beitrag|inhalt\w*|text|informationen|seite)
    | est[aeo]s?\s(?:art[ií]culo|contenido|información|artigo|conteúdo|texto|página)
    | quest[aoei]\s(?:articolo|contenut[oi]|pagina|testo|informazioni)
    | le\sinformazioni\s\w+ | dit\sartikel | deze\sinformatie
    )\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""The article itself, or what stands in it."""
_NO_ADVICE = re.compile(
    r"""\b(?:ne\b|n['’]) .{0,80}? \b(?:
      ni\s(?:une?\s|des\s)?(?:conseil|recommandation|sollicitation|incitation|offre)\w*\b.{0,60}?\bni\b
      | (?:conseils?|recommandations?|sollicitations?|incitations?|invitations?|offres?)\s
        (?:(?:personnalisée?s?|directe?s?|quelconques?)\s)?
        (?:en\s(?:matière\sd['’])?investissement|financi\w+|personnalisée?s?
          |(?:à|d['’]|de\s|à\sl['’])\s?(?:investi\w+|ach\w+|sou\w+|vent?e|vendre)) )
    | \bn['’]engagent?\s(?:\w+\s){0,2}(?:(?:que|pas|nullement|en\srien|en\saucun\scas)\s)
      (?:(?:la\sresponsabilité\s(?:que\s)?(?:de\s)?)?(?:leurs?|son|ses|l['’]|les)\s?auteur\w*|la\s(?:responsabilité|rédaction))
    | \b(?:not|no|never)\b.{0,60}\b(?:investment|financial)\sadvice\b
    | \b(?:kein\w*|nicht)\b.{0,60}(?:anlageberatung|kaufempfehlung|anlageempfehlung)
    | \bno\b.{0,60}\basesoramiento\sfinanciero
    | \bnon\b.{0,60}\b(?:consulenza\s(?:finanziaria|in\smateria)|sollecitazione\sall['’]investimento)
    | \b(?:geen|niet)\b.{0,60}\bbeleggingsadvies | \bnão\b.{0,60}\brecomendação\sde\sinvestimento""",
    re.VERBOSE | re.IGNORECASE,
)
"""That it is no advice and no offer, or speaks for its author alone."""
_PIECES = (
    *("conseil", "recomm", "sollicit", "incit", "invit", "offre", "engage", "advice", "beratung", "empfehlung"),
    *("asesor", "consulen", "sollecit", "advies", "recomend"),
)
"""A piece of each word of which one is in each of these, looked for first: most texts have none."""


def may_disclaim(text: str) -> bool:
    """Whether a text has a piece of a word that disclaimers have: most have none."""
    return any(map(text.lower().__contains__, _PIECES))


def disclaims(text: str) -> bool:
    """Whether a text says that the article it belongs to is no advice, or its author's opinion alone.

    >>> disclaims("Les propos tenus dans cette rubrique n’engagent que leurs auteurs.")
    True
    >>> disclaims("Les propos du ministre n’engagent que lui.")
    False
    """
    if len(text) > _LONGEST or not may_disclaim(text) or not _OF_ITSELF.search(text, 0, _NEAR):
        return False
    return _NO_ADVICE.search(text) is not None and not (tells(text) or is_attributed(text))
