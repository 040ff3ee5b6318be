"""What the store keeps beside an article's row: made before, elsewhere, or when it is saved, it is the same."""

from __future__ import annotations

import pickle
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from ingest.finance import tag_article
from ingest.finance.register import shipped
from ingest.items import Article
from ingest.store import Database, duplicates, transaction
from ingest.store.articles import save
from ingest.store.fulltext import index
from ingest.store.prepared import prepared
from tests.support import stores

_TABLES = ("articles", "near_duplicates", "sketches", "story_features", "story_keys", "article_issuers")
_BODY = (
    "Le groupe TotalEnergies relève son dividende de 5 % après un bénéfice net de 4,2 milliards d’euros au troisième"
    " trimestre, au-dessus des attentes, a annoncé mardi à Paris son directeur général. L’action gagne 3 % en Bourse."
    " La production a progressé de 2 % sur un an, portée par le gaz naturel liquéfié et par de nouveaux gisements."
)


@pytest.fixture
def article() -> Article:
    seen = datetime(2026, 11, 20, 8, tzinfo=UTC)
    made = Article(
        url="https://gazette.example/a",
        source="gazette",
        title="TotalEnergies relève son dividende",
        body=_BODY,
        language="fr",
        published_at=datetime(2026, 11, 20, 7, 30, tzinfo=UTC),
        first_seen_at=seen,
        last_seen_at=seen,
    )
    made.finance = tag_article(made.title, made.lead, made.body, made.language, shipped())
    return made


def _saved(db: Database, article: Article) -> dict[str, object]:
    with transaction(db):
        save(db, article)
    found = {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in _TABLES}
    found["words"] = db.execute("SELECT rowid FROM articles_fts WHERE articles_fts MATCH 'dividend'").fetchall()
    return found


def test_what_a_reading_process_made_is_stored_as_if_it_were_made_here(article, db, tmp_path):
    elsewhere = pickle.loads(pickle.dumps(replace(article, prepared=prepared(article))))
    here = _saved(db, article)
    with closing(stores.opened(tmp_path / "other.db")) as other:
        assert _saved(other, elsewhere) == here
    assert all(here[table] for table in (*_TABLES, "words"))


def _revised(article: Article) -> Article:
    return replace(article, body=_BODY + " Fin.", last_seen_at=datetime(2026, 11, 20, 9, tzinfo=UTC))


def test_a_revised_text_is_stored_as_if_it_were_made_here(article, db, tmp_path):
    later = _revised(article)
    _saved(db, article)
    here = _saved(db, later)
    with closing(stores.opened(tmp_path / "other.db")) as other:
        _saved(other, article)
        assert _saved(other, replace(later, prepared=prepared(later))) == here


def test_of_a_revised_text_nothing_is_made_again_where_it_is_at_hand(article, db, monkeypatch):
    later = _revised(article)
    later.prepared = prepared(later)
    _saved(db, article)
    made = []
    monkeypatch.setattr(index, "stemmed", _told(index.stemmed, made))
    monkeypatch.setattr(duplicates, "packed_sketch", _told(duplicates.packed_sketch, made))
    _saved(db, later)
    assert [text for text in made if later.body in text] == []
    assert len(made) == 1  # the old text, which leaves the index


def _told(function, calls):
    def told(*texts):
        calls.append(texts)
        return function(*texts)

    return told


def test_what_was_made_of_the_same_texts_is_taken(article):
    article.prepared = prepared(article)
    assert prepared(pickle.loads(pickle.dumps(article))).made_of is not article.prepared.made_of
    assert prepared(article) is article.prepared


@pytest.mark.parametrize(
    "change",
    [
        {"body": _BODY + " Fin."},
        {"title": "Autre titre"},
        {"lead": "Un chapeau."},
        {"source": "rente"},
        {"language": "en"},
        {"published_at": datetime(2026, 11, 21, tzinfo=UTC)},
        {"finance": None},
    ],
    ids=lambda change: next(iter(change)),
)
def test_what_was_made_of_another_text_is_made_again(article, change):
    before = prepared(article)
    changed = replace(article, prepared=before, **change)
    assert not before.fits(changed)
    assert prepared(changed) == prepared(replace(changed, prepared=None)) != before
