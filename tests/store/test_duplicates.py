"""Copies of one text under several addresses, and what must not be taken for one."""

import random
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest

from ingest.items import Article
from ingest.store import Database, articles, duplicates, transaction
from ingest.store.likeness import LOOKED_UP, likeness, sketch

LEAD = "Les principaux pays de l’alliance ont décidé dimanche d’augmenter leur production de 240 000 barils par jour."
PARAGRAPHS = (
    "Les analystes interrogés avant la réunion attendaient en moyenne une hausse de 150 000 barils par jour. Le groupe "
    "justifie sa décision par « des fondamentaux sains et des stocks bas » dans les pays consommateurs.",
    "Le baril de Brent pour livraison en janvier reculait de 2,9 % à 69,40 dollars lundi vers 8h00 GMT, son plus bas "
    "niveau depuis six semaines. Le baril américain de brut léger perdait 3,1 % à 65,85 dollars.",
    "« Le marché va entrer dans l’hiver avec un excédent d’offre proche d’un million de barils par jour », a estimé "
    "Stefan Brandt, analyste chez Nordkap Research, qui a abaissé de 4 dollars sa prévision pour le premier trimestre.",
    "À Paris, les valeurs pétrolières évoluaient en baisse dans les premiers échanges. Les compagnies aériennes "
    "figuraient au contraire parmi les plus fortes hausses de l’indice.",
)
DISPATCH = "\n".join((LEAD, *PARAGRAPHS))
INTRODUCTION = "La décision était attendue par tous les gérants de matières premières depuis la fin du mois dernier."
OTHER = (
    "La collecte nette de l’assurance vie a atteint en septembre son plus haut niveau depuis dix ans, portée par les "
    "unités de compte et par la baisse du livret A. Les assureurs promettent des rendements stables, que la hausse des "
    "obligations souveraines leur permet de servir sans puiser dans leurs réserves, rappelle France Assureurs."
)
NOON = datetime(2026, 11, 2, 12, tzinfo=UTC)


def report(points, change, price, oil):
    """A market report whose every phrase comes back the next day."""
    return (
        f"La Bourse de Paris a terminé en hausse, le CAC 40 gagnant {change} % à {points} points dans un marché calme. "
        "L’indice vedette a évolué dans une fourchette étroite tout au long de la séance, les investisseurs attendant "
        f"les résultats des grandes valeurs. Le titre Airbus a pris {change} % à {price} euros. Le baril de Brent de "
        f"la mer du Nord valait {oil} dollars vers 17h40. Les échanges sont restés limités, selon les opérateurs."
    )


@pytest.fixture
def save(db):
    """Store a text printed so many hours after noon; returns its id."""

    def store(body, hours=0, source="fil", name=None):
        when = NOON + timedelta(hours=hours)
        article = Article(
            url=f"https://{source}.example/{name or hours}",
            source=source,
            title="Titre",
            body=body,
            content_hash=duplicates.content_hash(body),
            published_at=when,
            first_seen_at=when,
            last_seen_at=when,
        )
        with transaction(db):
            return articles.save(db, article)[0]

    return store


def links(db):
    return dict(db.execute("SELECT id, duplicate_of FROM articles WHERE duplicate_of IS NOT NULL").fetchall())


@pytest.mark.parametrize(
    "reprint",
    [
        pytest.param("\n".join(PARAGRAPHS), id="lead dropped"),
        pytest.param(f"{INTRODUCTION}\n{DISPATCH}", id="introduction added"),
        pytest.param("\n".join((LEAD, *PARAGRAPHS[:-1])), id="last paragraph cut"),
        pytest.param(f"VIENNE, 2 novembre (Fil Éco) - {DISPATCH}", id="dateline"),
        pytest.param(DISPATCH.replace("’", "'").replace("« ", '"').replace(" »", '"'), id="other marks"),
        pytest.param(DISPATCH.replace("analystes", "experts").replace("abaissé", "réduit"), id="words replaced"),
        pytest.param("\n".join((INTRODUCTION, *PARAGRAPHS[:2])), id="half of it, with an introduction"),
    ],
)
@pytest.mark.parametrize("original_first", [True, False])
def test_an_edited_reprint_points_to_what_was_published_first(db, save, reprint, original_first):
    if original_first:
        original, copy = save(DISPATCH), save(reprint, hours=2, source="gazette")
    else:
        copy, original = save(reprint, hours=2, source="gazette"), save(DISPATCH)
    assert links(db) == {copy: original}


