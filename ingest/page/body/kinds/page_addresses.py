"""Addresses by which sites call pages that are no articles."""

from __future__ import annotations

import re
from urllib.parse import urlsplit


def _path(words: str, end: str = r"(?:/|$|\.)") -> re.Pattern[str]:
    return re.compile(rf"/(?:{words}){end}", re.VERBOSE | re.IGNORECASE)


LISTS = _path(
    r"""tags?|mots?-?cles?|categor(?:y|ie)s?|rubriques?|themes?|sections?|auteurs?|authors?|archives?|search|recherche|page""",
    end=r"(?:/[^/]*){0,2}/?$",
)
DAYS = _path(r"(?:19|20)\d\d/(?:0?[1-9]|1[0-2])(?:/(?:0?[1-9]|[12]\d|3[01]))?", end=r"/?$")
"""Addresses of a month's or a day's archive."""
LOGIN = _path("log-?in|sign-?in|connexion|inscription|register|mon-?compte|account|mot-de-passe[^/]*")
SHOP = _path("panier|cart|checkout|boutique|shop|store|tienda|negozio|webshop|abonnements?|offres?|subscribe")
SERVICES = _path(
    r"""a-propos|about(?:-us)?|qui-sommes-nous|mentions-legales|contact(?:ez-nous)?|cg[uv]|conditions-generales[\w-]*|faq|aide
    |(?:politique-de-)?confidentialite|politique-de-cookies|privacy(?:-policy)?|plan-du-site|sitemap|newsletters?"""
)
LAST_SERVICES = _path(
    r"""impressum|datenschutz[\w-]*|agb|kontakt|ueber-uns|aviso-legal|quienes-somos|contacto|terms[\w-]*|legal(?:-notice)?|help
    |conditions-d-?utilisation|charte[\w-]*|(?:la-|notre-)?(?:redaction|equipe)|team|cookies?|politique-[\w-]*
    |donnees-personnelles|recrutement|annonceurs|advertise|credits""",
    end=r"(?:\.\w+)?/?$",
)
"""Those that are sections of papers elsewhere than at the end."""


def has_path(url: str, *patterns: re.Pattern[str]) -> bool:
    """Whether one of some patterns is in an address's path."""
    path = urlsplit(url).path
    return any(pattern.search(path) for pattern in patterns)
