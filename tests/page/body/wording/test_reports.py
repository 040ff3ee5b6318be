"""Sentences of reports that begin as calls and advertisements do, and those themselves."""

import pytest

from ingest.extract import read_article
from ingest.page.body.wording.boilerplate import is_boilerplate
from tests.support.pages import BODY, TEXT, page

SHORT_URL = "https://www.lacote.example/x"


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous, dit en somme la compagnie à ses clients, pour qui douze vols coûteront 89 euros par mois.",
        "Achetez l’article et payez-le plus tard : l’argument de la plate-forme était trompeur, a tranché le tribunal.",
        "En partenariat avec Orval Énergie, Cimes construira deux barrages au Laos pour 1,4 milliard de dollars.",
        "Lire la suite des comptes ne suffisait pas, écrivent les juges, car les frais n’y figuraient nulle part.",
    ],
)
def test_a_report_that_begins_as_a_call_stays(line):
    article = read_article(page(f"{TEXT}<p>{line}</p>"), SHORT_URL)
    assert (article.body, article.access) == (f"{BODY}\n{line}", "unknown")


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous à La Cote à partir de 1 euro par mois, sans engagement, pour lire tous les articles et les"
        " archives du soir.",
        "Abonnez-vous : toute La Cote en illimité pour 7,90 € par mois pendant un an, puis 14,90 €, résiliable en ligne"
        " à tout moment.",
        "Newsletter : les cinq informations qui ont fait bouger les marchés dans la nuit, résumées avant l’ouverture"
        " par l’équipe de La Cote.",
        "Newsletter - chaque vendredi, le meilleur de la semaine boursière et les rendez-vous de la suivante, choisis"
        " par la rédaction.",
        "Partager cet article par courriel, partager cet article sur LinkedIn, partager cet article sur Bluesky,"
        " copier son adresse.",
        "Offre spéciale de rentrée : trois mois de lecture à 1 euro par mois sur tous les supports, puis 9,99 euros,"
        " sans engagement.",
        "Accès illimité aux contenus du site, au journal numérique dès 22 heures et aux archives depuis 1998, pour"
        " 5 euros par mois.",
        "Subscribe to La Cote for just $1 a week in the first year and read every story and the complete archive on"
        " all devices.",
        "Sign up for the morning briefing, a concise digest of the stories that move markets, sent by the newsroom at"
        " 6 a.m.",
    ],
)
def test_a_long_advertisement_goes(line):
    assert is_boilerplate(line)


@pytest.mark.parametrize(
    "line",
    [
        "Abonnez-vous, disent les opérateurs, mais les forfaits sans engagement représentent désormais la moitié des"
        " ventes, selon l’Arcep.",
        "Abonnez-vous, et vous ne verrez plus de réclame : la promesse des plateformes ne tient plus, répondent-elles.",
        "Abonnez-vous ou partez : c’est en ces termes que la chaîne a prévenu ses clients gratuits, et 40 % d’entre eux"
        " sont partis.",
        "Newsletter : le mot désigne désormais un marché de 2 milliards de dollars, que les éditeurs disputent aux"
        " plates-formes, calcule un cabinet.",
        "Sans engagement de la part de Berlin, le plan européen de défense reste lettre morte, estime un diplomate qui"
        " le suit.",
        "Accès illimité aux salles de sport : la promesse a séduit 3 millions de clients, mais la moitié d’entre eux ne"
        " viennent plus.",
        "Découvrez nos offres, répète la banque à ses clients : la moitié de ses courriers relevaient de la publicité,"
        " estime l’association.",
        "Subscribe to the theory or not, the yield curve has inverted four times since 1990, and each time a recession"
        " followed.",
    ],
)
def test_a_long_sentence_of_news_that_begins_as_an_advertisement_stays(line):
    assert not is_boilerplate(line)
