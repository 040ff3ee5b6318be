"""Words with which a paper offers an account for nothing, and with which it asks its readers for hints."""

from __future__ import annotations

import re

_REGISTER = re.compile(
    r"""\b(?:reg[ií]str(?:ate|ese|ati|atevi|iert?|ieren|era(?:\sdig)?|e-se)|register|registreer|registrer\sdeg|cadastr[ea]-se
      |zarejestruj\w*|inscri(?:vez-vous|s-toi|viti|va-se)
      |(?:cr[eé]a|create|cr[eé]ez|crie|maak|za[łl][oó]ż|skapa|opret|opprett|erstellen|anlegen|ein)\s(?:[^\W\d]+\s){0,3}
        (?:account|accounts|cuenta|conta|compte|konto?|profil\w?)|(?:account|konto)\s(?:aan|anlegen|erstellen))(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:free|gratis|gratuit\w*|gratuíta?|grátis|kosten(?:los|frei)\w*|bezpłatn\w+|za\s+darmo|darmow\w+)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"""\b(?:site|espace|portail|portale?|sito|website|web|seite|witryn\w+|strona|stronie)\s(?:of|des?|du|d['’]|del\w*|der|do|da|van|von)\b
      |\b(?:at\s(?:most|many|any|all|the)|bei\sder|beim|with\sthe|auprès\sd\w+|chez\s\w+|presso|bij\sde)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""Words before those with whom an account is made that is not the paper's."""
_OPENS = re.compile(
    r"""\W*(?:(?:jetzt|gratis|kostenlos|je|me|free|hier|nu|yes|sí|oui)\W+)*
      (?:m['’])?(?:reg[ií]str\w*|zarejestruj\w*|inscri\w+|iscriv\w+|subscri\w+|suscr\w+|cadastr\w*|sign\W?(?:up|in)|join|log\s?in|anmeld\w*|mitmachen
        |(?:cr[eéi]\w+|open|ouvrir|ouvrez|maak|za[łl][oó]ż|konto|account|compte|cuenta|conta|profil\w*|abonn\w+|aanmelden)\b
        |enviar|envoyer|senden|absenden|send|submit|wyślij|invia|verstuur\w*|versturen|skicka)""",
    re.VERBOSE | re.IGNORECASE,
)
"""How the button begins that makes an account, or sends an address for it."""
_LONGEST_TIP = 160  # characters of a call for hints
_ASKS = re.compile(
    r"""[¿\W]*(?:do\syou\s(?:have|know)|have\syou\sgot|got|haben\ssie|hast\sdu|kennen\ssie|wissen\ssie|hai|avete|tienes|tiene|sabes
      |tem|tens|sabe|wie\sfinden\ssie|has\sencontrado|ha\s(?:encontrado|visto)|znalazł\w+|encontr\w+|did\syou|te\s(?:ha\s)?gust(?:ó|ado)|ti\sè\spiaciut[oa]|gostou|hat\s(?:ihnen|dir)|vond\sje|found|fehler
      |gillade\sdu|podobał\w*|hittat|har\sni|heb\sje|heeft\su|weet\s(?:je|u)|masz|znasz|har\sdu|vet\sdu|avez-vous|vous\savez)\s[^.!?:]{3,60}\?\s+
      (?P<answer>(?:[^.!?]|\.(?=\w)){8,90})[.!]?""",
    re.VERBOSE | re.IGNORECASE,
)
_WRITE = re.compile(
    r"""(?:(?:jetzt|bitte|please|ora|agora)\s)?(?:write|contact|tell|e?-?mail|get|schreiben|kontaktieren|melden|scriv\w+|contatt\w+|escr[ií]b\w+|cu[eé]nta\w+|escrev\w+|contat\w+
      |envie|segnal\w+|report|let|av[ií]s\w+|inform\w+|zgłoś|rapporter\w*|share\s(?:it|this|with)|comp[aá]rt\w+|condivid\w+|partilh\w+|compartilh\w+
      |deel|teilen|udostępnij|dela|schrijf|laat|diskutier\w+|mejla|maila|napisz|skontaktuj|skriv|kontakta|tipsa|écrivez|contactez)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_TO_US = re.compile(
    r"""\b(?:(?-i:us)|our|uns|unser\w*|redaktion\w*|redazione|redacción|redação|redactie|redakcj\w+|nas|nasz\w*|autor[aek]?
      |oss|vår\w*|nous|notre|rédaction(?!\sd)|nós|noss[oa]s?|nostr[oaie]|nuestr[oa]s?|ons|onze|newsroom|forum|kommentar\w*)\b
      | \w@\w
      | ^(?:(?:ora|agora)\s)?\w+(?:nos|ci)\b
      | \bform\w*\s(?:below|here|unten|hier|abajo|aquí|abaixo|aqui|sotto|qui|hieronder|nedan|poniżej)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is the paper's: a form is where it says so, or stands below."""
_SHARE = r"(?:share|comp[aá]rt|condivid|partilh|compartilh|deel|teilen|udostępnij|dela)\w*\b"
_SHARES = re.compile(rf"(?:(?:please|ora|agora)\s)?{_SHARE}(?!\s(?:of|in)\b)", re.IGNORECASE)
_TO_FRIENDS = re.compile(
    rf"{_SHARES.pattern}[^:]*\b(?:friends|amig[oa]s|amici|freund\w+|vrienden|znajomy\w+|vänner)\b", re.IGNORECASE
)
_ARTICLE = re.compile(
    r"\b(?:article|story|post|artikel\w*|beitrag|art[ií]culo|nota|noticia|articolo|notizia"
    r"|artigo|mat[ée]ria|artykuł\w*|text\w*)\b",
    re.IGNORECASE,
)
_LIKING = re.compile(
    r"\b(?:liked?|enjoy\w*|loved?|gust\w+|piac\w+|gef[aäi]\w+|vo(?:nd|ndt)|leuk|s?podoba\w*|gost(?:ou|a\w*)|gillar?|gillade)\b",
    re.IGNORECASE,
)
_IF_LIKED = re.compile(
    r"""(?:if\syou|si\ste|se\sti|se\svi|se\sgost\w+|wenn\s(?:ihnen|dir)|als\s(?:je|u)|jeśli|jeżeli|om\sdu)\b
      [^.!?,]{2,80},\s(?P<answer>[^.!?]{8,90})[.!]?""",
    re.VERBOSE | re.IGNORECASE,
)
_IF_WANTED = re.compile(
    r"""(?:if\syou\swant|si\squieres|se\svuoi|se\svolete|se\squer\w*|wenn\ssie(?=[^.!?]*\b(?:wollen|möchten)\b)
        |als\sje(?=[^.!?]*\bwil)|jeśli\schcesz|om\sdu\svill)\b[^.!?]{5,90}
      \b(?:sign\sup|subscribe|follow|suscr\w+|sígue\w*|únete|iscriv\w+|segui\w*|subscrev\w+|inscrev\w+|siga|assine|abonn\w+
      |melden\ssie\ssich|schrijf|volg|zapisz|obserwuj|prenumerera|följ)\b[^.!?]{0,40}
      \b(?:newsletters?|bolet[ií]n|nieuwsbrief|nyhetsbrev\w*|newslettera?|whatsapp|telegram|google\snews)\b[^.!?]{0,30}[.!]?""",
    re.VERBOSE | re.IGNORECASE,
)
_CONDITIONS = ("if ", "si ", "se ", "wenn ", "als ", "jeśli ", "jeżeli ", "om ")


def offers_account(text: str) -> bool:
    """Whether a text offers its reader an account, and says that it costs nothing.

    >>> offers_account("Regístrate gratis y recibe el boletín de Energía")
    True
    >>> offers_account("Registrati al portale dell’Agenzia entro giugno")
    False
    """
    is_offer = _FREE.search(text) is not None and _REGISTER.search(text) is not None
    return is_offer and _OF_OTHERS.search(text) is None


def opens_account(label: str) -> bool:
    """Whether a button's words are to make an account, or to send what is needed for it."""
    return _OPENS.match(label) is not None


def asks_for_hints(text: str) -> bool:
    """Whether all of a text asks its readers what they know or like, and to write to the paper or to share it.

    >>> asks_for_hints("Masz temat? Napisz do nas przez formularz.")
    True
    >>> asks_for_hints("Found a mistake on your bill? Report it with the form of the tax office.")
    False
    """
    asked = _ASKS.fullmatch(text) if "?" in text and len(text) <= _LONGEST_TIP else None
    answer = asked["answer"] if asked else ""
    return bool(_WRITE.match(answer) and (_TO_US.search(answer) or _TO_FRIENDS.match(answer)))


def calls_on_whoever_likes(text: str) -> bool:
    """Whether all of a text bids whoever likes the article to share it, or whoever wants news to subscribe.

    >>> calls_on_whoever_likes("Si te ha gustado este artículo, compártelo con tus amigos.")
    True
    >>> calls_on_whoever_likes("Si te gusta el riesgo, compra bonos, dice el banco.")
    False
    """
    if len(text) > _LONGEST_TIP or not text.lower().startswith(_CONDITIONS):
        return False
    liked = _IF_LIKED.fullmatch(text) if _LIKING.search(text) and _ARTICLE.search(text) else None
    return (liked is not None and _asks_for_ours(liked["answer"])) or _is_wanted(text)


def _asks_for_ours(answer: str) -> bool:
    """Whether what follows a condition bids to share the article, or to write to the paper."""
    return bool(_SHARES.match(answer) or (_WRITE.match(answer) and _TO_US.search(answer)))


def _is_wanted(text: str) -> bool:
    """Whether whoever wants news is bid to take a letter, for nothing or the paper's, or to follow the paper."""
    return _IF_WANTED.fullmatch(text) is not None and bool(_FREE.search(text) or _TO_US.search(text))
