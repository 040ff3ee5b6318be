"""The query language of docs/search.md: each operator, field and synonym finds what it says and nothing else."""

import pytest

from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.query.syntax import QueryError

# what is typed; what must be found; what must not
TRIPLES = [
    ("taux inflation", {1}, {2, 3}),
    ("taux ou inflation", {1, 2, 3, 15}, {4}),
    ("taux OU inflation", {1, 2, 3}, {4}),
    ("taux OR inflation", {1, 2, 3}, {4}),
    ("taux | inflation", {1, 2, 3}, {4}),
    ("taux et inflation", {1}, {2, 3}),
    ("taux ET inflation", {1}, {2, 3}),
    ("taux AND inflation", {1}, {2, 3}),
    ("(taux OU inflation) cuivre", {3}, {1, 2}),
    ("(taux OU inflation) (euro OU dollar)", {1, 2}, {3, 15}),
    ("cuivre OU taux dollar", {2, 3}, {1, 20}),
    ("inflation -cuivre", {1, 14}, {3}),
    ("inflation SAUF cuivre", {1, 14}, {3}),
    ("inflation NOT cuivre", {1, 14}, {3}),
    ("inflation SAUF (cuivre OU stocks)", {1}, {3, 14}),
    ("taux -BCE", {2, 15}, {1}),
    ("taux OU -taux", {1, 2, 3, 4}, set()),
    ("cuivre OU (dollar -taux)", {3, 20}, {2}),
    ('"taux inchangés"', {1}, {2}),
    ('"taux inchangé"', set(), {1}),
    ('"ses taux"', {1, 2, 16}, {15}),
    ('taux -"ses taux"', {15, 17}, {1, 2}),
    ('"ses taux" OU cuivre', {1, 2, 3, 16}, {15}),
    ("«offre publique»", {4}, {5}),
    ("préfixe* OU prévis*", {17}, {1}),
    ("inflat*", {1, 3, 14}, {2}),
    ("prévisionn*", {17}, {1}),
    ("-inflat* taux", {2, 15}, {1}),
    ('"inflation euro"~4', {1}, {3}),
    ('"inflation européenne"~2', set(), {3}),
    ('"inflation européenne"~6', {3}, {1}),
    ("titre:inflation", set(), {1, 3}),
    ("title:taux", {1, 2, 15}, {3}),
    ("titre:(taux OU cuivre)", {1, 2, 3}, {4}),
    ('titre:"ses taux"', {1, 2}, {15}),
    ("-titre:taux inflation", {3, 14}, {1}),
    ("chapô:dividende", {5}, {4}),
    ("lead:dividende", {5}, {4}),
    ("texte:taux", set(), {1, 2}),
    ("auteur:eloy", {10}, {11}),
    ('auteur:"Jeanne Eloy"', {10}, {11}),
    ("author:afp", {10}, {11}),
    ("source:latribune", {13}, {12}),
    ('source:"Le Fil"', {18}, {19}),
    ("source:(latribune OU fil)", {13, 18}, {19}),
    ("-source:lesechos", {13, 18}, {1, 2}),
    ("source:fil OU cuivre", {3, 18}, {1}),
    ("rubrique:economie", {11}, {10}),
    ("section:Économie", {11}, {10}),
    ("langue:en", {14}, {1}),
    ("inflation langue:fr", {1, 3}, {14}),
    ("accès:payant", {12}, {13}),
    ("access:paid amende", set(), {12, 13}),
    ("taux depuis:2026-04-01", {16}, {15}),
    ("taux avant:2026-04-01", {15}, {16}),
    ("OPA", {4, 5}, {6}),
    ("offre publique d'achat", {4, 5}, {6}),
    ("offre publique", {4, 5}, {6}),
    ("profit warning", {6, 7}, {8}),
    ("avertissement sur résultats", {6, 7}, {8}),
    ("BCE", {1, 3}, {2}),
    ("banque centrale européenne", {1, 3}, {2}),
    ("Fed", {2, 20}, {1}),
    ("réserve fédérale", {2, 20}, {1}),
    ("AMF", {12, 13}, {1}),
    ("autorité des marchés financiers", {12, 13}, {1}),
    ("PIB", {10, 11}, {1}),
    ("produit intérieur brut", {10, 11}, {1}),
    ("IPO", {8, 9}, {4}),
    ("introduction en bourse", {8, 9}, {4}),
    ("hausse des taux", {2, 17}, {1, 15}),
    ("baisse des taux", {15, 16}, {1, 17}),
    ("résultat net", {18, 19}, {6}),
    ("TotalEnergies", {6, 7}, {1}),
    ("Total Energies", {6, 7}, {1}),
    ("total energies", {6, 7}, {1}),
    ("AMF OU autorité amende", {13}, {1}),
    ("délits d'initiés", {21}, {1}),
    ("offres publiques", {4, 5}, {6}),
    ("offres publiques d'achat", {4, 5}, {6}),
    ("OPAs", {5}, {6}),
    ("dettes publiques", {21}, {20}),
    ("profits warnings", {6, 7}, {8}),
    ("8000 euros", {21}, {4}),
    ("12euros", {4}, {8}),
    ("20euros Vélane", {8}, {4}),
    ("baisse des objectifs", {22}, {15}),
    ("hausse du dividende", {22}, {5}),
    ("taux sauf BCE", {2, 15}, {1}),
    ("cuivre|dividende", {3, 5}, {4}),
    ("rachat d'actions", {23}, {4}),
    ("gigafactories", {23}, {22}),
    ("taux ET NON BCE", {2, 15}, {1}),
    ("titre: taux", {1, 2, 15}, {3}),
    ("titre : taux", {1, 2, 15}, {3}),
    ("titre\u00a0:\u00a0taux", {1, 2, 15}, {3}),
    ("source: latribune", {13}, {12}),
    ("accès:payants", {12}, {13}),
    ("accès:payante", {12}, {13}),
    ("source:le fil net", {18}, {13, 19}),
    ("source:fil,latribune", {13, 18}, {12}),
    ("source:(fil latribune)", {13, 18}, {12}),
    ("source:(SAUF lesechos)", {13, 18}, {12}),
    ("source:-lesechos", {13, 18}, {12}),
    ("auteur:(afp ET eloy)", {10}, {11}),
    ("auteur:(afp ET dupont)", set(), {10}),
    ("auteur:(afp SAUF eloy)", set(), {10}),
    ("auteur:jean*", {10}, {11}),
    ("taux depuis:1er avril 2026", {16}, {15}),
    ("avant:avril 2026 taux", {15}, {16}),
    ("langue:anglais", {14}, {1}),
    ('"laisse ses tau*"', {1}, {2, 16}),
    ('"résult*"', {6, 19}, {1}),
    ('titre:"relève ses ta*"', {2}, {1}),
    ("taux Sauf BCE", {2, 15}, {1}),
    ("cuivre Ou dividende", {3, 5}, {4}),
    ("l OPA amicale", {5}, {4}),
    ("chiffre d affaires", {18}, {19}),
    ("taux source:", {1, 2, 15}, {3}),
    ("https://lesechos.example/3?utm_source=lettre#haut", {3}, {1}),
    ("adresse:https://lesechos.example/3", {3}, {1}),
    ("https://lesechos.example/3 OU dividende", {3, 5}, {1}),
    ("url:https://lesechos.example/none", set(), {3}),
    ("(taux titre:)", {1, 2, 15}, {3}),
    ('"inflation euro"~1234567', {1}, {3}),
    ("vendre", {24}, {25}),
    ("vendront vignes", {24}, {25}),
    ("acquérir", {25}, {24}),
    ("837 M€", {24}, {25}),
    ("837M€", {24}, {25}),
    ("837 M$", set(), {24}),
    ("1,2 milliard de dollars", {25}, {24}),
    ("1.2bn", {25}, {24}),
    ("4 %", {25}, {24}),
    ("4,3%", {24}, {25}),
    ("vignes OU 4%", {24, 25}, {23}),
    ("-4% prix", {8, 24}, {25}),
    ("porteparole", {25}, {24}),
    ("porte-parole", {25}, {24}),
    ("bond", {25}, {3}),
    ("bondit", {3}, set()),
    ("cuivre not inflation", set(), {3}),
    ("taux not BCE", {2, 15}, {1}),
    ("inflation and cuivre", {3}, {1}),
    ("inflation is not rally", set(), {1, 3}),
    ("taux date:2026-04", {16}, {15}),
    ("taux date:mars 2026", {15}, {16}),
    ("taux jusqu'à:2 avril 2026", {15, 16}, {20}),
    ("taux until:2026-04-01", {15}, {16}),
    ("taux depuis:fin mars 2026", {16}, {15}),
    ("taux avant:mi-mars 2026", {15}, {16}),
]


