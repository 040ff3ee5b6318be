"""Names of authors: what a byline's text says, freed of "Par", roles, agencies and dates."""

from __future__ import annotations

import re

from ingest.text import key, squeeze

_LEAD_IN = re.compile(
    r"""^[\W_]*(?:
        (?:article|propos|texte|interview|entretien|dossier|reportage)?\s*
        (?:rédigé|écrit|recueillis?|publiée?|posté|proposé|réalisée?|written)?\s*
        (?:par|by|auteure?s?\s*:|author\s*:|rédaction\s*:)\s+
      | auteure?s?\s*:?\s+ | journaliste\s*:\s* )""",
    re.VERBOSE | re.IGNORECASE,
)
_ROLE = r"""(?:grand\s+)?reporter|journaliste|correspondant|rédact|chef|chroniqueu|éditorialiste|envoyé|professeu
  |économiste|directeu|directrice|président|analyste|avocat|chercheu|maître|responsable|spécialiste|enseignant|fondat|associé|gérant
  |(?:à|en|au|aux|de|pour|la|le|et)\s"""
_TAIL = re.compile(
    rf"""\s*(?:
        \s\(.*$ | \s[|•·–—-]\s.*$ | ,?\s+(?:le\s+)?\d.*$ | ,\s*(?:{_ROLE}).*$
      | ,?\s+(?:publiée?|posté|mis|modifié|avec|with|pour|envoyée?\s+spéciale?|on)\b.*$ )""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[;/&\n,]|\bet\b|\band\b)\s*", re.IGNORECASE)
_EDGES = ' \u00a0,.:-–—|•·"'
_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:com|fr|net|org|info|eu|be|ch)\b", re.IGNORECASE)
_NO_NAMES = re.compile(
    r"""par|by|auth(?:eur|or)s?|auteure?s?|journalistes?|reda(?:cteur|ctrice)(?:enchef)?|correspondante?|editorialiste|chroniqueur
      |admin(?:istrat(?:or|eur))?|webmaster|wordpress|user|utilisateur|anonym(?:e|ous)|contribut(?:eur|or)|invite|guest|none|null
      |unknown|inconnu|staff|economie|bourse|marches|finances?|entreprises|politique|societe|international|monde|france
      |actualites?|tech|idees|opinions|debats|culture|sports?|sante|lire|suivre|voirplus|tous(?:ses|les)articles|contact|abonnes""",
    re.VERBOSE,
)
"""Roles, sections and template texts, as `key` writes them."""
_NEWSROOM = re.compile(
    r"""\b(?:AFP|Reuters|AOF|Agefi|Bloomberg|Dow\ Jones|AP|agences?|rédaction|newsroom|service|collectif|équipe|team
      |comité|association)\b|\d|^(?:la|le|les|l['’])\b""",
    re.VERBOSE | re.IGNORECASE,
)
_LONGEST, _MOST_WORDS, _LONGEST_FIELD = 60, 9, 400


def split_names(text: str) -> list[str]:
    """Return the names that a byline or an author field holds.

    >>> split_names("Par Jeanne Martin et Paul Durand (à Bruxelles), avec AFP")
    ['Jeanne Martin', 'Paul Durand']
    """
    text = _LEAD_IN.sub("", squeeze(text[:_LONGEST_FIELD]))
    if _ADDRESS.search(text):
        return []
    cleaned = (_TAIL.sub("", part).strip(_EDGES) for part in _parts(_TAIL.sub("", text)))
    return list({key(name): name for name in cleaned if _is_name(name)}.values())


def is_person(name: str) -> bool:
    """Tell whether a name looks like a person's: two to six words, first and last capitalised, no newsroom's word."""
    words = name.replace("-", " ").split()
    capitalised = len(words) in range(2, 7) and words[0][0].isupper() and words[-1][0].isupper()
    return capitalised and not _NEWSROOM.search(name)


def _is_name(text: str) -> bool:
    """Tell whether `text` can sign an article: no role or section, not a sentence."""
    known = key(text)
    return (
        len(text) <= _LONGEST and len(text.split()) <= _MOST_WORDS and len(known) > 1 and not _NO_NAMES.fullmatch(known)
    )


def _parts(text: str) -> list[str]:
    """Split where each part looks like a name on its own; "Service économie et finance" stays whole."""
    parts = [part for part in _BETWEEN.split(text) if part]
    cleaned = [_TAIL.sub("", part) for part in parts]
    return parts if all(is_person(part) or _NEWSROOM.search(part) for part in cleaned) else [text]
