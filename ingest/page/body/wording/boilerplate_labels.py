"""Lines of French pages that are labels of buttons and boxes, known by all their letters."""

from __future__ import annotations

from typing import Final

from ingest.text.keys import key

LONGEST_LABEL: Final = 60
"""Characters of the longest label, with the marks around it."""

LABELS: Final = frozenset(
    key(label)
    for label in (
        *(
            "publicité",
            "annonce publicitaire",
            "suite de l’article ci-dessous",
            "contenu réservé",
            "contenu partenaire",
        ),
        *("ceci est un contenu partenaire", "ceci est un contenu sponsorisé", "résumé généré par IA"),
        *(
            "lire l’article original",
            "retour à la liste",
            "retour aux articles",
            "voir plus d’articles",
            "afficher plus",
        ),
        *("afficher la suite", "plus d’articles", "plus d’infos", "plus d’informations", "lire plus", "en lire plus"),
        *("réagir à cet article", "réagissez à cet article", "commenter", "commenter cet article", "noter cet article"),
        *("donnez votre avis", "votre avis nous intéresse", "signaler une erreur", "signalez une erreur"),
        *("proposer une correction", "suivre ce sujet", "suivre ce thème", "suivre cet auteur", "offrez cet article"),
        *("ajoutez-nous à vos favoris sur Google", "recevoir les alertes sur ce thème", "activer les alertes"),
        *("la rédaction vous conseille", "la rédaction vous recommande", "nos lecteurs ont aussi lu", "le fil info"),
        *("les plus consultés", "ils ont aussi lu", "thématiques associées", "sujets associés", "articles associés"),
        *("cliquez ici pour agrandir", "cliquez pour agrandir", "agrandir l’image", "voir l’image en grand"),
        *("cliquez sur l’image pour l’agrandir", "faites défiler pour continuer", "faites glisser pour continuer"),
    )
)
"""As `key` writes them: whatever marks stand around."""

CALL_BEGINNINGS: Final = ("Je m’inscris", "Je m'inscris", "Je m’abonne", "Je m'abonne")
CALL_ENDS: Final = tuple(f"{call}{end}" for call in CALL_BEGINNINGS for end in ("", " !"))
"""Ends of lines that are a button's words, which stand in one line with what it offers."""
