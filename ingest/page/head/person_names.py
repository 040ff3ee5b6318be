"""Names of authors: what a byline's text says, freed of "Par", roles, places, agencies and dates."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Final

from ingest.text import key, squeeze

_GENRE = r"""article|texte|propos|interview|entretien|dossier|reportage|analyse|chronique|tribune|récit|enquête
  |édito(?:rial)?
    |billet|portrait|point\ de\ vue"""
_PICTURED = r"(?:photo(?:graphie)?|illustration|infographi[ea]|dessin|image|visuel|vidéo|graphique|carte|montage)s?"
_MOST_BYLINES = 200
_TRADE = (
    r"\w*(?:redakt|rédact|redact|[ck]orr[ei]spond|report|journali|giornali|periodist|mitarbeit|mitglied|medarb|medew"
    r"|volont|inviat|enviad|envoy|collabor|colabor|cronist|chroniq|verslag|stagiair|columnist|writer|skribent)\w*"
)
"""The beginnings of what newsrooms call their people."""
OUR_STAFF: Final = (
    r"(?:(?:von|de|dal?(?:la)?|van|do|da|av|from)\s+)?"
    r"(?:unser\w{0,2}|nuestr[oa]|nostr[oa]|noss[oa]|onze|vår|vores|our|notre)\s+"
    rf"(?:[^\W\d]{{4,30}}\s+)?{_TRADE}\s+(?:[^\W\d]{{4,30}}\s+)?"
)
"""Whom a newsroom names as its own: "Dal nostro inviato ", "Von unserem Redaktionsmitglied "."""
_LEAD_IN = re.compile(
    rf"""^[\W_]*(?:
        (?:(?:un|une|cet|cette|le|la|l['’])?\s*(?:{_GENRE})s?)?\s*
        (?:rédigée?|écrite?|recueillie?s?|publiée?|postée?|proposée?|soumise?|réalisée?|signée?|traduite?|mis\ en\ ligne
          |written|scritto|pubblicato|a\ cura|escrito|publicado|geschreven|geschrieben|verfasst)?
        \s*
        (?:par(?:\s*:)?|(?:(?:review|story|words|text|report(?:ing)?|analysis|interview)\s+)?by(?:\s*:)?|(?:von|por|door)(?:\s*:)?
          |da(?:\s*:)?(?=\s+(?-i:[A-ZÀ-Ý]))|przez|auteure?s?\s*:|author\s*:|rédaction\s*:|te(?:kst|sto|xto|xt)\s*:|autor(?:e|in)?\s*:|(?:haber|yazar|yazan|szerző|írta|teksti)\s*:
          |source\s*:)\s+
      | (?:(?:{_GENRE})s?(?:\s+et\s+{_PICTURED})?|propos\s+recueillis)\s*:\s*
      | textes?\s+et\s+{_PICTURED}\s+(?:de\s+|par\s+)?(?-i:(?=[A-ZÀ-Ý]))
      | (?:(?:un|une)\s+)?(?:{_GENRE})s?\s+(?:de\s+|d['’])?(?-i:(?=[A-ZÀ-Ý][\w’'-]+\s+[A-ZÀ-Ý]))
      | (?:(?:un|une|cet|cette)\s+)?(?:{_GENRE})s?\s+signée?\s+(?-i:(?=[A-ZÀ-Ý]))
      | d[ei]\s+(?-i:(?=[A-ZÀ-Ý]\w+\s+[A-ZÀ-Ý]))
      | aus\s+[^\W\d][\w-]+\s+bericht(?:et|en)\s+(?-i:(?=[A-ZÀ-Ý]))
      | {OUR_STAFF}
        (?:(?:en|in|à|a|aus)\s+[A-ZÀ-Ý]\w+)?[,:]?\s*(?-i:(?=[A-ZÀ-Ý][\w’'-]+\s+(?:[a-z]{{2,3}}\s+){{0,2}}[A-ZÀ-Ý]))
      | (?:d[ae]l?(?:la)?\s+|door\s+|von\s+)?(?:nostr[oa]|onze|unser\w{{0,2}}|nuestr[oa]|noss[oa]|vår|vores|our)\s+
        (?:inviat[oa]|corrispondente|redacteur|verslaggever|correspondent|redakteur(?:in)?|korrespondent(?:in|en)?|corresponsal
        |correspondente|enviad[oa]|reporter)(?:\s+especial)?\s*[,:]?\s+(?-i:(?=[A-ZÀ-Ý]))
      | (?:suivre|follow)\s+ | auteure?s?\s*:?\s+ | journaliste\s*:\s* | sources?\s*:\s* | crédits?\s*:\s*
      | (?:de\s+|avec\s+)?(?:notre|nos)\s+(?:envoyée?|correspondante?|journaliste|spécialiste)s?(?:\s+spéciale?s?)?
        (?:\s+(?:à|au|aux|en)\s+[\w’'-]+)?\s*[,:]?\s+ )""",
    re.VERBOSE | re.IGNORECASE,
)
_ROLE = r"""(?:grand\s+)?reporter|journaliste|correspondante?|rédact\w+|chef|chroniqueu\w+|éditorialiste|envoyé\w*
  |professeu\w+
  |économiste|directeu\w+|directrice|président\w*|analyste|avocate?|chercheu\w+|maître|responsable|spécialiste
    |enseignante?
  |journalist|contributor|(?:senior|staff|guest)?\s*(?:writer|editor|correspondent|columnist)|fondat\w+|associée?|gérante?
  |stratégiste|consultante?"""
_CALENDAR = r"(?:lun|mar|mer|jeu|ven|sam|dim|mon|tue|wed|thu|fri|sat|sun|jan|feb|apr|may|jun|jul|aug|sep|oct|nov|dec)"
_TAIL = re.compile(
    rf"""\s*(?:
        \s[|•·–—-]\s.*$ | \s*,?\s+(?:(?:le|il|el|am|op|em)\s+)?(?:{_CALENDAR}\w*\.?,?\s+)?\d.*$
      | ,\s*(?:(?:{_ROLE})\b|(?:à|en|au|aux|de|pour|la|le|et)\s).*$
      | [,;]?\s+(?:édité|relu|traduit|adapté|mis\s+en\s+ligne|(?:avec\s+)?{_PICTURED})\b.*$
      | ,?\s+de\s+(?:notre|nos)\s+(?:envoyée?|correspondante?)s?\b.*$
      | ,?\s+(?:publiée?|posté|mis|modifié|avec|with|pour|envoyée?\s+spéciale?|on)\b.*$
      | (?<=\w)\s+(?:à|au|aux|en)\s+(?-i:[A-ZÀ-Ý]).*$ | \s+agence$ | \s+(?:follow|suivre|s['’]abonner)$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE = re.compile(
    r",\s+(?:à|en|au|aux|depuis)\s+(?:l[ae]s?\s+)?[A-ZÀ-Ý][\w’'-]+(?:\s+[A-ZÀ-Ý][\w’'-]+){0,2}(?=\s*,?\s+et\s|\s*,\s+[A-ZÀ-Ý])"
)
"""Where one of several authors writes from: "Jeanne Martin, à Bruxelles, et Paul Durand"."""
_PICTURES_OF = re.compile(rf"^\W*{_PICTURED}(?:\s*(?::|par\b|de\b|d['’])|\s+(?=[A-ZÀ-Ý]))", re.IGNORECASE)
"""The beginning of who made the pictures, and not the text."""
_ONLY_PICTURES = re.compile(
    r"^\W*(?:photo(?:graphie)?|illustration|infographie|dessin)s?(?:\s*(?::|par\b|de\b|d['’])|\s+(?-i:(?=[A-ZÀ-Ý])))",
    re.IGNORECASE,
)
"""The same where nobody signs a text beside."""
_PICTURES_BY = re.compile(
    rf"\s*(?:[,;/&]|\bet\b)\s*[^,;/&()]{{3,40}}?\s*\({_PICTURED}\)|^{_PICTURED}\s*:[^/|;]{{3,60}}[/|;]\s*(?=textes?\b)",
    re.IGNORECASE,
)
"""He is named beside the author: "Jeanne Martin (texte) et Paul Durand (photos)"."""
_CAPITALS = r"[A-ZÀ-Ý][A-ZÀ-Ý’'-]+"
_TOGETHER_WITH = re.compile(
    rf"[\s,(]+(?:avec|AVEC)\s+(?P<name>{_CAPITALS}(?:\s+(?!ET\b){_CAPITALS}){{1,3}})(?!\w)"
    r"|\s*\((?:avec|with)\s+(?P<others>[^()]{3,150})(?:\)|$)"
    r"|[\s,]+avec\s+(?P<last>[A-ZÀ-Ý][^,;()|/\d]{4,40})$"
)
"""A second author: in capitals like the first, in a bracket, or last of all behind another's name."""
_PAPER = re.compile(
    r"\b(?:France|Europe|Afrique|Matin|Soir|Éco|TV|Business|Com|Info\w*|Franceinfo|News|Radio|Paris|Presse|Agence)\b",
    re.IGNORECASE,
)
"""A word of papers' names which are written like a person's: "avec Ouest France"."""
_PLACE_NAME = re.compile(r"[^\W\d_][\w’'-]+")
_DESK = r"business|political|economics?|financ(?:e|ial)|transport|health|sports?|deputy|city|consumer|energy"
_AFTER_NAME = re.compile(
    rf"\s+(?:(?:{_DESK})\s+)*(?:{_ROLE}|{_TRADE})\b|\s+for\s+(?-i:(?=[A-Z]))", re.VERBOSE | re.IGNORECASE
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*(?:[)\]]|$)")
_WRAPPED = re.compile(r"^[(\[](.*?)[)\]]?$")
_CONTACT = re.compile(r"\S+@\S+|\+?\d[\d\s().-]{7,}")
_HANDLE = re.compile(r"(?<!\S)@\w{2,30}(?!\S)")
"""A name on a network, beside the author's own."""
_BETWEEN = re.compile(
    r"\s*(?:[;/&\n,]|\bet\b|\band\b|\bund\b|\bog\b|\bversion\s+française(?:\s+(?:de|par))?\b)\s*", re.IGNORECASE
)
_ZONE = r"(?-i:GMT|UTC|BST|CES?T|MES?Z|[ECP][DS]?T)"
_DATE = re.compile(
    rf"""(?:\W|^)(?:(?:publiée?|postée?|parue?|mise?\ (?:en\ ligne|à\ jour))\s+)?(?:le\s+
      |on\s+|il\s+|el\s+|am\s+|op\s+|em\s+)?(?:{_CALENDAR}\w*\.?,?\s+)?
      (?:\d{{1,2}}(?:er)?[\s./-]+(?:\d{{1,2}}|[^\W\d]{{3,9}}\.?)[\s./-]+(?:20)?\d\d|20\d\d-\d\d-\d\d
        |{_CALENDAR}\w*\.?\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+20\d\d(?:\s(?-i:GMT|UTC))?)
      (?:\W{{0,5}}(?:(?:à|at|um|om)\s*)?\d{{1,2}}\s?[h:]\s?(?:\d\d)?(?:\s?[ap]\.?m\b\.?)?(?:\s?{_ZONE}(?:[+-]\d+)?)?
        (?:\W*\d+\s?min\b.{{0,12}}$)?)?\W*""",
    re.VERBOSE | re.IGNORECASE,
)
"""A date beside a name, with what says of what it is the date."""
_EDGES = ' \u00a0,.:-–—|•·"*'
_INITIALS = re.compile(r"(?:[A-ZÀ-Ý][a-z]?\.[\s-]?){2,4}")
_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:com|fr|net|org|info|eu|be|ch)/", re.IGNORECASE)
_NO_NAMES = re.compile(
    r"""par|by|auth(?:eur|or)s?|auteure?s?|journalistes?|reda(?:cteur|ctrice)(?:enchef)?|correspondante?|editorialiste
      |chroniqueur
      |(?:site|super)?admin(?:istrat(?:or|eur))?|superuser|editor|webmaster|wordpress|user|utilisateur|anonym(?:e|ous)|contribut(?:eur|or)|invite
        |guest|none|null
      |unknown|inconnu|staff|economie|bourse|marches|finances?|entreprises|politique|societe|international|monde|france
      |actualites?|tech|idees|opinions|debats|culture|sports?|sante|lire|suivre|voirplus|tous(?:ses|les)articles
        |contact|abonnes
      |partenaires?|sponsorise|publicite|publireportage|publiredactionnel|contenu(?:partenaire|sponsorise)
      |janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre
      |january|february|march|april|may|june|july|august|september|october|november|december
      |songuncelleme|giristarihi|sistoppdatert|senastuppdaterad|sidstopdateret|ultimaactualizacion|ultimoaggiornamento
      |ultimaatualizacao|laatstbijgewerkt|ostatniaaktualizacja|posledniaktualizace|utolsofrissites|ultimaactualizare
      |letzteaktualisierung|zuletztaktualisiert|lastupdated?|firstpublished
      |lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche
      |(?:apropos)?(?:del|l)(?:es)?auteure?s?|voirsesarticles|suivrecetauteur|sonprofil|follow|partager|redacteurs?|enregistrer|publie|abonnezvous|sabonner""",
    re.VERBOSE,
)
"""Roles, sections and template texts, as `key` writes them."""
_NEWSROOM = re.compile(
    r"""\b(?:AFP|Reuters|AOF|Agefi|Bloomberg|Dow\ Jones|AP|ANSA|DPA|EFE|ATS|Belga|MAP|APS|TAP|Cercle\ Finance|Zonebourse
      |agences?|rédaction|redaktion|redacción|newsroom|news|desk|services?|collectif|équipe|team|staff|stagiaire|web
      |radio|télévision|tv|comité|association|bourse|finances?|presse?|médias?|info|infos|magazine|journal|newswire
        |wire|editors?|editorial|board|correspondent|columnist|journalist
      |université|university|institut|fondation|groupe|cabinet|banque|communiqué|partenaire|contributeur|reporter)\b
      |\d|^(?:la|le|les|l['’])\b|\.(?:com|fr|net|org|info|eu|be|ch)\b""",
    re.VERBOSE | re.IGNORECASE,
)
_COMPANY = re.compile(r"\b(?:GmbH|AG|KG|Inc|Ltd|LLC|plc|PLC|Corp|SARL|SAS|SpA|NV|BV|Firma|Sp\. z o\.o)\b")
"""What a company's name has in it, and no person's."""
_AGENCY = re.compile(
    r"""(?:l['’])?(?:agence\s+)?(?:AFP|Reuters|AOF|Bloomberg|Dow\ Jones|ATS|Belga|MAP|APS|AP|Agefi|Cercle\s?Finance
      |Zonebourse|Option\ Finance|Newsmanagers)""",
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\b(?:par|est|sont|ont|été|vous|nous|votre|notre|nos|sur|dans|cet?|cette|qui|que|is|are|was|this|your|our|you)\b",
    re.IGNORECASE,
)
_SHORT_PARTICLE = 3  # letters: "de", "van"
_PARTICLES = frozenset({"della", "dalla", "dello", "dell", "degli", "vande", "vander", "vanden", "ould", "zur", "dos"})
_LONGEST, _MOST_WORDS, _LONGEST_FIELD = 60, 9, 400


def split_names(text: str) -> list[str]:
    """The names that a byline or an author field holds, with ordinary spaces: a no-break one would make another name.

    >>> split_names("Par Jeanne Martin (à Bruxelles) et Paul Durand, avec AFP")
    ['Jeanne Martin', 'Paul Durand']
    """
    return list(_split_names(text[:_LONGEST_FIELD]))


@lru_cache(maxsize=5_000)
def _split_names(text: str) -> tuple[str, ...]:
    """The names in a byline, once for all pages that have it: those of the site are on each."""
    text = _freed(squeeze(" ".join(text.split())))
    if _ADDRESS.search(text) or (" / " not in text and _ONLY_PICTURES.match(text)):
        return ()
    cleaned = (_without_role(_without_edges(_TAIL.sub("", part))) for part in _parts(_TAIL.sub("", text)))
    return tuple({key(name): name for name in cleaned if _is_name(name)}.values())


@lru_cache(maxsize=5_000)
def is_person(name: str) -> bool:
    """Whether a name looks like a person's: two to six words, capitalised, no newsroom's word."""
    words = re.split(r"[\s-]+(?:[dl]['’](?=\w))?", name)
    if len(words) not in range(2, 7) or _NEWSROOM.search(name) or _COMPANY.search(name):
        return False
    return words[0][:1].isupper() and words[-1][:1].isupper()


def is_full_name(name: str) -> bool:
    """Whether a name is a person's, and all its longer words are capitalised: "With reports from ..." is none."""
    return is_person(name) and all(map(_is_word_of_name, name.split()))


def _is_word_of_name(word: str) -> bool:
    return word[0].isupper() or len(word) <= _SHORT_PARTICLE or word.partition("-")[0] in _PARTICLES


def is_agency(name: str) -> bool:
    """Whether a name is a news agency's."""
    return _AGENCY.fullmatch(name) is not None


def has_agency(text: str) -> bool:
    """Whether a text names a news agency."""
    return _AGENCY.search(text) is not None


def _freed(text: str) -> str:
    """A byline without its brackets, contacts and the words before the first name."""
    wrapped = _WRAPPED.match(text)
    text = _DATE.sub(" / ", (wrapped[1] if wrapped else text).lstrip("–—-•· "))
    text = _TOGETHER_WITH.sub(_second_author, _PICTURES_BY.sub("", text))
    text = _HANDLE.sub(" ", _CONTACT.sub(" ", text)).strip(f"{_EDGES}/")
    text = _PLACE.sub("", _ASIDE.sub("", text)).replace(", et ", " et ")
    for _ in range(2):  # "Propos recueillis par notre correspondant à Rome, ..."
        text = _LEAD_IN.sub("", text)
    return squeeze(text)


def _second_author(match: re.Match[str]) -> str:
    if match["last"]:
        before = _BETWEEN.split(_LEAD_IN.sub("", match.string[: match.start()]))[-1].strip(_EDGES)
        is_author = is_full_name(before) and is_full_name(match["last"]) and not _PAPER.search(match["last"])
        return f" et {match['last']}" if is_author else match.group()
    if match["name"]:
        return f" et {match['name']} (" if is_person(match["name"]) else match.group()
    persons = [name for part in _BETWEEN.split(match["others"]) if is_person(name := _TAIL.sub("", part).strip(_EDGES))]
    return "".join(f" et {name}" for name in persons) or match.group()


def _without_edges(text: str) -> str:
    """A name without the marks around it; the last point of initials is theirs: "J.-B. T."."""
    name = text.strip(_EDGES)
    return f"{name}." if _INITIALS.fullmatch(f"{name}.") else name


def _without_role(text: str) -> str:
    """The person before a role: "Jeanne Martin Journaliste", but "La rédaction"."""
    role = _AFTER_NAME.search(text)
    return text[: role.start()] if role and is_person(text[: role.start()]) else text


def _is_name(text: str) -> bool:
    """Whether `text` can sign an article: no role or section, not a sentence."""
    known = key(text)
    is_short = len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and len(known) > 1
    return is_short and not _NO_NAMES.fullmatch(known) and not _SENTENCE.search(text)


def _parts(text: str) -> list[str]:
    """Split where the parts look like names on their own; "Service économie et finance" stays whole.

    One agency among them is enough: what stands beside it signs too. The place or the paper after a person does not.
    """
    if " / " in text:
        own = (each for each in text.split(" / ") if each.strip() and not _PICTURES_OF.match(each))
        return [part for each in own for part in _parts(_LEAD_IN.sub("", each))]
    parts = [part for part in (_LEAD_IN.sub("", each) for each in _BETWEEN.split(text)) if part]
    cleaned = [_TAIL.sub("", part) for part in parts]
    names = [is_person(part) or bool(_NEWSROOM.search(part) and not part[0].islower()) for part in cleaned]
    with_agency = any(_AGENCY.fullmatch(part) for part in cleaned)
    if all(names) or with_agency:
        return parts
    persons = [part for part, cut in zip(parts, cleaned, strict=True) if is_person(cut)]
    others = [cut.strip(_EDGES) for cut in cleaned if not is_person(cut)]
    is_from = persons[:1] == parts[:1] and all(_PLACE_NAME.fullmatch(other) or other[:1].islower() for other in others)
    return persons if is_from else [text]


def split_all(values: Iterable[str]) -> list[str]:
    """The names in several bylines, each once."""
    return list({key(name): name for value in islice(values, _MOST_BYLINES) for name in split_names(value)}.values())