@pytest.mark.parametrize("hours", list(permutations(range(3))))
def test_the_same_text_points_to_what_was_published_first(db, save, hours):
    ids = {hour: save(DISPATCH, hours=hour, source=f"journal{hour}") for hour in hours}
    assert links(db) == {ids[1]: ids[0], ids[2]: ids[0]}


def test_a_copy_is_written_once_with_its_link(db, save):
    first = save(DISPATCH)
    db.execute("CREATE TEMP TRIGGER twice AFTER UPDATE ON articles BEGIN SELECT raise(FAIL, 'written twice'); END")
    copies = [save(DISPATCH, hours=1, source="gazette"), save(DISPATCH, hours=2)]
    assert links(db) == dict.fromkeys(copies, first)


def test_other_figures_in_the_same_phrases_are_another_article(db, save):
    for day in range(12):
        save(report(f"81{day:02}", f"0,{day}", f"{150 + day},20", f"6{day % 10},15"), day * 24, f"journal{day % 3}")
    assert links(db) == {}


def test_a_reprinted_daily_report_points_to_its_own_day(db, save):
    days = [save(report(f"81{day:02}", f"0,{day}", f"{150 + day},20", f"6{day},15"), day * 24) for day in range(8)]
    copy = save(INTRODUCTION + "\n" + report("8105", "0,5", "155,20", "65,15"), 125, "gazette")
    assert links(db) == {copy: days[5]}


def test_other_names_in_the_same_phrases_are_another_article(db, save):
    text = (
        "Le groupe {0} annonce la nomination de {1} à la direction financière. {1} prendra ses fonctions lundi prochain"
    )
    text += (
        " et siégera au comité exécutif de {0}, qui salue son expérience des marchés et sa connaissance du secteur. "
    )
    text += (
        "Cette arrivée complète l’équipe réunie autour du président, précise {0} dans un bref communiqué publié hier."
    )
    save(text.format("Orange", "Claire Morel"), source="cote")
    save(text.format("Danone", "Karim Colin"), 5, "rente")
    assert links(db) == {}


def test_a_rival_with_the_same_quotation_and_figures_is_another_article(db, save):
    save(DISPATCH)
    save(f"{INTRODUCTION} {OTHER}\n{PARAGRAPHS[2]}", 1, "gazette")
    assert links(db) == {}


def test_a_short_text_is_a_copy_only_word_for_word(db, save):
    brief = "Le Brent gagne 1,2 % à 70,15 dollars après la réunion de l’Opep à Vienne."
    first = save(brief)
    save(brief.replace("Vienne", "Genève"), 1, "gazette")
    same = save(brief.replace("’", "'"), 2, "cote")
    assert links(db) == {same: first}


def test_one_paper_s_updated_page_is_a_copy_and_its_next_instalment_is_not(db, save):
    first = save(DISPATCH)
    update = save(f"{DISPATCH}\n{INTRODUCTION}", 1)
    save("\n".join((PARAGRAPHS[0], OTHER, INTRODUCTION)), 2)
    assert links(db) == {update: first}


def test_copies_of_copies_point_to_the_first_and_never_to_a_copy(db, save):
    second = save("\n".join(PARAGRAPHS), 2, "gazette")
    third = save(f"{INTRODUCTION}\n{DISPATCH}", 3, "cote")
    assert links(db) == {third: second}
    first = save(DISPATCH)
    assert links(db) == {second: first, third: first}


def test_an_original_joins_copies_that_have_too_little_in_common(db, save):
    ends = save("\n".join((LEAD, *PARAGRAPHS[:2])), 1, "gazette"), save("\n".join(PARAGRAPHS[2:]), 2, "cote")
    assert links(db) == {}
    original = save(DISPATCH)
    assert links(db) == dict.fromkeys(ends, original)


def test_a_revision_into_another_text_leaves_its_copies(db, save):
    first, second = save(DISPATCH, name="page"), save("\n".join(PARAGRAPHS), 1, "gazette")
    third = save(f"{INTRODUCTION}\n{DISPATCH}", 2, "cote")
    assert links(db) == {second: first, third: first}
    save(OTHER, name="page")
    assert links(db) == {third: second}
    copy = save(f"{OTHER} {INTRODUCTION}", 3, "cote")
    assert links(db) == {third: second, copy: first}


def test_a_revision_into_a_copy_is_linked(db, save):
    first, page = save(DISPATCH), save(OTHER, 1, "gazette", "page")
    save("\n".join(PARAGRAPHS), 1, "gazette", "page")
    assert links(db) == {page: first}


