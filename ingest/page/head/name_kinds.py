"""What a name is: a person's, an agency's, a newsroom's, or none."""

from __future__ import annotations

import re
from functools import lru_cache

from ingest.text.keys import key
from ingest.times.calendar_names import MONTHS, WEEKDAYS

_NO_NAMES = re.compile(
    rf"""par|by|auth(?:eur|or)s?|auteure?s?|journalistes?|reda(?:cteur|ctrice)(?:enchef)?|correspondante?|editorialiste
      |chroniqueur
      |(?:site|super)?admin\w*|superuser|editor|webmaster|wordpress|user|utilisateur|anonym(?:e|ous)|contribut(?:eur|or)|invite
        |guest|none|null
      |unknown|inconnu|staff|economie|bourse|marches|finances?|entreprises|politique|societe|international|monde|france
      |actualites?|tech|idees|opinions|debats|culture|sports?|sante|lire|suivre|voirplus|tous(?:ses|les)articles
        |contact|abonnes
      |partenaires?|sponsorise|publicite|publireportage|publiredactionnel|contenu(?:partenaire|sponsorise)
      |{"|".join(map(key, (*MONTHS, *WEEKDAYS)))}
      |songuncelleme|giristarihi|sistoppdatert|senastuppdaterad|sidstopdateret|ultimaactualizacion|ultimoaggiornamento
      |ultimaatualizacao|laatstbijgewerkt|ostatniaaktualizacja|posledniaktualizace|utolsofrissites|ultimaactualizare
      |letzteaktualisierung|zuletztaktualisiert|lastupdated?|firstpublished
      |(?:apropos)?(?:del|l)(?:es)?auteure?s?|voirsesarticles|suivrecetauteur|sonprofil|follow|partager|redacteurs?|enregistrer|publie|abonnezvous|sabonner
      |(?:partager|imprimer|commenter|ecouter|ajouter|offrir|envoyer|copier|sauvegarder|telecharger|lire|afficher)
        (?:(?:l|la|le|les|cet|ce|sur|par|plus|aux|en|un|mes|une|tout)\w*)?
      |(?:temps(?:de)?)?lecture(?:\d*min\w*)?|(?:min)?read(?:more|ingtime)?|minutes?|share|print|save|comments?|listen
      |(?:artikel|beitrag|text|seite)?(?:teilen|drucken|merken|kommentieren|vorlesen|anhoren|speichern)|folgen|lesezeit|mehrlesen|condividi|stampa|commenta|salva|segui|ascolta
      |compartir|imprimir|comentar|guardar|seguir|escuchar|delen|bewaren|volgen|reageer|luister|leestijd""",
    re.VERBOSE,
)
"""Roles, sections and what readers can do with a text, as `key` writes them."""
_NEWSROOM = re.compile(
    r"""\b(?:AFP|Reuters|AOF|Agefi|Bloomberg|Dow\ Jones|AP|ANSA|DPA|EFE|ATS|Belga|MAP|APS|TAP|Cercle\ Finance|Zonebourse
      |agences?|agency|agenzia|agencia|agência|agentur|ajansı|rédaction|redaktion|redacción|newsroom|news|desk|services?|collectif|équipe|team|staff|stagiaire|web
      |radio|télévision|tv|comité|association|bourse|finances?|presse?|médias?|info|infos|magazine|journal|newswire
        |wire|editors?|editorial|board|correspondent|columnist|journalist
      |université|university|institut|fondation|groupe|cabinet|banque|communiqué|partenaire|contributeur|reporter)\b
      |\d|^(?:la|le|les|l['’])\b|\.(?:com|fr|net|org|info|eu|be|ch)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPANY = re.compile(r"\b(?:GmbH|AG|KG|Inc|Ltd|LLC|plc|PLC|Corp|SARL|SAS|SpA|NV|BV|Firma|Sp\. z o\.o)\b")
"""What a company's name has in it, and no person's."""
_AGENCY = re.compile(
    r"""(?:l['’])?(?:(?:agence|agenzia|agencia|agência|(?:nachrichten)?agentur)\s+)?
      (?:AFP|Reuters|AOF|Bloomberg|Dow\ Jones|ATS|Belga|MAP|APS|AP|Agefi|Cercle\s?Finance|Zonebourse|Option\ Finance
        |Newsmanagers|dpa(?:-AFX)?|ANSA|EFE|Europa\ Press|Keystone-(?:ATS|SDA)|SDA|APA|epd|KNA|ANP|Lusa|Adnkronos)""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:par|est|sont|ont|été|vous|nous|votre|notre|nos|sur|dans|cet?|cette|qui|que|is|are|was|this|your|our|you)\b",
    re.IGNORECASE,
)
_FOR_HOUSE = re.compile(r"(?:especial\s+para|para|pour|for|für|voor|dla|för)\s", re.IGNORECASE)
"""The beginning of whom somebody writes for."""
_ELIDED = re.compile(r"^[dl]['’](?=\w)")
_SHORT_PARTICLE = 3  # letters: "de", "van"
_PARTICLES = frozenset({"della", "dalla", "dello", "dell", "degli", "vande", "vander", "vanden", "ould", "zur", "dos"})
_LONGEST, _MOST_WORDS = 60, 9  # characters, and words, of a name


@lru_cache(maxsize=5_000)
def is_person(name: str) -> bool:
    """Whether a name looks like a person's: two to six words, capitalised, no newsroom's word."""
    words = re.split(r"[\s-]+(?:[dl]['’](?=\w))?", name)
    if len(words) not in range(2, 7) or ":" in name or is_newsroom(name) or _COMPANY.search(name):
        return False
    return words[0][:1].isupper() and words[-1][:1].isupper()


def is_full_name(name: str) -> bool:
    """Whether a name is a person's, and all its longer words are capitalised: "With reports from ..." is none."""
    return is_person(name) and all(map(_is_word_of_name, name.split()))


def _is_word_of_name(word: str) -> bool:
    word = _ELIDED.sub("", word)
    return word[0].isupper() or len(word) <= _SHORT_PARTICLE or word.partition("-")[0] in _PARTICLES


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's."""
    return _AGENCY.fullmatch(name) is not None


def is_newsroom(name: str) -> bool:
    """Whether a name has a newsroom's word."""
    return _NEWSROOM.search(name) is not None


def has_agency(text: str) -> bool:
    """Whether a text names a news agency."""
    return _AGENCY.search(text) is not None


def is_name(text: str) -> bool:
    """Whether `text` can sign an article: no role or section, not a sentence."""
    known = key(text)
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and len(known) > 1
    is_said = _SENTENCE.search(text) or _FOR_HOUSE.match(text)
    return is_short and not _NO_NAMES.fullmatch(known) and not is_said