@pytest.mark.parametrize(("text", "found", "not_found"), TRIPLES, ids=[case[0] for case in TRIPLES])
def test_finds_what_it_says(filled, text, found, not_found):
    ids = {hit.id for hit in search(filled, text, limit=100)}
    assert found <= ids
    assert not ids & not_found
    assert {hit.id for hit in search(filled, text, limit=100, newest=True)} == ids
    assert search(filled, text, limit=100).total.articles == len(ids)


HOSTILE = [
    *(
        "(",
        ")",
        "((((((",
        "))))",
        "()",
        "( OU )",
        "OU",
        "ou",
        "OR OR OR",
        "| | |",
        "ET",
        "SAUF",
        "NOT",
        "- -",
        "--taux",
    ),
    *("taux OU", "OU taux", "taux ET", "SAUF SAUF taux", "-(", "-()", "(taux", "taux)", '"', '"taux', '""', '"" taux'),
    *("«", "»", "« »", '"a b"~', '"a b"~99999', '"taux"~3', "*", "a*", "***", "t*x", "titre:", "titre:()", "titre:-x"),
    *("source:", "depuis:", "~5", "^taux", "{taux}", "taux'; DROP TABLE articles; --", "NEAR(a b)", "col : x", "12:30"),
    *("https://www.example.org/a?b=c", "\0taux", "\udcff", "é" * 10_000, "(" * 500 + "taux" + ")" * 500, "-a" * 400),
    *("NON " * 3000 + "taux", "titre:" * 3000 + "taux", "SAUF (" * 1000 + "taux"),
    *("taux OU " * 300, "\u202etaux", "%", "_", "\\", "`", "🚀", "\n\t", "NULL", "a\u0301*", "−taux", "¬taux"),
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_has_an_answer(filled, text):
    found = search(filled, text)
    assert len(found) <= found.total.articles
    assert len(search(filled, text, newest=True)) == len(found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("sourc:lesechos", "« sourc: » n’est pas un champ ; il y a titre:, chapô:, texte:, auteur:, source:"),
        ("taux source:lemond", "« lemond » : source inconnue ; il y a Le Monde (lemonde), Le Fil (fil), latribune"),
        ("langue:xx", "« xx » : langue inconnue ; il y a fr, en"),
        ("rubrique:Sports", "« Sports » : rubrique inconnue ; il y a Économie"),
        ("accès:cher", "accès:cher n’existe pas ; il y a libre, payant, inconnu"),
        ("taux depuis:jamais", "« jamais » n’est pas une date ; écrivez 2026-03-01, "),
    ],
)
def test_what_there_is_not_is_told(filled, text, told):
    with pytest.raises(QueryError) as error:
        search(filled, text)
    assert str(error.value).startswith(told)


def test_without_a_text_filters_give_the_newest_that_fit(filled):
    found = search(filled, "", Filters(since="2026-03"), limit=3)
    assert [hit.id for hit in found] == [16, 25, 24]
    assert found.summary() == ["les plus récents : 3 sur 25"]
    assert [hit.id for hit in search(filled, " ", Filters(source="latribune"))] == [13]
    assert facets(filled, "", Filters(source="latribune")).values["source"] == [("latribune", 1)]
    assert list(search(filled, "")) == []
