"""The query language of docs/search.md: each operator, field and synonym finds what it says and nothing else."""

from collections.abc import Iterator

import pytest

from ingest.query import beginnings, frequencies, suggestions, total
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.parsing import parsed
from ingest.query.search import search
from ingest.query.syntax import QueryError, parse, synonyms
from ingest.query.syntax.parser import MOST_TERMS
from ingest.query.total import COUNTED
from ingest.query.understood import understood
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
}

PAPERS = {"gazette.example": "La Gazette des Marchés", "cote.example": "La Cote"}

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
]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A store with the articles; the tests only read it."""
    store = open_store(tmp_path_factory.mktemp("syntax") / "news.db")
    fill(store, list(ARTICLES.values()))
    yield store
    store.close()


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


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("taux ou inflation", "taux OU inflation"),
        ("hausse inflation", "hausse ET inflation"),
        ("(a1 OU b1) c1", "(a1 OU b1) ET c1"),
        ('"taux directeurs" -BCE', "« taux directeurs » SAUF BCE (ou Banque centrale européenne, ECB)"),
        ("titre:cuivre source:fil", "titre:cuivre ET source:fil"),
        ("inflat*", "inflat…"),
        ('"taux BCE"~5', "« taux BCE » à 5 mots près"),
    ],
)
def test_what_was_understood_is_said(text, said):
    assert understood(parse(text).tree) == said


def test_a_word_that_no_article_has_is_told_with_what_was_meant(filled):
    found = search(filled, "inflatoin taux")
    assert list(found) == []
    assert found.summary() == ["inflatoin ET taux : aucun article", "« inflatoin » : aucun article ; « inflation » : 3"]
    assert search(filled, "wolframite").unknown == [suggestions.Unknown("wolframite", None, 0)]
    assert search(filled, "taux").unknown == []


def test_two_words_written_as_one_and_an_author_that_there_is_not_are_told(filled):
    assert search(filled, "profitwarning").summary()[1:] == [
        "« profitwarning » : aucun article ; « profit warning » : 1"
    ]
    assert search(filled, "taux auteur:eluard").summary()[1:] == ["« auteur:eluard » : aucun article"]


def test_no_word_is_told_as_missing_where_a_synonym_stands_for_it(db):
    fill(db, [{"title": "Avertissement sur résultats chez Ormesa", "body": "Le titre plonge."}])
    assert len(search(db, "profit warning").summary()) == 1
    assert "« warning » : aucun article" in search(db, "warning").summary()[0].replace("warning :", "« warning » :")
    missing = search(db, "guidance warning OU or").summary()
    assert "« warning » : aucun article" in missing


def test_a_part_of_a_papers_name_will_do_where_no_other_has_it(db):
    gazette, cote = ({"body": "Or", "source": name, "site_name": title} for name, title in PAPERS.items())
    fill(db, [gazette, cote])
    for text in ("source:gazette", "source:la gazette or", "source:des marchés", 'source:"GAZETTE"'):
        assert [hit.id for hit in search(db, text)] == [1], text
    assert [hit.id for hit in search(db, "source:cote or")] == [2]
    assert list(search(db, "source:le monde or")) == []  # which has none yet
    for text in ("source:la", "source:march", "source:des", "source:le"):
        with pytest.raises(QueryError, match="source inconnue"):
            search(db, text)


def test_m_and_a_is_not_every_m(db):
    fill(db, [{"body": "Le M&A repart."}, {"body": "M. Macron promet 800 M€."}, {"body": "Les fusions-acquisitions."}])
    assert {hit.id for hit in search(db, "M&A")} == {1, 3}
    assert [hit.id for hit in search(db, "800 M€")] == [2]
    assert {hit.id for hit in search(db, "fusions-acquisitions")} == {1, 3}
    nothing = search(db, "titre:M&A")
    assert (list(nothing), nothing.unknown) == ([], [])  # there are no quotes to leave out


def test_values_of_several_words_in_parentheses_and_authors(db):
    papers = ({"body": "Or", "source": name, "site_name": title} for name, title in PAPERS.items())
    fill(db, [*papers, {"body": "Or", "authors": '["Anne Feitz"]'}])
    assert {hit.id for hit in search(db, "source:(la cote OU la gazette) or")} == {1, 2}
    assert {hit.id for hit in search(db, "or source:-la cote")} == {1, 3}
    assert {hit.id for hit in search(db, "auteur:anne feitz or")} == {3}
    assert {hit.id for hit in search(db, "auteur:feitz or")} == {3}


def test_quotes_that_find_nothing_are_told_with_their_words_in_other_forms(filled):
    assert search(filled, '"taux inchangé"').summary() == [
        "« taux inchangé » : aucun article",
        '« "taux inchangé" » : aucun article ; « taux inchangé » : 1',
    ]
    assert len(search(filled, '"taux inchangés"').summary()) == 1


def test_without_a_text_filters_give_the_newest_that_fit(filled):
    found = search(filled, "", Filters(since="2026-03"), limit=3)
    assert [hit.id for hit in found] == [16, 23, 22]
    assert found.summary() == ["les plus récents : 3 sur 23"]
    assert [hit.id for hit in search(filled, " ", Filters(source="latribune"))] == [13]
    assert facets(filled, "", Filters(source="latribune")).values["source"] == [("latribune", 1)]
    assert list(search(filled, "")) == []


def test_words_that_stand_apart_are_not_told_as_a_phrase_without_article(filled):
    found = search(filled, "hausse des taux")
    assert len(found.summary()) == 1
    assert found.understood.startswith("(hausse ET taux) OU « relève ses taux » OU « ")


def test_a_total_is_exact_or_said_to_be_about(db):
    fill(db, [{"body": "Le pétrole"} for _ in range(COUNTED + 100)])
    found = search(db, "pétrole")
    assert found.summary() == ["pétrole : 20 sur environ 2\u202f100"]


def test_a_total_is_reckoned_from_what_passes_not_from_what_was_stored_last(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 100)
    monkeypatch.setattr(total, "_FAR", 200)
    week = "2026-03-01T08:00:00Z"
    oil = {"body": "Le pétrole"}
    fill(
        db,
        [*(oil | {"published_at": "2025-03-01T08:00:00Z"} for _ in range(300)), *[oil | {"published_at": week}] * 150],
    )
    monkeypatch.setattr(total, "_SAMPLE", 50)
    monkeypatch.setattr(total, "_GROUP", 5)
    assert search(db, "pétrole", Filters(since=week)).total == total.Total(150, exact=False)
    assert search(db, "pétr*").total.articles == 450


def test_a_beginning_that_many_articles_have_is_not_ranked_among_all_of_them(db, monkeypatch):
    monkeypatch.setattr(frequencies, "RARE", 50)
    fill(db, [{"title": "Pétrole", "body": "Le pétrole"}, *({"body": "Le pétrole"} for _ in range(80))])
    asked = []
    db.conn.set_trace_callback(asked.append)
    found = search(db, "pétr*")
    db.conn.set_trace_callback(None)
    assert len(found) == 20
    assert not any("bm25" in sql for sql in asked)


def test_a_beginning_that_most_articles_have_is_looked_for_in_the_texts(db, monkeypatch):
    texts = [("Bourse", "Le pétrole"), ("Peugeot", "La banque"), ("Bourse", "La banque"), ("Bourse", "Les pertes")]
    fill(db, [{"title": title, "body": body} for title, body in texts * 20])
    asked = ("pe*", "pe* banque")
    monkeypatch.setattr(frequencies, "RARE", 5)
    by_index = [[hit.id for hit in search(db, text)] for text in asked]
    monkeypatch.setattr(beginnings, "_FROM", 50)
    monkeypatch.setattr(total, "COUNTED", 30)
    statements = []
    db.conn.set_trace_callback(statements.append)
    found = [search(db, text) for text in asked]
    db.conn.set_trace_callback(None)
    assert [[hit.id for hit in hits] for hits in found] == by_index
    assert not any("articles_fts MATCH" in sql and '"pe"*' in sql for sql in statements)
    assert all(not hits.total.exact for hits in found)
    assert [0.5 < hits.total.articles / true < 2 for hits, true in zip(found, (60, 20), strict=True)] == [True] * 2


@pytest.mark.parametrize("gathered", [1, 1000])  # by their texts, by the index
def test_articles_with_a_common_beginning_are_counted_one_by_one_where_they_are_few(db, monkeypatch, gathered):
    texts = [("Bourse", "Le pétrole"), ("Peugeot", "La banque"), ("Bourse", "La banque"), ("Bourse", "Les pertes")]
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Les pertes", "Le cuivre")]
    fill(db, [*few, *({"title": title, "body": body} for title, body in texts * 20)])
    monkeypatch.setattr(beginnings, "_FROM", 50)
    monkeypatch.setattr(frequencies, "RARE", 5)
    monkeypatch.setattr(beginnings, "_GATHERED", gathered)
    for text, count in (("pe*", 62), ("pe* banque", 20), ("pe* source:latribune", 2), ("pe* cuivre", 0)):
        found = search(db, text, limit=1)
        assert found.total == total.Total(count, exact=True), text
        assert facets(db, text, Filters()).articles == count, text


def test_what_few_articles_pass_is_counted_one_by_one_among_many(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 20)
    monkeypatch.setattr(total, "_FAR", 40)
    few = [{"body": body, "source": "latribune"} for body in ("Le pétrole", "Le pétrole", "Le cuivre")]
    fill(db, [*few, *[{"body": "Le pétrole"}] * 100])
    for text, count in (("source:latribune", 3), ("pétrole source:latribune", 2), ("source:latribune -cuivre", 2)):
        assert search(db, text, limit=1).total == total.Total(count, exact=True), text


def test_an_estimate_is_never_below_the_hits(db, monkeypatch):
    monkeypatch.setattr(total, "COUNTED", 20)
    monkeypatch.setattr(total, "_FAR", 40)
    fill(db, [*[{"body": "Le pétrole", "section": "Taux"}] * 8, *[{"body": "Le pétrole"}] * 100])
    found = search(db, "rubrique:Taux pétrole", limit=5)
    assert (len(found), found.total) == (5, total.Total(5, exact=False))


def test_a_beginning_that_few_articles_have_is_looked_up(db, monkeypatch):
    fill(db, [{"body": "Le pétrole" if number % 4 == 0 else "La banque"} for number in range(80)])
    monkeypatch.setattr(frequencies, "RARE", 5)
    monkeypatch.setattr(beginnings, "_FROM", 50)
    found = search(db, "pe*", limit=30)
    assert (len(found), found.total) == (20, total.Total(20, exact=True))


def test_acronyms_that_are_words_elsewhere_are_not_found_by_what_they_mean(db):
    fill(db, [{"body": "The market is up 2% per share at Bayer AG.", "language": "en"}, {"body": "L’IS baisse."}])
    for text in ("impôt sur les sociétés", "plan d'épargne retraite", "assemblée générale"):
        assert list(search(db, text)) == [], text
    assert {hit.id for hit in search(db, "IS langue:fr")} == {2}


def test_synonyms_can_be_edited(db, tmp_path, monkeypatch):
    file = tmp_path / "synonyms.txt"
    file.write_text("métal rouge = cuivre  # a comment\nor => argent", "utf-8")
    monkeypatch.setattr(synonyms, "FILE", file)
    fill(db, [{"body": "Le cuivre monte"}, {"body": "L’argent baisse"}, {"body": "L’or stagne"}])
    assert [hit.id for hit in search(db, "métal rouge")] == [1]
    assert {hit.id for hit in search(db, "or")} == {2, 3}
    assert [hit.id for hit in search(db, "argent")] == [2]
    file.unlink()
    assert [hit.id for hit in search(db, "or")] == [3]


def test_authors_follow_the_article(db):
    fill(db, [{"body": "Le pétrole", "authors": '["Paul Éluard"]'}])
    db.execute("""UPDATE articles SET authors = '["Anne Roux"]' WHERE id = 1""")
    assert [len(search(db, f"auteur:{name}")) for name in ("eluard", "roux")] == [0, 1]
    db.execute("DELETE FROM articles WHERE id = 1")
    assert len(search(db, "auteur:roux")) == 0


@pytest.mark.parametrize(
    ("text", "phrase", "held"),
    [
        ("L’or™ de la\n\nBanque", "or de la banque", True),
        ("Forgelys\n\n ™ \n\nmonte", "Forgelys monte", True),
        ("Une hausse du taux", "hausse des taux", False),
        ("Une haussedes taux", "hausse des taux", False),
        ("hausse — « des » taux", "hausse des taux", True),
        ("la hausse des tauxs", "hausse des taux", False),
    ],
)
def test_a_phrase_as_written_is_told_from_its_likes(text: str, phrase: str, held: bool) -> None:
    assert parse(f'"{phrase}"').as_written("", None, text) is held


def test_many_values_are_looked_up_in_names_read_once(db):
    statements = []
    db.conn.set_trace_callback(statements.append)
    parsed(db, f"source:({'le fil du soir ' * 400})")
    db.conn.set_trace_callback(None)
    assert sum("min(source)" in sql for sql in statements) == 1


@pytest.mark.parametrize("name", ["auteur", "société", "événement", "depuis", "titre"])
def test_values_beyond_those_that_anybody_types_are_passed_over(name):
    asked = []

    def known(field, value):
        asked.append((field, value))
        return False

    query = parse(f"{name}:({' '.join(f'v{number}' for number in range(900))})", known)
    assert len(query.fields or query.wanted) == MOST_TERMS
    assert len(asked) <= 4 * MOST_TERMS


@pytest.mark.parametrize("inner", ["(", "(x", "-(", "(source:", "(-(x OU "])
@pytest.mark.parametrize("name", ["source", "titre", "société"])
def test_values_nested_without_end_are_answered(name, inner):
    parse(f"{name}:{inner * 1500}x")
    parse(f"{name}:({inner * 1500}x")


def test_values_in_parentheses_within_others_are_read():
    assert parse("source:((a b) c)").fields == parse("source:(a b c)").fields


@pytest.mark.parametrize("typed", ["M&A", '"M&A"', '"le M&A"', '"M&A" pétrole', "fusions-acquisitions"])
def test_what_reads_the_same_without_quotes_is_not_recommended(db, typed):
    fill(db, [{"body": "M. Macron promet 800 M€."}, {"body": "Le pétrole"}])
    assert not [one for one in search(db, typed).unknown if one.meant]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("banqe banqes", "banque banqes"),
        ("banqes OU banqe", "banqes OU banque"),
        ("(banqe OU taux) -banqe", "(banque OU taux) -banqe"),
        ("titre:banqe", "titre:banque"),
        ("inter-banqe banqe", "inter-banqe banque"),
        ('"taux directs" taux', "taux directs taux"),
    ],
)
def test_whole_words_are_corrected(typed, meant):
    unknown = [suggestions.Unknown("banqe", "banque", 3), suggestions.Unknown('"taux directs"', "taux directs", 2)]
    assert suggestions.corrected(typed, [*unknown, suggestions.Unknown("wolframite", None, 0)]) == meant
