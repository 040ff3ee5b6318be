"""Why an address was not read or not kept, as readers see it."""

from __future__ import annotations

from typing import Final

REASONS: Final = {
    "not_an_article": "pas un article",
    "not_html": "pas une page",
    "language": "langue écartée",
    "tdm_reserved": "fouille de textes réservée",
    "consent": "demande d’accord sur les cookies",
    "wall": "page qui barre l’article",
    "too_slow": "lecture trop longue",
    "out_of_memory": "trop de mémoire",
    "process_died": "lecture interrompue",
    "store_unwritable": "base non inscriptible",
    "unsafe_address": "adresse interdite",
    "robots": "interdit par robots.txt",
    "robots_unreachable": "robots.txt sans réponse",
    "stopped": "passage arrêté",
    "retry_after": "le serveur demande d’attendre",
    "timeout": "sans réponse",
    "dns": "nom introuvable",
    "tls": "certificat refusé",
    "redirect": "redirection sans fin",
    "network": "serveur injoignable",
    "connection_refused": "serveur injoignable",
    "cut_off": "réponse interrompue",
    "unreadable": "réponse illisible",
    "redirects": "redirections en rond",
    "too_large": "trop volumineux",
    "bug": "défaut du programme",
    "failed": "échec",
    "refused": "refusé",
    "ignored": "ignoré",
}


def reason(code: str) -> str:
    """Why an address is not kept: `not_an_article: front page` is `pas un article`.

    >>> reason("not_an_article: front page"), reason("http_404")
    ('pas un article', 'réponse 404')
    """
    name = code.partition(":")[0].strip()
    if name.startswith("http_"):
        return f"réponse {name.removeprefix('http_')}"
    return REASONS.get(name, name.replace("_", " "))
