"""Names of authors: what a byline's text says, freed of "Par", roles, agencies and dates."""

from __future__ import annotations

import re

from ingest.text import key, squeeze

_LEAD_IN = re.compile(
    r"^[\W_]*(?:(?:article|propos|texte|interview|entretien|dossier|reportage)?\s*(?:rédigé|écrit|recueillis?|publiée?|posté|proposé|réalisée?|written)?\s*"
    r"(?:par|by|de|auteure?s?\s*:|author\s*:|rédaction\s*:))\s+|^auteure?s?\s*:?\s+|^journaliste\s*:\s*",
    re.IGNORECASE,
)
_TAIL = re.compile(
    r"""\s*(?:
      \s\(.*$ | \s[|•·–—-]\s.*$ | ,?\s+(?:le\s+)?\d.*$ | ,?\s+(?:publiée?|posté|mis|modifié|avec|with|pour|envoyée?\s+spéciale?|on)\b.*$
    | ,\s*(?:(?:grand\s+)?reporter|(?:journaliste|correspondant|rédact|chef|chroniqueu|éditorialiste|envoyé|professeu|économiste|directeu|président|analyste|avocat|
        chercheu|maître|responsable|spécialiste|enseignant|fondat|associé|gérant|à\s|en\s|au\s|aux\s|de\s|pour\s|la\s|le\s|et\s).*)$
    )""",
    re.VERBOSE | re.IGNORECASE,
)
_BETWEEN = re.compile(r"\s*(?:[;/&\n]|\bet\b|\band\b|,)\s*", re.IGNORECASE)
_ADDRESS = re.compile(r"@|https?:|www\.|\.(?:com|fr|net|org|info|eu|be|ch)\b", re.IGNORECASE)
_ROLES = frozenset(
    "par by auteur auteure auteurs author authors journaliste journalistes redacteur redactrice redacteurenchef correspondant "
    "correspondante editorialiste chroniqueur admin administrator administrateur webmaster wordpress user utilisateur anonyme "
    "anonymous contributeur contributor invite guest none null unknown inconnu staff economie bourse marches finance finances "
    "entreprises politique societe international monde france actualites actualite tech idees opinions debats culture sport "
    "sante lire suivre voirplus toussesarticles sesarticles contact abonnes".split()
)
_NEWSROOM = re.compile(
    r"\b(?:AFP|Reuters|AOF|Agefi|Bloomberg|Dow Jones|AP|agences?|rédaction|newsroom|service|collectif|équipe|team|comité|association)\b|\d",
    re.IGNORECASE,
)
_LONGEST = 60


def split_names(text: str) -> list[str]:
    """Return the names that a byline or an author field holds.

    >>> split_names("Par Jeanne Martin et Paul Durand (à Bruxelles), avec AFP")
    ['Jeanne Martin', 'Paul Durand']
    """
    text = _LEAD_IN.sub("", squeeze(text))
    if _ADDRESS.search(text):
        return []
    names = [_TAIL.sub("", part).strip(' \u00a0,.:-–—|•·"') for part in _parts(_TAIL.sub("", text))]
    unique = {key(name): name for name in names if is_name(name)}
    return list(unique.values())


def is_name(text: str) -> bool:
    """Tell whether `text` can sign an article: no address, no role or section, not a sentence."""
    return (
        1 < len(text) <= _LONGEST and any(map(str.isalpha, text)) and key(text) not in _ROLES and len(text.split()) <= 9
    )


def is_person(name: str) -> bool:
    """Tell whether a name looks like a person's: two to five words, the first and last capitalised, no newsroom's word."""
    words = name.replace("-", " ").split()
    return (
        2 <= len(words) <= 6
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not _NEWSROOM.search(name)
        and words[0].lower() not in ("la", "le", "les", "l'")
    )


def _parts(text: str) -> list[str]:
    """Split where the parts look like names on their own; "Service économie et finance" stays whole."""
    parts = [part for part in _BETWEEN.split(text) if part]
    return (
        parts
        if all(is_person(part) or _NEWSROOM.search(part) for part in map(lambda p: _TAIL.sub("", p), parts))
        else [text]
    )
