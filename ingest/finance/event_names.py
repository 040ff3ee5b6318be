"""The events by name: as the store has them, as a reader writes them, and what else people call them."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Final

from ingest.finance.forms import folded, without_accents

EVENTS: Final = {
    "resultats": "résultats",
    "previsions": "prévisions",
    "avertissement": "avertissement",
    "dividende": "dividende",
    "rachat_actions": "rachat d’actions",
    "offre_publique": "offre publique",
    "acquisition_cession": "acquisition ou cession",
    "introduction_bourse": "introduction en Bourse",
    "augmentation_capital": "augmentation de capital",
    "dette": "dette",
    "notation": "notation",
    "recommandation": "recommandation",
    "franchissement_seuil": "franchissement de seuil",
    "gouvernance": "gouvernance",
    "sanction_litige": "sanction ou litige",
    "contrat": "contrat",
    "restructuration": "restructuration",
    "defaillance": "défaillance",
    "greve": "grève",
    "produit": "produit",
    "cours": "cours de l’action",
    "indice": "indice",
    "cotation": "cotation",
}
"""Each event with the name that readers see; docs/finance.md says what they mean."""
_ALSO: Final = {
    "resultats": "résultat, résultats trimestriels, chiffre d'affaires, results, earnings",
    "previsions": "prévision, objectifs, perspectives, guidance, outlook",
    "avertissement": "avertissement sur résultats, profit warning, warning",
    "dividende": "dividendes, dividend, dividends",
    "rachat_actions": "rachats d'actions, rachat d'actions propres, buyback",
    "offre_publique": "opa, ope, opr, takeover, tender offer",
    "acquisition_cession": "acquisition, cession, fusion, rachat, m&a, merger",
    "introduction_bourse": "introduction, ipo",
    "augmentation_capital": "levée de fonds, capital increase",
    "dette": "obligations, emprunt, debt, bond",
    "notation": "note, rating",
    "recommandation": "recommandations, analystes, objectif de cours, recommendation",
    "franchissement_seuil": "seuil, threshold",
    "gouvernance": "nomination, nominations, governance",
    "sanction_litige": "sanction, litige, amende, procès, lawsuit",
    "contrat": "contrats, commande, partenariat, contract, order",
    "restructuration": "plan social, suppressions de postes, restructuring",
    "defaillance": "faillite, redressement judiciaire, liquidation, insolvency",
    "greve": "grèves, strike",
    "produit": "produits, product",
    "cours": "cours, cours de bourse, share price",
    "indice": "indices, index",
    "cotation": "suspension, listing",
}


def event(text: str) -> str | None:
    """Find the event that a person means by any of its names; None where there is none.

    >>> event("Rachat d'actions"), event("opa"), event("sieste")
    ('rachat_actions', 'offre_publique', None)
    """
    return _NAMES.get(_key(text))


def near(text: str) -> list[str]:
    """Suggest events for a name that is none."""
    keys = get_close_matches(_key(text), _NAMES, n=5, cutoff=0.7)
    return list(dict.fromkeys(_NAMES[key] for key in keys))


def _key(text: str) -> str:
    return "".join(letter for letter in without_accents(folded(text)) if letter.isalnum())


_NAMES: Final = {
    _key(name): event for event, shown in EVENTS.items() for name in (event, shown, *_ALSO[event].split(", "))
}
