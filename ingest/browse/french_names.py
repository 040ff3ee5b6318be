"""What the store's codes are called on a French page."""

from __future__ import annotations

from typing import Final

from ingest.finance.event_names import EVENTS
from ingest.query.french import KINDS

LANGUAGES: Final = {
    "fr": "français",
    "en": "anglais",
    "de": "allemand",
    "es": "espagnol",
    "it": "italien",
    "nl": "néerlandais",
    "pt": "portugais",
    "und": "indécise",
}
ACCESS: Final = {"free": "libre", "paid": "payant", "unknown": "inconnu"}
STATES: Final = {"pending": "en attente", "stored": "gardé", "rejected": "refusé", "failed": "échec"}
HEALTH: Final = {"ok": "bien", "warning": "à surveiller", "ill": "en panne"}
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
    "failed": "échec",
    "refused": "refusé",
    "ignored": "ignoré",
}
FACETS: Final = {
    "source": "Sources",
    "issuer": "Sociétés",
    "event": "Événements",
    "section": "Rubriques",
    "language": "Langues",
    "access": "Accès",
}
_OFF: Final = {
    "documented, but nobody has seen it answer lately": "documentée, mais personne ne l’a vue répondre récemment",
    "in lists that are kept up, but nobody tells that it answers": "dans des listes tenues à jour, sans réponse connue",
    "seen answering last before May 2026": "vue répondre avant mai 2026 seulement",
    "answers 403 to programs": "répond 403 aux programmes",
    "its servers refuse clients that are no browsers": "ses serveurs n’acceptent que des navigateurs",
    "a wall against robots stands before it": "protégée contre les robots",
    "a wall against robots stands before the house's sites": "les sites de l’éditeur sont protégés contre les robots",
    "times out for some clients": "ne répond pas à certains clients",
    "only its English feed was seen answering": "seul son fil anglais a répondu",
    "its section pages are drawn by scripts, so that no link is in them": "rubriques dessinées par des scripts",
    "its pages answer with a redirect to themselves until a cookie is kept, and we keep none": "exige des cookies",
    "answers, but little of it is economy": "répond, mais parle peu d’économie",
    "answers some clients and refuses others with 403": "refuse certains clients (403)",
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


def why_off(text: str) -> str:
    """Why a source is shipped switched off."""
    return _OFF.get(text, "à lancer à la main" if not text else "désactivée")


def kind(code: str) -> str:
    """A kind of figure as readers call it."""
    return KINDS.get(code, code)


def event(code: str) -> str:
    """An event as readers call it."""
    return EVENTS.get(code, code.replace("_", " "))
