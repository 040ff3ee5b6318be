"""Articles that tell one event make a story, whatever their words, language and order of arrival."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import ingest
from ingest.items import Article
from ingest.query import stories as query
from ingest.query.additions import Said, additions
from ingest.store import Database, stories, transaction
from ingest.store.articles import retract, save
from ingest.store.stories import packing, regrouping, word_meanings
from ingest.store.stories.features import features
from ingest.store.stories.names import names, pieces_of
from ingest.store.stories.numbers import numbers
from ingest.store.stories.sessions import is_digest, session
from tests.support.mornings import article
from tests.support.storing import fill

ARTICLES = {
    "results": (
        "10T06:30",
        "fil",
        "Verlanne relève son objectif de marge après un troisième trimestre solide",
        "Le fabricant de vannes Verlanne a dégagé un chiffre d'affaires de 1,34 milliard d'euros au"
        " troisième trimestre, en"
        " hausse de 7,2%. La directrice générale Odile Marchaux vise désormais une marge opérationnelle de"
        " 14,5%. Le carnet"
        " de commandes de l'usine de Dunkerque atteint 2,1 milliards d'euros.",
    ),
    "results, reprinted": (
        "10T07:10",
        "gazette",
        "Verlanne : objectif de marge relevé au troisième trimestre",
        "Le fabricant de vannes Verlanne a réalisé un chiffre d'affaires de 1,34 milliard d'euros au"
        " troisième trimestre,"
        " soit une hausse de 7,2%. Sa directrice générale Odile Marchaux attend une marge opérationnelle de"
        " 14,5%. Le carnet"
        " de commandes de Dunkerque se monte à 2,1 milliards d'euros.",
    ),
    "results, in English": (
        "10T07:40",
        "wire",
        "Verlanne lifts margin target after solid third quarter",
        "French valve maker Verlanne said third-quarter revenue rose 7.2% to 1.34 billion euros. Chief executive Odile"
        " Marchaux now expects an operating margin of 14.5%. Orders at the Dunkirk plant stand at 2.1 billion euros.",
    ),
    "results, the share": (
        "10T09:40",
        "bourse",
        "Verlanne bondit de 6%, la marge promise séduit",
        "L'action Verlanne gagne 6,1% après le relèvement de son objectif de marge opérationnelle à 14,5%."
        " Les analystes"
        " saluent la croissance de 7,2% du chiffre d'affaires, à 1,34 milliard d'euros, et le discours"
        " d'Odile Marchaux.",
    ),
    "strike": (
        "10T11:00",
        "quotidien",
        "Grève chez Verlanne : l'atelier de Roubaix à l'arrêt",
        "Une centaine de salariés de Verlanne ont cessé le travail mardi à Roubaix contre un projet de déménagement de"
        " l'atelier de fonderie. L'intersyndicale réclame l'ouverture de négociations sur les primes de nuit.",
    ),
    "inflation in France": (
        "10T08:00",
        "fil",
        "France : l'inflation ralentit à 0,9% en octobre, selon l'Insee",
        "Les prix à la consommation ont augmenté de 0,9% sur un an en octobre en France, après 1,2% en"
        " septembre, a annoncé"
        " l'Insee. L'énergie recule de 5,3% et les services progressent de 2,2%.",
    ),
    "inflation in Germany": (
        "10T08:20",
        "gazette",
        "Allemagne : l'inflation ralentit à 2,3% en octobre",
        "Les prix à la consommation ont augmenté de 2,3% sur un an en octobre en Allemagne, après 2,4% en septembre, a"
        " confirmé l'office Destatis. L'énergie recule de 1,1% et les services progressent de 3,7%.",
    ),
    "opening": (
        "10T08:10",
        "fil",
        "La Bourse de Paris ouvre en hausse de 0,3%",
        "Le CAC 40 progressait de 0,31% mardi à l'ouverture, à 8.101 points. L'indice vedette profite des valeurs"
        " industrielles, le CAC 40 ayant perdu 0,2% la veille.",
    ),
    "close": (
        "10T16:50",
        "gazette",
        "La Bourse de Paris termine en baisse de 0,5%",
        "Le CAC 40 a perdu 0,52% mardi à 8.034 points, effaçant ses gains du matin. Les valeurs bancaires ont pesé sur"
        " l'indice vedette de la Bourse de Paris.",
    ),
    "close, elsewhere": (
        "10T17:20",
        "bourse",
        "Les banques plombent le marché parisien",
        "Séance décevante : le CAC 40 a abandonné 0,52% à 8.034 points. Les investisseurs ont vendu les"
        " banques après la"
        " décision du régulateur, et le marché parisien a fini au plus bas du jour.",
    ),
    "digest": (
        "10T18:00",
        "quotidien",
        "L'essentiel du mardi 10 novembre : Verlanne, inflation, Bourse",
        "Verlanne a relevé son objectif de marge à 14,5% après un chiffre d'affaires de 1,34 milliard"
        " d'euros. L'inflation"
        " ralentit à 0,9% en France, selon l'Insee. Le CAC 40 a perdu 0,52% à 8.034 points.",
    ),
}
TOGETHER = [
    {"results", "results, reprinted", "results, in English", "results, the share"},
    {"close", "close, elsewhere"},
]


def put(db: Database, name: str, **changed: str) -> int:
    """Save one of the articles, as a crawl does."""
    moment, paper, title, body = ARTICLES[name]
    source = changed.get("source", paper)
    article = Article(
        url=f"https://{source}.example/{list(ARTICLES).index(name)}",
        source=source,
        title=changed.get("title", title),
        body=changed.get("body", body),
        language="en" if source == "wire" else "fr",
        published_at=datetime.fromisoformat(f"2026-11-{moment}:00+00:00"),
        first_seen_at=datetime(2026, 11, 11, tzinfo=UTC),
        last_seen_at=datetime(2026, 11, 11, tzinfo=UTC),
        content_hash=f"{source} {name}",
    )
    with transaction(db):
        return save(db, article)[0]


def found(db: Database, ids: dict[int, str]) -> list[set[str]]:
    """The stories by the names of their articles."""
    return [{ids[article] for article in story.articles} for story in query.stories(db)]


@pytest.mark.parametrize("seed", range(3))
def test_what_tells_one_event_is_a_story_in_any_order(db: Database, seed: int) -> None:
    order = list(ARTICLES)
    random.Random(seed).shuffle(order)
    ids = {put(db, name): name for name in order}
    assert found(db, ids) == TOGETHER


def test_a_story_says_who_was_first_and_what_each_paper_adds(db: Database) -> None:
    ids = {name: put(db, name) for name in reversed(ARTICLES)}
    story = query.story_of(db, ids["results, the share"])
    assert story is not None
    assert story.title == "Verlanne relève son objectif de marge après un troisième trimestre solide"
    assert (story.papers, story.first_at) == (["fil", "gazette", "wire", "bourse"], "2026-11-10T06:30:00Z")
    assert story.articles[0] == ids["results"]
    added = additions(db, story.tellings)
    assert any("Marchaux" in name for name in added[ids["results"]])
    assert added[ids["results, reprinted"]] == []
    assert "6,1%" in [figure.replace(" ", "") for figure in added[ids["results, the share"]]]
    assert query.story_of(db, ids["strike"]) is None
    assert query.story(db, 10_000) is None


def test_what_a_paper_adds_has_its_unit_and_is_no_year(db: Database) -> None:
    fill(
        db,
        [
            {"title": "Verlanne vendue", "body": "Le prix est de 300 millions d’euros."},
            {"title": "Verlanne vendue", "body": "Née en 1962, elle a 1 250 salariés et vaut 3,8 fois ses ventes."},
        ],
    )
    said = Said(db)
    said.added(1)
    assert [" ".join(one.split()) for one in said.added(2)] == ["1 250 salariés", "3,8 fois"]


def test_stories_of_a_time(db: Database) -> None:
    for name in ARTICLES:
        put(db, name)
    assert [len(each.papers) for each in query.stories(db, since="2026-11-10T00:00:00Z", papers=2)] == [4, 2]
    assert [len(each.papers) for each in query.stories(db, since="2026-11-10T12:00:00Z")] == [2]
    assert query.stories(db, until="2026-11-10T00:00:00Z") == []


def test_the_door_gives_stories(db: Database, database: Path) -> None:
    for name in ARTICLES:
        put(db, name)
    with ingest.open(database) as store:
        assert [len(story.articles) for story in store.stories(since="2026-11-10", papers=2)] == [4, 2]
        early = {"since": "2026-11-10T06:00Z", "until": "2026-11-10T07:30Z"}  # two of its four papers
        assert [len(store.stories("Verlanne", papers=papers, **early)) for papers in (2, 3)] == [1, 0]
        with pytest.raises(ingest.QueryError):
            store.stories(since="jamais")


def test_a_story_of_more_articles_than_are_grouped_at_once_stays_one(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(regrouping, "TOGETHER", 4)
    for number in range(12):
        put(db, "results", source=f"paper{number}")
    assert [len(story.articles) for story in query.stories(db)] == [12]


def test_a_story_of_which_only_a_part_is_grouped_keeps_all(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    one, two, *others = (put(db, "results", source=f"paper{number}") for number in range(5))
    db.execute("DELETE FROM story_pairs WHERE one IN (?, ?)", [one, two])
    db.conn.executemany("INSERT INTO story_pairs VALUES (?, ?, ?)", [(one, two, 5.0), (two, others[0], 0.0)])
    monkeypatch.setattr(regrouping, "TOGETHER", 3)
    with transaction(db):
        regrouping.regroup(db, one)
    assert sorted(story.articles for story in query.stories(db)) == [[one, two], others]


def test_a_story_keeps_its_id_while_it_grows(db: Database) -> None:
    put(db, "results")
    first = query.story_of(db, put(db, "results, reprinted"))
    assert first is not None
    assert query.story_of(db, put(db, "results, in English")) == query.story(db, first.id)


def test_an_article_that_changes_leaves_its_story(db: Database) -> None:
    ids = {name: put(db, name) for name in ("close", "close, elsewhere")}
    assert len(query.stories(db)) == 1
    changed = put(
        db, "close, elsewhere", title="La fusion des mutuelles Orée", body="Les mutuelles Orée et Sorel se marient."
    )
    assert changed == ids["close, elsewhere"]
    assert query.stories(db) == []
    put(db, "close, elsewhere")
    assert len(query.stories(db)) == 1


def test_what_was_stored_without_is_caught_up(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(stories, "add", lambda db, article_id, events: None)
        ids = {put(db, name): name for name in ARTICLES}
    assert query.stories(db) == []
    assert stories.catch_up(db, seconds=0.0) == 0
    stories.catch_up(db)
    assert found(db, ids) == TOGETHER
    assert stories.catch_up(db) == 0


def test_what_was_caught_up_with_is_not_looked_through_again(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    first, second, *_ = ARTICLES
    put(db, first)
    stories.catch_up(db)
    with monkeypatch.context() as patch:
        patch.setattr(stories, "add", lambda db, article_id, events: None)
        later = put(db, second)
    db.execute("DELETE FROM story_features WHERE article_id < ?", [later])
    assert stories.catch_up(db) == 1


def test_a_retracted_article_leaves_its_story_and_its_id_to_another(db: Database) -> None:
    ids = [put(db, name) for name in ("results", "results, reprinted")]
    db.execute("INSERT INTO runs (id, spider, started_at) VALUES (1, 'gazette', '2026-11-11T00:00:00Z')")
    db.execute("UPDATE articles SET run_id = 1 WHERE id = ?", [ids[1]])
    stories.catch_up(db)
    url = db.execute("SELECT url FROM articles WHERE id = ?", [ids[1]]).fetchone()[0]
    with transaction(db):
        assert retract(db, url, 1)
    assert query.stories(db) == []
    assert put(db, "results, reprinted") == ids[1]
    assert [set(story.articles) for story in query.stories(db)] == [set(ids)]


def test_features_outlive_packing() -> None:
    moment = datetime(2026, 11, 10, 8, tzinfo=UTC)
    for _, source, title, body in ARTICLES.values():
        one = features(title=title, lead=None, body=body, source=source, language="fr", moment=moment)
        two = packing.unpacked(packing.packed(one))
        assert packing.keys(two) == packing.keys(one)
        assert (two.session, two.preview, two.digest, two.events) == (one.session, one.preview, one.digest, one.events)
        assert two.names == pytest.approx(one.names)
        assert two.stems == pytest.approx(one.stems, abs=0.006)


@pytest.mark.parametrize(
    ("text", "language", "value"),
    [
        ("1,34 milliard d'euros", "fr", "1.34e+09"),
        ("1.34 billion euros", "en", "1.34e+09"),
        ("8.034,5 points", "fr", "8034.5"),
        ("8,034.5 points", "en", "8034.5"),
        ("8.034 points", "fr", "8034"),
        ("12\u202f500 salariés", "fr", "12500"),
        ("7,2%", "fr", "7.2"),
        ("500 M€", "fr", "5e+08"),
    ],
)
def test_numbers_are_the_same_in_both_languages(text: str, language: str, value: str) -> None:
    assert numbers(text, language)[value] >= 0.8


def test_years_days_and_indices_tell_little() -> None:
    found = numbers("Le CAC 40 gagne 12 points le 3 novembre 2026", "fr")
    assert "40" not in found
    assert max(found.values()) < 0.2


def test_names_stand_within_sentences_and_are_not_cut_by_soft_hyphens() -> None:
    lines = (
        "Selon Mar\u00adchaux\u00a0: « Brest paie »",
        "Lyon perd (Nantes aussi). L'Isle-Adam gagne\u202f; Xal.Co et e-Bay.",
        "Vu à Arles",
    )
    text = "\n".join(lines)
    assert list(names(pieces_of(text))) == ["marchaux", "nantes", "isle-adam", "xal.co", "bay", "arles"]


def test_concepts_are_words_beginnings_and_phrases_across_marks() -> None:
    concepts = word_meanings.concepts()
    texts = ("un tour de table de 3 millions", "elle s'offre l'usine.", "(tour) d'ivoire", 'le retour du "tour\nde"')
    found = [concepts.of(frozenset(text.split()), text) for text in texts]
    assert [bool(names) for names in found] == [True, True, False, False]
    assert concepts.of(frozenset(texts[0].split()), texts[0]) == found[0]


def test_names_are_told_from_words_that_begin_a_sentence() -> None:
    text = "Selon Marchaux, la marge progresse. Elle vise 14%. Dunkerque embauche. A Dunkerque, Paris suit."
    found = names(pieces_of(text))
    assert found == {"marchaux": 1.0, "dunkerque": 1.0, "paris": 0.25}


@pytest.mark.parametrize(
    ("title", "body", "hour", "told"),
    [
        ("wall street finit en hausse", "le dow jones gagne 0,4% et le nasdaq 1%", 21, "new york close 2026-11-10"),
        (
            "new york : les puces montent",
            "wall street a fini en hausse, le nasdaq gagnant 1%",
            5,
            "new york close 2026-11-09",
        ),
        ("valeurs a suivre mardi a paris", "voici les titres du jour", 7, "paris column 2026-11-10"),
        ("paris : mi-seance hesitante", "le cac 40 cede 0,2% ; le cac 40 attend", 12, "paris midday 2026-11-10"),
        ("le cac 40 cede 0,2%", "le cac 40 cede 0,2% apres l'ouverture, le cac 40 attend", 9, "paris open 2026-11-10"),
        ("une usine ferme a lille", "le cac 40 n'en a cure", 9, None),
    ],
)
def test_market_sessions(title: str, body: str, hour: int, told: str | None) -> None:
    moment = datetime(2026, 11, 10, hour, 30, tzinfo=UTC)
    assert session(title, title, body, False, moment) == told


def test_digests_are_told() -> None:
    assert is_digest("l'essentiel du jeudi 12 novembre : bce, renault")
    assert is_digest("l'agenda de la semaine")
    for title in (
        "ce qu'il faut retenir de l'actualite du 27 octobre",
        "ce qu'il ne fallait pas manquer dans l'actu ce mardi",
        "les cinq infos qui vont faire bouger la bourse",
        "5 actus du matin : danone, legrand, accor",
        "le recap de 18 heures",
        "tour d'horizon des marches",
        "morning bid: all eyes on the fed",
        "five things to know before the open",
    ):
        assert is_digest(title), title
    assert not is_digest("la gestion agressive des agendas de paie")
    assert not is_digest("opa sur forgelys : ce qu'il faut savoir")
    assert not is_digest("ce qu'il faut retenir des resultats de danone")
    assert not is_digest("bruxelles recapitalise la banque orleac")


def test_a_list_of_shares_to_watch_tells_none_of_their_stories(db: Database) -> None:
    steel = "ArcelorMittal a posé lundi la première pierre d’un four électrique de 1,2 milliard d’euros à Dunkerque."
    shares = "ARCELORMITTAL a posé la première pierre d'un four électrique de 1,2 milliard d'euros à Dunkerque."
    with transaction(db):
        for source, title, body in (
            ("industriel", "À Dunkerque, ArcelorMittal lance son four électrique", steel),
            ("bourse", "Les valeurs à suivre mardi à Paris", shares),
            ("gazette", "Bourse : les titres à surveiller ce mardi", f"{shares} UBISOFT publie ses commandes."),
        ):
            save(db, article(source, source, title, body, datetime(2026, 9, 15, 6, tzinfo=UTC)))
    assert [sorted(story.papers) for story in query.stories(db)] == [["bourse", "gazette"]]


def test_one_decision_is_found_in_another_language_by_its_economy_alone(db: Database) -> None:
    french = (
        "La Banque centrale européenne a laissé jeudi ses taux directeurs inchangés. Le taux de dépôt demeure à 2 %."
    )
    english = (
        "The European Central Bank left its key interest rates unchanged on Thursday. The deposit rate stays at 2%."
    )
    with transaction(db):
        for number, (title, body, language) in enumerate(
            [("La BCE maintient ses taux", french, "fr"), ("ECB leaves rates on hold", english, "en")]
        ):
            at = datetime(2026, 10, 22, 12, 16 + number, tzinfo=UTC)
            save(db, replace(article(language, language, title, body, at), language=language))
    assert [story.papers for story in query.stories(db)] == [["fr", "en"]]