def test_what_was_stored_before_there_were_sketches_is_still_compared(db, save):
    first = save(DISPATCH)
    db.execute("DELETE FROM sketches")
    copy = save("\n".join(PARAGRAPHS), 1, "gazette")
    assert links(db) == {copy: first}


def test_a_text_with_one_key_in_common_is_not_read(db, save, monkeypatch):
    save(DISPATCH)
    key = db.execute("SELECT key FROM near_duplicates").fetchone()[0]
    compared = []
    monkeypatch.setattr(duplicates, "likeness", lambda *texts, **_: compared.append(texts) or 0)
    save(OTHER, 1, "gazette")
    monkeypatch.setattr(duplicates, "sketch", lambda _: [key, *range(20)])
    save(f"{OTHER} Bis.", 2, "cote")
    assert compared == []
    monkeypatch.setattr(duplicates, "sketch", lambda _: sketch(DISPATCH))
    save(f"{OTHER} Ter.", 3, "rente")
    assert [texts[1] for texts in compared] == [DISPATCH]


def test_a_revision_leaves_no_keys_of_the_earlier_text(db, save):
    page = save(DISPATCH, name="page")
    save(OTHER, name="page")
    keys = {key for (key,) in db.execute("SELECT key FROM near_duplicates WHERE article_id = ?", [page])}
    assert keys
    assert keys <= set(sketch(OTHER))


def test_the_next_copy_takes_the_place_of_a_removed_first(db, save):
    first, second = save(DISPATCH), save("\n".join(PARAGRAPHS), 1, "gazette")
    third = save(f"{INTRODUCTION}\n{DISPATCH}", 2, "cote")
    db.execute("DELETE FROM articles WHERE id = ?", [first])
    assert links(db) == {third: second}
    fourth = save(f"{DISPATCH} {INTRODUCTION}", 3, "rente")  # the removed one's keys are still there and do no harm
    assert links(db) == {third: second, fourth: second}


def test_phrases_of_every_report_do_not_fill_the_store(db, save):
    for number in range(40):
        save(report(8000, "0,4", number, number), number)
    assert db.execute("SELECT max(n) FROM (SELECT count(*) n FROM near_duplicates GROUP BY key)").fetchone()[0] <= 3
    assert (
        db.execute("SELECT max(n) FROM (SELECT count(*) n FROM near_duplicates GROUP BY article_id)").fetchone()[0] <= 9
    )


def test_keys_stay_the_same_from_release_to_release():
    """They are on disk; other keys for the same text need a migration that computes all of them again."""
    assert len(sketch(DISPATCH)) == LOOKED_UP
    assert sketch(DISPATCH)[:3] == [-1882784551, -1868109526, -273985451]


@pytest.mark.parametrize("text", ["", "…", "1 2 3", "mot " * 10_000, "A" * 50_000])
def test_texts_without_shingles_are_like_nothing(text):
    assert likeness(text, DISPATCH, same_source=False) == 0
    assert likeness(DISPATCH, text, same_source=True) == 0


def test_a_text_that_is_about_to_go_is_no_longer_compared(db: Database) -> None:
    text = "Le groupe a publié un chiffre d'affaires de 1,2 milliard d'euros, en hausse de 8 % sur un an. " * 3
    row = {"url": "https://a.example/1", "source": "a", "title": "T", "body": text, "content_hash": "1"}
    seen = {"first_seen_at": "2026-01-01T00:00:00Z", "last_seen_at": "2026-01-01T00:00:00Z"}
    article_id = db["articles"].insert(row | seen).last_pk
    duplicates.add(db, article_id)
    assert (db["near_duplicates"].count > 0, db["sketches"].count) == (True, 1)
    duplicates.forget(db, article_id, text)
    assert (db["near_duplicates"].count, db["sketches"].count) == (0, 0)


@pytest.mark.parametrize("kept", [0, 60, 150, 200, 300])  # of 300 words: nothing, a sentence or two, half, all
@pytest.mark.parametrize("seed", range(4))
def test_runs_of_words_that_are_looked_for_first_leave_the_likeness_as_it_is(monkeypatch, kept, seed):
    rng = random.Random(seed)
    words = [f"mot{rng.randrange(5000)}" for _ in range(300)]
    begin = rng.randrange(301 - kept)
    edited = [word if begin <= at < begin + kept else f"autre{at}" for at, word in enumerate(words)]
    one, two = " ".join(words), " ".join(edited[::-1] if kept == 0 else edited)
    found = likeness(one, two, same_source=False)
    monkeypatch.setattr("ingest.store.likeness._FOUND", 0)
    assert found == likeness(one, two, same_source=False)
    assert (found > 0) == (kept >= 150)
