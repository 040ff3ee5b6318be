"""The words of calls and appeals in a dozen languages, and those of reports, which calls do not have.

What asks the reader to do something for the paper is a closed list: reports give advice in the imperative, too.
"""

from __future__ import annotations

import re
from typing import Final

from ingest.text.clean import squeeze

_BIDDING = re.compile(
    r"""(?:^|(?<=[.!?:;–—-]\s)|\bplease\s)(?:
    (?:abonnez|inscrivez)-vous
    | suivez | rejoignez | soutenez | aidez | [eé]crivez | contactez | retrouvez | signalez | dites-nous
    | recevez | d[eé]couvrez | faites | envoyez | t[eé]l[eé]chargez | cliquez | activez | partagez | donnez
    | follow | support | subscribe | join | discover | receive | get | write | tell | e?mail | download | click
    | don['’]t\ miss | never\ miss | activate | donate | call\ (?:us|our|now) | sign\ up | share | become | help
    | bitte | jetzt\ \w+en(?=\W*$)
    | s[ií]gue(?:nos)? | segu[ií](?:nos) | [uú]nete | suscr[ií]bete | ap[oó]ya(?:nos)? | escr[ií]be(?:nos)? | descarga
    | h[aá]zte | activa | avisa | rec[ií]be(?:l[oa]s?)? | ap[uú]ntate | comparte
    | segui(?:ci|teci)? | iscriviti | ricevi | condividi | abb[oó]nati | sostieni(?:ci)? | scrivi(?:ci)? | scarica
    | siga(?:-nos)? | avise | ative | subscreva | assine | ap[oó]ie | escreva
    | receba | partilhe | compartilhe | descarregue
    | volg | steun | word | mail | meld | schrijf | ontvang | deel
    | f[oö]lj | st[oö]d | skriv | prenumerera | tipsa | st[oø]t | abonner
    | odbieraj | pobierz | udost[eę]pnij | polub
    | ladda\ ner | last\ ned
    | kup | wesprzyj | napisz | do[lł][aą]cz | zapisz | obserwuj | t[aá]mogasd | iratkozz | k[oö]vess | írj
    | podpo[rř]te | napi[sš]te | sledujte
    )\b
    | \b(?:folgen|abonnieren|unterstützen|schreiben|helfen|spenden|klicken|entdecken|melden
      |bestellen|laden|holen|teilen)\ (?-i:Sie)\b
    | \b(?:click\ here|hier\ klicken|clicca(?:re)?\ qui|clique\ aqui|haz\ clic\ aquí
      |klik\ hier|kliknij\ tutaj|klicka\ här)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST_WISH = 6  # words of a button; more are a headline
_FIRST_PERSON = re.compile(
    r"\W*(?:je\s|j['’]|s['’](?:abonner|inscrire)\b|nous\s(?:soutenir|suivre))|(?!voir|lire|relire|découvrir)\w+(?:er|ir|re)\s(?:m['’]|(?:ma|mon|mes)\s)"
    r"|\W*(?:(?:ja|yes|sí|sì|sim|tak)\W+)?(?:ik\s(?:wil|doe|steun)|ich\s(?:will|möchte)|i\swant|quiero|voglio|quero|chcę)\b",
    re.IGNORECASE,
)
_YES = re.compile(r"^\W*(?:ja|yes|sí|sì|sim|tak),", re.IGNORECASE)
_US = re.compile(r"(?<!\w)(?:nous|us|uns|nos|noi|nós|ons|oss|nam|nás|nas|nekünk)(?!\w)|-(?:nous|nos)\b", re.IGNORECASE)
_YOU = re.compile(
    r"(?<!\w)(?:vous|votre|vos|your?|ihre?[nrms]?|du|dich?|tú?|te|usted(?:es)?|voi|vostr[oaie]|você|je|jij|jouw?"
    r"|dig|din|twoj\w+|ciebie|wy|vás|vám)(?!\w)",
    re.IGNORECASE,
)
_SUPPORTS = re.compile(
    r"\b(?:unterstütz\w*|spenden?|soutien[st]?|souten\w+|aide[rz]?|dons?|donne[rz]?|support|donate|help|apoya\w*|dona\w*|sostieni"
    r"|steun|stöd|støt|wesprzyj|támogat\w*|abonn\w*|subscribe|suscr\w+)\b",
    re.IGNORECASE,
)
_GIVES = re.compile(
    r"\b(?:fai\w+ (?:un|mon) don|donne[rz]?|souten\w+|soutien[st]?|contribu\w+|aide[rz]?|donate|support|help|spenden?"
    r"|unterstütz\w*|apoya\w*|dona|sostieni|steun\w*|stöd\w*|wesprzyj|wspieram?|támogat\w*|doar?|doneer)\b",
    re.IGNORECASE,
)
_ADVISES = re.compile(r"\b(?:contactez|écrivez|envoyez|partagez|donnez|faites(?! (?:un don|vivre)))\b", re.IGNORECASE)
_OF_THIS = re.compile(r"\b(?:ce|cet|cette|this|dies\w*|est[ea]|quest[oa]|deze|dit)\s", re.IGNORECASE)
_VOTE = re.compile(
    r"\W*(?:(?:je )?vot\w+|valider|répond\w+|voir les résultats?|submit|see results?|abstimmen|enviar|invia"
    r"|stem\w*)\b.{0,12}"
    r"|\W*(?:participer|oui|non|yes|no|ja|nein|sí|sì)\W*",
    re.IGNORECASE,
)
_MISTAKE = re.compile(
    r"\b(?:fehler|erreur|coquille|mistake|error|typo|errou|erro|refuso|errore|fout|błąd|hiba)\b[^.!?]{0,30}\?",
    re.IGNORECASE,
)
_RHYTHM = re.compile(
    r"\b(?:chaque|tous les|toutes les|every|each|jeden|täglich|cada|ogni|elke|varje)\b|\bà \d\d?\s?h", re.IGNORECASE
)
_MORE = re.compile(r"(?:more|mehr|plus|más|altr[eo]|mais|meer|mer)\b", re.IGNORECASE)
_THAN = re.compile(r"\w+\s(?:than|als|que|de|di|del|dan|än)\b", re.IGNORECASE)
_LOOK = re.compile(
    r"\b(?:check|see|visit|browse|read|consultez|lisez|voyez|visitez|lesen sie|besuchen sie|consulta|visita|lee|leggi"
    r"|consulte|visite|leia|bekijk|lees|besök|läs|besøg|læs|les)\b",
    re.IGNORECASE,
)
_SAYS = re.compile(
    r"\b(?:a (?:dit|déclaré|annoncé|indiqué|affirmé|estimé|expliqué|précisé|révélé|confié|assuré|rappelé|ajouté)"
    r"|(?:avait|ont|avaient) (?:dit|déclaré|annoncé|révélé|indiqué)|selon|d['’]après|montre|rappelle|estime|explique"
    r"|affirme|annonce|indique|assure|reconnaît|dit-(?:il|elle|on)|interrogée?s?|said|says|told|according|announced|reported"
    r"|sagte|sagt|laut|zufolge|erklärte|teilte|dijo|según|afirmó|anunció|ha detto|secondo|disse|segundo|zegt|zei"
    r"|volgens|enligt|sade|säger|według|powiedział\w*|szerint|mondta)\b",
    re.IGNORECASE,
)
_TRACKED = re.compile(
    r"\b(?:cookies?|traceurs?|track(?:ers?|ing)|données personnelles|consentement"
    r"|protéger votre vie privée|votre (?:accord|autorisation)|personal data|consent"
    r"|personenbezogene\w*|einwillig\w+|datos personales|consentimiento|dati personali|consenso|dados pessoais)\b",
    re.IGNORECASE,
)
_WITHHOLDS = re.compile(
    r"\W*(?:ce(?:t|tte)?\s(?:contenu|vidéo|publication|graphique|carte|tweet|post|module|lecteur|infographie|visuel)\b.{0,30}"
    r"\s(?:(?:est|a\sété)\s(?:bloqué|masqué|désactivé)|n['’]est\spas|ne\s(?:peut|s['’]affiche))"
    r"|this\s(?:content|video|post|tweet|chart|map|player)\b.{0,30}\s(?:is|was|has\sbeen)\s(?:blocked|hidden|disabled|not)\b)",
    re.IGNORECASE,
)
_EMBEDDED = re.compile(
    r"\b(?:contenus?|vidéos?|publications?|tweets?|posts?|lecteur|player|graphique|carte|affich\w+|charg\w+|plateforme|message"
    r"|content|display|load\w*|view|inhalte?|anzeigen|laden|contenidos?|contenut[oi]|conteúdos?|visualizza\w*|mostrar?)\b",
    re.IGNORECASE,
)
QUOTED: Final = re.compile(r"[«“„\"][^»”\"]{20,}")
_SENTENCE = re.compile(r"(?<=[.!?…])\s+")


def bids(text: str) -> bool:
    """Whether a text asks its reader to do something for the paper; questions do not."""
    return any(_BIDDING.search(one) for one in _SENTENCE.split(text) if not one.rstrip().endswith("?"))


def is_of_reader(label: str) -> bool:
    """Whether a button says what its reader wants: "Je m’abonne", "Réserver ma place"."""
    return (
        _FIRST_PERSON.match(label) is not None
        and "," not in _YES.sub("", label)
        and len(label.split()) <= _LONGEST_WISH
    )


def is_of_support(label: str) -> bool:
    """Whether a button leads to where one pays or gives."""
    return _SUPPORTS.search(label) is not None


def gives(label: str) -> bool:
    """Whether a button leads to where one gives: "Faire un don", and not "Déclarer un don"."""
    return _GIVES.search(label) is not None


def advises(text: str) -> bool:
    """Whether what a text bids is as often of use to its reader: "Contactez votre banque"."""
    return _ADVISES.search(text) is not None


def is_vote(label: str) -> bool:
    """Whether a button gives an answer to a poll, or shows its answers."""
    return _VOTE.fullmatch(squeeze(label)) is not None


def asks_for_mistakes(text: str) -> bool:
    """Whether a text asks whether its reader has found a mistake."""
    return _MISTAKE.search(text) is not None


def asks_for_consent(text: str) -> bool:
    """Whether a text stands for something of another site, which is not shown before its cookies are accepted."""
    is_tracked = _TRACKED.search(text) is not None and _EMBEDDED.search(text) is not None
    return is_tracked and (_OF_THIS.search(text) is not None or speaks_to_you(text))


def withholds(text: str) -> bool:
    """Whether a text begins with what it stands for, and that this is not shown."""
    return _WITHHOLDS.match(text) is not None


def recurs(text: str) -> bool:
    """Whether a text says how often something comes, as letters do."""
    return _RHYTHM.search(text) is not None


def speaks_of_us(text: str) -> bool:
    """Whether a text says "us" of the paper."""
    return _US.search(text) is not None


def speaks_to_you(text: str) -> bool:
    """Whether a text says "you" to its reader, or bids."""
    return _YOU.search(text) is not None or bids(text)


def leads_on(text: str) -> bool:
    """Whether a line says where there is more to read."""
    return _MORE.match(text) is not None or _LOOK.search(text) is not None


def speaks_of_more(text: str) -> bool:
    """Whether a line begins with "more", and does not compare."""
    return _MORE.match(text) is not None and _THAN.match(text) is None


def tells(text: str) -> bool:
    """Whether a text quotes somebody, or says what somebody said, as reports do."""
    return QUOTED.search(text) is not None or _SAYS.search(text) is not None
