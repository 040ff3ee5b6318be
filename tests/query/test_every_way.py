"""Whatever way the size of a store makes a search take, it finds what going through all articles finds."""

import random
import re

import pytest

from ingest.finance.register import shipped
from ingest.query import conditions, frequencies, last, latest, lookup, passing, total
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.query.search import search
from ingest.store import register
from tests.support.storing import fill, statements

_SHARES = {"pétrole": 0.8, "banque": 0.4, "cuivre": 0.1, "zinc": 0.02}
_ISIN = "FR0000121014"
_SMALL = [
    (frequencies, "RARE"),
    (last, "COUNTED"),
    (last, "HANDFUL"),
    (last, "HEADLINES"),
    (last, "CLOSE"),
    (lookup, "PLACES"),
    (latest, "BATCH"),
    (passing, "FEW"),
    (passing, "SOME"),
    (total, "COUNTED"),
]


def rows():
    """Articles of two years, a week of which has a source of its own; every third is about a company."""
    rng = random.Random(7)
    for number in range(240):
        words = [word for word, share in _SHARES.items() if rng.random() < share]
        rng.shuffle(words)
        yield {
            "title": "Bourse" if number % 5 else f"Bourse {' '.join(words[:1])}",
            "body": f"Le marché {' '.join(words)} reste là",
            "source": "afp" if number // 20 == 7 else "lesechos",
            "section": "Marchés" if number % 4 == 0 else "Tech",
            "published_at": f"2025-{number // 20 + 1:02}-{number % 20 + 1:02}T08:00:00Z",
            "duplicate_of": 1 if number % 40 == 39 else None,
        }


ARTICLES = list(rows())


def has(article, word):
    return word in f"{article['title']} {article['body']}".split()


QUERIES = {
    "pétrole": lambda one: has(one, "pétrole"),
    "pétrole banque": lambda one: has(one, "pétrole") and has(one, "banque"),
    "cuivre OU zinc": lambda one: has(one, "cuivre") or has(one, "zinc"),
    "(banque OU zinc) pétrole": lambda one: has(one, "pétrole") and (has(one, "banque") or has(one, "zinc")),
    "banque -pétrole": lambda one: has(one, "banque") and not has(one, "pétrole"),
    "-pétrole source:lesechos": lambda one: not has(one, "pétrole") and one["source"] == "lesechos",
    '"pétrole banque"': lambda one: "pétrole banque" in one["body"],
    "banq*": lambda one: has(one, "banque"),
    "ban* pétrole": lambda one: has(one, "banque") and has(one, "pétrole"),
    "zinc": lambda one: has(one, "zinc"),
    f"société:{_ISIN}": lambda one: one["company"],
    f"société:{_ISIN} banque": lambda one: one["company"] and has(one, "banque"),
    f"société:{_ISIN} -banque": lambda one: one["company"] and not has(one, "banque"),
    f"société:{_ISIN} OU cuivre": lambda one: one["company"] or has(one, "cuivre"),
    f"société:{_ISIN} OU pétrole": lambda one: one["company"] or has(one, "pétrole"),
    "titre:pétrole": lambda one: "pétrole" in one["title"],
}
FILTERS = {
    "none": (Filters(), lambda one: True),
    "source": (Filters(source="afp"), lambda one: one["source"] == "afp"),
    "others": (Filters(source="lesechos"), lambda one: one["source"] == "lesechos"),
    "latest": (Filters(since="2025-11-05"), lambda one: one["published_at"] >= "2025-11-05"),
    "old": (Filters(until="2025-02"), lambda one: one["published_at"] < "2025-03"),
    "section": (Filters(section="Marchés"), lambda one: one["section"] == "Marchés"),
    "company": (Filters(issuer=_ISIN), lambda one: one["company"]),
    "with copies": (Filters(duplicates=True), lambda one: True),
}


@pytest.fixture(scope="module")
def stored(tmp_path_factory):
    from ingest.store import open_store

    db = open_store(tmp_path_factory.mktemp("ways") / "news.db")
    register.sync(db, shipped())
    fill(db, ARTICLES)
    db.execute(
        "INSERT INTO article_issuers (article_id, key, role, kind, mentions, in_title, surface, at)"
        " SELECT id, ?, 'subject', 'company', 1, 1, 'LVMH', unixepoch(published_at) FROM articles WHERE id % 3 = 0",
        [_ISIN],
    )
    yield db
    db.close()


def expected(text, passes, *, copies):
    """What going through all articles finds."""
    articles = [one | {"company": number % 3 == 0} for number, one in enumerate(ARTICLES, 1)]
    return {
        number
        for number, one in enumerate(articles, 1)
        if QUERIES[text](one) and passes(one) and (copies or not one["duplicate_of"])
    }


@pytest.mark.parametrize("name", FILTERS)
@pytest.mark.parametrize("window", [3, 30])
def test_each_way_finds_all(stored, monkeypatch, window, name):
    for module, limit in _SMALL:
        monkeypatch.setattr(module, limit, window)
    filters, passes = FILTERS[name]
    for text in QUERIES:
        ids = expected(text, passes, copies=filters.duplicates)
        for newest in (False, True):
            found = search(stored, text, filters, limit=300, newest=newest)
            assert {hit.id for hit in found} == ids, (text, newest)
            if found.total.exact and '"' not in text:
                assert found.total.articles == len(ids), text
        few = search(stored, text, filters, limit=5)
        assert {hit.id for hit in few} <= ids, text
        assert len(few) == min(5, len(ids)), text
        latest_five = sorted(ids, key=lambda one: (ARTICLES[one - 1]["published_at"], one), reverse=True)[:5]
        assert [hit.id for hit in search(stored, text, filters, limit=5, newest=True)] == latest_five, text


@pytest.mark.parametrize("name", FILTERS)
def test_facets_count_the_same_articles(stored, monkeypatch, name):
    filters, passes = FILTERS[name]
    for text in QUERIES:
        if not re.search('"', text):
            found = facets(stored, text, filters)
            assert found.articles == len(expected(text, passes, copies=filters.duplicates)), text


@pytest.mark.parametrize("often", [0.0, 2.0])
def test_a_company_or_a_word_is_found_however_common_the_word(stored, monkeypatch, often):
    monkeypatch.setattr(conditions, "OFTEN", often)
    for text in (f"société:{_ISIN} OU cuivre", f"société:{_ISIN} OU pétrole"):
        ids = expected(text, lambda one: True, copies=False)
        assert {hit.id for hit in search(stored, text, limit=300)} == ids


def test_a_beginning_is_asked_for_by_its_stems_where_they_are_few(stored):
    with statements(stored) as asked:
        found = search(stored, "banq*")
    assert len(found) == 20
    assert not any('"banq"*' in sql for sql in asked)


def test_titles_come_first_of_a_time_that_is_long_past(db, monkeypatch):
    """Though none of the last titles with the word is of that time."""
    for module, limit in _SMALL:
        monkeypatch.setattr(module, limit, 5)
    monkeypatch.setattr(passing, "FEW", 100)
    older, newer = "2025-03-01T08:00:00Z", "2026-03-01T08:00:00Z"
    old = [{"title": "Le pétrole" if number == 3 else "Bourse", "body": "Le pétrole"} for number in range(60)]
    fill(db, [*(one | {"published_at": older} for one in old)])
    new = [{"id": 100 + number, "title": "Le pétrole", "body": "Le pétrole"} for number in range(60)]
    fill(db, [one | {"published_at": newer} for one in new])
    found = search(db, "pétrole", Filters(until="2025"), limit=3)
    assert found[0].id == 4
    assert len(found) == 3
