"""What the store's codes are called on a French page."""

from __future__ import annotations

from typing import Final

from ingest.finance.event_names import EVENTS
from ingest.query.french import KINDS

STATES: Final = {"pending": "en attente", "stored": "gardé", "rejected": "refusé", "failed": "échec"}
HEALTH: Final = {"ok": "bien", "warning": "à surveiller", "ill": "en panne"}
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


def why_off(text: str) -> str:
    """Why a source is shipped switched off."""
    return _OFF.get(text, "à lancer à la main" if not text else "désactivée")


def kind(code: str) -> str:
    """A kind of figure as readers call it."""
    return KINDS.get(code, code)


def event(code: str) -> str:
    """An event as readers call it."""
    return EVENTS.get(code, code.replace("_", " "))
