"""Tells a sentence of a report from a call to the reader, where both begin with the same words: signs are weighed."""

from __future__ import annotations

import re

_LONG = 100  # characters of a line
_GOES_ON = 60  # characters of what follows the words that a call begins with, too
_LIMIT = 2
"""From this sum on a line is a report: a verb or a figure alone is not enough, an advertisement has these, too."""
_PERIOD = r"mois|ans?|années?|semaines?|jour|numéro|months?|years?|weeks?|monat|jahr|mes|mese"

_WEIGHTS: dict[str, tuple[int, re.Pattern[str]]] = {
    name: (weight, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for name, (weight, pattern) in {
        "somebody is quoted": (
            3,
            r"""\b(?:selon|d['’]après|dit|disent|(?:a|ont)\ (?:dit|promis|répondu|prévenu))\b
            | \b(?:estim|expliqu|affirm|assur|jug|rappell|soulign|déplor|regrett|conseill|recommand|dénonc|observ
              |constat|critiqu|raill|plaid|résum|racont|insist|lanç|lanc|annonc|indiqu|précis|calcul|tranch)(?:ent|e|ait|é)\b
            | \b(?:promet|prévient|prévoit|écrit|écrivent|répond|répète|reconnaît)(?:t?ent)?\b
            | ,\ \w+(?:ait|aient)\ (?:l['’]|(?:le|la|les|une?|des|ses|son)\b)
            | \b(?:said|says?|according\ to|told|reported|warn(?:s|ed)|argue[sd]?|estimates?d?|laut|zufolge
              |sagte?)\b""",
        ),
        "somebody's words end": (4, r"\b\w+(?:t|e|a)-(?:t-)?(?:ils?|elles?|on)\b(?![^?]*\?\s*$)"),
        "something happened": (
            1,
            r"""\b(?:n['’])?(?:a|ont|avait|avaient|est|sont|était|étaient)\ (?:\w+ment\ )?
            (?!réserv|modér|ouvert|proposé|choisi|inclus|offert|pensé)\w+(?:é|ée|és|ées|i|is|it|u|us|ue|ues)\b
            | \b(?:reste|représente|progresse|recule|grimpe|chute|gagne|coûte|baisse|augmente|compte|vise|peine|montre
              |concerne|menace|relève|ferme|supprime|lance|rachète|passe|pèse|change|inquiète|profite)(?:nt)?\b
            | \b(?:devien(?:t|nent)|atteint|atteignent|bondit|perd(?:ent)?|vend(?:ent)?|doi(?:t|vent)|paient|séduit
              |séduisent|convainc|veu(?:t|lent)|f(?:ait|ont)|fuient|choisissent)\b
            | \b\w{3,}(?:èrent|aient|ront|[ei]ra)\b
            | \b(?:has|have|had|was|were|rose|fell|became|remains?|costs?|lost|gained|grew|makes?\ up)\b""",
        ),
        "figures": (
            1,
            r"""\d\s?% | \b(?:millions?|milliards?|billions?|milliers|thousands?|percent|per\ cent|points)\b
            | \b(?:la\ moitié|un\ (?:tiers|quart|dixième)|deux\ tiers|half\ of|a\ (?:third|quarter)\ of)\b
            | \b(?:en|in|depuis|since)\ (?:19|20)\d\d\b""",
        ),
        "what a subscription costs": (
            -2,
            rf"""(?:€|\beuros?|\$|£|\bdollars?)\s*(?:par|le|la|les|pour|/|a|an|per|for|pro|al|seulement|\d)\s*
            (?:\w+\ ){{0,2}}(?:{_PERIOD})\b
            | \b(?:without\ commitment|cancel\ any\ ?time|(?:premier|first)\ (?:mois|month))\b""",
        ),
        "the reader is spoken to": (
            -4,
            r"""\b(?:vous|votre|vos|(?:re)?découvrez|profitez|notre|nos|you(?:r|rself)?|our|sign\ (?:up|in)|click
            |cliquez|ihre?[nrms]?|unsere?[nrms]?)\b""",
        ),
        "the paper speaks of what it holds": (
            -1,
            r"""\b(?:cet\ article|this\ article|les\ articles|tous\ les|toutes\ les|all\ the|archives?|éditions?
            |contenus|sans\ engagement|newsletters?|lettres?\ |journal|l['’]essentiel|enquêtes|accès|access|abonnez
            |subscribe)\b""",
        ),
        "the paper speaks of how it is read": (
            -1,
            r"""\b(?:la\ rédaction|the\ newsroom|lecteurs|readers|boîtes?\ mail|inbox|soutien\w*|journalisme
            |chaque\ (?:matin|jour|soir|semaine)|every\ (?:morning|day|week))\b
            | \b(?:facebook|twitter|linkedin|instagram|whatsapp|telegram)\b.*
              \b(?:facebook|twitter|linkedin|instagram|whatsapp|telegram|e-?mail)\b""",
        ),
    }.items()
}
"""Sign -> weight, below zero of a call, and the words that it is known by."""

_SPEAKER = re.compile(
    r"""(?i:,\s+(?!(?:tout|toute|notre|votre|une|quelque|chaque|cette|entre|contre|outre|comme|même|dont|et|est|ist|hat|pendant|avant
        |suivant|devant|durant|ce|de|le|je|ne|que|grâce|article|sans|avec|dès)\b) (?-i:[a-zà-ÿ]{2,})(?:e|ent|t|d)\s
        (?:l['’]|(?:le|la|les|une?|des|son|sa|ses|nos|notre|leurs?)\s|(?-i:[A-ZÀ-Ý])))
      | (?i:\b(?:dit|dis|di|écri|répon|répli|ironis|glis|lanc|conseill|propos|rappell|prévi)\w*
        -(?:t-)?(?:ils?|elles?|on)\b)
      | (?i:,\s+(?:lit-on|(?:peut|pouvait)-on\slire)\b)
      | (?i:[,:”"»]\s+(?:[^,.:;]{1,40}\s)? (?:said|says|tells|told|wrote|writes
          |warn(?:s|ed)|advise[sd]|quipped|urged|reads?
          |sagt[e]?n?|schreib(?:t|en)|schrieb(?:en)?|riet(?:en)?|rät|raten|warn(?:t|en|te|ten)|rief(?:en)?|teilte|hieß|heißt
          |empfiehlt|dijo|dijeron|dice|dicen|advi(?:rtió|erte)|aconsej[aó]|escrib(?:e|ió)|explicó|recomienda|recomendó|pid(?:e|ió)
          |disse|detto|dicono|avvert[eì]|spieg[aò]|scriv(?:e|ono)|consiglia|rispond(?:e|ono)|prometteva
          |zei|zegt|zeggen|schreef|schrijft|waarschuwt|adviseert|raadt|aldus|luidt|luidde
          |säger|sade|sier|sa|siger|sagde|radzi|mówi|powiedział\w*|ostrzega|pisze)\b)
      | (?i:,\s+(?:según|secondo|volgens|laut|zufolge|according\ to|selon|d['’]après|segundo
        |enligt|ifølge|według)\b)
      | (?i:[.!?:”"»]\s+(?:c['’](?:est|était)\ (?:le|la|l['’]|par|ainsi|en\ ces)|voilà|telle?\ (?:est|était)
        |that\ (?:is|was)\ (?:the|how|what)|(?:das|dies)\ (?:ist|war)\ |dat\ (?:is|was)\ |est[ea]\ es\ |questo\ è\ )
        |:\s+(?:ainsi|así|so|così|zo)\b)""",
    re.VERBOSE,
)
"""The clause that says whose words a line gives: ", conseille le courtier", ", the bank said"."""


def is_attributed(line: str) -> bool:
    """Whether a line gives the words of somebody, however short it is.

    >>> is_attributed("Testez gratuitement, propose la banque."), is_attributed("Testez gratuitement, sans engagement.")
    (True, False)
    """
    return _SPEAKER.search(line) is not None


def costs_a_subscription(text: str) -> bool:
    """Whether a text says what a subscription costs: so much a month, or in the first one."""
    return _WEIGHTS["what a subscription costs"][1].search(text) is not None


def is_report(line: str, start: int) -> bool:
    """Whether a line that begins as a call or a notice does goes on, from `start`, as a sentence of news does.

    >>> is_report("Abonnez-vous, disent les opérateurs, mais les forfaits libres font déjà la moitié des ventes "
    ... "en France, selon l’Arcep.", 13)
    True
    """
    if len(line) < _LONG or len(line) - start < _GOES_ON or line[-1] != ".":
        return False
    return sum(weight for weight, words in _WEIGHTS.values() if words.search(line, start)) >= _LIMIT
