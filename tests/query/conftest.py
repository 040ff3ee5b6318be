"""A store with articles about words, for tests that only read it."""

from collections.abc import Iterator

import pytest

from ingest.store import Database, open_store
from tests.support.storing import fill

ARTICLES = {
    1: {"title": "La BCE laisse ses taux inchangés", "body": "L’inflation recule encore en zone euro."},
    2: {"title": "La Fed relève ses taux", "body": "Le dollar monte face au yen."},
    3: {"title": "Le cuivre grimpe", "body": "L’inflation des métaux inquiète la Banque centrale européenne."},
    4: {"title": "Offre publique d’achat sur Calvane", "body": "L’initiateur propose 12 euros par titre."},
    5: {"title": "Une OPA amicale", "lead": "Le dividende sera maintenu", "body": "Le conseil y est favorable."},
    6: {"title": "Avertissement sur résultats", "body": "Le groupe Total Energies n’est pas concerné."},
    7: {"title": "Profit warning chez Ormesa", "body": "Le titre plonge. TotalEnergies résiste."},
    8: {"title": "Introduction en Bourse de Vélane", "body": "Le prix est fixé à 20 euros."},
    9: {"title": "L’IPO de l’année", "body": "Les banques du syndicat se réjouissent."},
    10: {"title": "Le PIB progresse", "body": "La croissance surprend l’Insee.", "authors": '["Jeanne Éloy", "AFP"]'},
    11: {"title": "Le produit intérieur brut recule", "body": "Récession en vue.", "section": "Économie"},
    12: {"title": "L’Autorité des marchés financiers enquête", "body": "Des délits d’initiés.", "access": "paid"},
    13: {"title": "L’AMF sanctionne", "body": "Deux millions d’euros d’amende.", "source": "latribune"},
    14: {"title": "Rally in Paris", "body": "Stocks rose as inflation eased.", "language": "en"},
    15: {"title": "Baisse surprise des taux", "body": "La décision fait plonger le franc suisse."},
    16: {"title": "La banque réduit ses taux", "body": "Un geste attendu.", "published_at": "2026-04-02T08:00:00Z"},
    17: {"title": "Hausse des taux en vue", "body": "Les prévisionnistes s’accordent."},
    18: {
        "title": "Le bénéfice net double",
        "body": "Le chiffre d’affaires stagne.",
        "site_name": "Le Fil",
        "source": "fil",
    },
    19: {"title": "Résultat net en hausse", "body": "La marge opérationnelle aussi."},
    20: {"title": "Réunion de la Réserve fédérale", "body": "Statu quo attendu sur le dollar."},
    21: {"title": "Un délit d’initié chez Ormesa", "body": "La dette publique frôle 8.000 euros par tête."},
    22: {"title": "Abaissement des prévisions chez Calvane", "body": "Relèvement du dividende, pourtant."},
    23: {"title": "Calvane rachète ses propres actions", "body": "Une gigafactory ouvre à Douai."},
    24: {"title": "Calvane vend ses vignes", "body": "Le prix : 837 millions d’euros, soit 4,3 % du bilan."},
    25: {"title": "Ormesa acquiert Vélane", "body": "Le porte-parole cite 1,2 Md$ et 4,0% de rendement. Un bond."},
    26: {
        "title": "Levée de fonds",
        "body": "Le groupe supprime des postes et augmente son dividende. Il émet une obligation et nomme son DG.",
        "section": "Vie des affaires",
    },
}


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A store with the articles; the tests only read it."""
    store = open_store(tmp_path_factory.mktemp("syntax") / "news.db")
    fill(store, list(ARTICLES.values()))
    yield store
    store.close()
