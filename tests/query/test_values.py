"""Papers and authors that a query names: a part of a name, several words, many values."""

import pytest

from ingest.query.parser import parsed
from ingest.query.search import search
from ingest.query.syntax import QueryError
from tests.support.storing import fill, statements

PAPERS = {"gazette.example": "La Gazette des Marchés", "cote.example": "La Cote"}


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


def test_values_of_several_words_in_parentheses_and_authors(db):
    papers = ({"body": "Or", "source": name, "site_name": title} for name, title in PAPERS.items())
    fill(db, [*papers, {"body": "Or", "authors": '["Anne Feitz"]'}])
    assert {hit.id for hit in search(db, "source:(la cote OU la gazette) or")} == {1, 2}
    assert {hit.id for hit in search(db, "or source:-la cote")} == {1, 3}
    assert {hit.id for hit in search(db, "auteur:anne feitz or")} == {3}
    assert {hit.id for hit in search(db, "auteur:feitz or")} == {3}


def test_authors_follow_the_article(db):
    fill(db, [{"body": "Le pétrole", "authors": '["Paul Éluard"]'}])
    db.execute("""UPDATE articles SET authors = '["Anne Roux"]' WHERE id = 1""")
    assert [len(search(db, f"auteur:{name}")) for name in ("eluard", "roux")] == [0, 1]
    db.execute("DELETE FROM articles WHERE id = 1")
    assert len(search(db, "auteur:roux")) == 0


def test_many_values_are_looked_up_in_names_read_once(db):
    with statements(db) as asked:
        parsed(db, f"source:({'le fil du soir ' * 400})")
    assert sum("min(source)" in sql for sql in asked) == 1
