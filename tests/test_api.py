"""The interface for Python: what `import ingest` promises, from any folder, beside a crawl."""

from __future__ import annotations

import doctest
import inspect
import subprocess
import sys
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

import ingest
from ingest.store import Database, transaction
from tests.conftest import PROJECT
from tests.support.storing import fill

ROWS = [
    {"body": "Les taux directeurs montent.", "authors": '["Zoé Roux"]', "site_name": "Les Echos", "tdm_reserved": 1},
    {"body": "Le pétrole recule.", "source": "afp", "published_at": "2026-03-05T09:00:00Z", "section": "Énergie"},
    {"body": "Les taux directeurs montent.", "source": "afp", "duplicate_of": 1},
    {"body": "Un taux directeur, peut-être.", "published_at": None, "language": "en"},
]


@pytest.fixture
def store(db: Database, database: Path):
    fill(db, ROWS)
    with ingest.open(database) as opened:
        yield opened


def test_all_names_are_there_and_documented() -> None:
    for name in ingest.__all__:
        assert getattr(ingest, name) is not None
    for name in set(ingest.__all__) - {"__version__"}:
        assert inspect.getdoc(getattr(ingest, name)), name
    page = (PROJECT / "docs" / "python.md").read_text("utf-8")
    assert [name for name in ingest.__all__ if f"`{name}" not in page and f"ingest.{name}" not in page] == []
    assert set(ingest.__all__) <= set(dir(ingest))


def test_errors_have_one_base() -> None:
    errors = [getattr(ingest, name) for name in ingest.__all__ if name.endswith("Error")]
    assert len(errors) > 4
    assert all(issubclass(error, ingest.DepecheError) for error in errors)


def test_importing_it_loads_nothing_that_takes_long() -> None:
    script = "import sys, ingest; print(*sorted({name.partition('.')[0] for name in sys.modules}))"
    done = subprocess.run([sys.executable, "-c", script], cwd="/", capture_output=True, text=True, check=True)
    assert not {"scrapy", "trafilatura", "pandas", "numpy", "sqlite_utils", "rich", "lxml"} & set(done.stdout.split())


def test_an_unknown_name() -> None:
    with pytest.raises(AttributeError, match="module 'ingest' has no attribute 'serch'"):
        _ = ingest.serch


def test_search_takes_filters_in_any_form(store: ingest.Store) -> None:
    (hit,) = store.search("taux", source="lesechos", since="2026-03", until=date(2026, 3, 1), limit=5, copies=True)
    assert (hit.id, hit.published_at, hit.paper) == (1, datetime(2026, 3, 1, 9, tzinfo=UTC), "Les Echos")
    assert [copy.source for copy in hit.copies] == ["afp"]
    assert [hit.id for hit in store.search("taux", source=["afp", "lesechos"], duplicates=True)] == [1, 3, 4]


def test_an_article_has_aware_times_and_real_lists(store: ingest.Store) -> None:
    article = store.article(1)
    assert isinstance(article, ingest.Article)
    assert article.published_at == datetime(2026, 3, 1, 9, tzinfo=UTC)
    assert (article.id, article.authors, article.tags, article.tdm_reserved) == (1, ["Zoé Roux"], [], True)
    assert store.article(article.url) == article
    assert store.article(4).published_at is None
    for which in (99, "https://none.example/"):
        with pytest.raises(ingest.NotFoundError, match=f"there is no article {which}"):
            store.article(which)


def test_articles_and_their_number(store: ingest.Store) -> None:
    assert [article.id for article in store.articles()] == [1, 2, 4]
    assert [article.id for article in store.articles(since=datetime(2026, 3, 2, tzinfo=UTC))] == [2]
    assert [article.id for article in store.articles('"taux directeurs"', duplicates=True)] == [1, 3]
    assert store.count("taux", language="fr") == 1


@pytest.mark.parametrize(
    ("call", "said"),
    [
        (lambda store: store.search("taux", sorce="afp"), "there is no filter 'sorce'; there are source, "),
        (lambda store: store.articles(language="de"), "« de » : langue inconnue ; il y a fr, en"),
        (lambda store: store.count(source="lesecho"), "« lesecho » : source inconnue ; il y a Les Echos (lesechos), "),
        (
            lambda store: store.dataframe(columns=["id", "titel"]),
            "there is no column 'titel'; did you mean title? There are id, url, ",
        ),
        (lambda store: store.export("a.csv", columns="titel"), "there is no column 'titel'"),
        (
            lambda store: store.export("a.txt"),
            "a.txt must end in .csv, .jsonl, .ndjson, ",
        ),
        (lambda store: store.health("lesecho"), "« lesecho » : source inconnue"),
        (lambda store: store.articles(since=datetime(2026, 3, 1)), "has no time zone"),  # noqa: DTZ001
        (lambda store: store.sql("SELECT nope FROM articles"), "SQL: no such column: nope"),
        (lambda store: store.sql("DELETE FROM articles"), "SQL: attempt to write a readonly database"),
        (lambda store: store.sql("ATTACH ':memory:' AS m; CREATE TABLE m.t (a)"), "SQL: "),
        (lambda store: store.search("société:nope nope:x"), "nope: » n’est pas un champ"),
    ],
)
def test_what_there_is_not_is_told_and_never_answered_by_nothing(store: ingest.Store, call, said: str) -> None:
    with pytest.raises(ingest.QueryError) as error:
        call(store)
    assert said in str(error.value)
    assert isinstance(error.value, ValueError)


def test_dataframe_has_types(store: ingest.Store) -> None:
    pandas = pytest.importorskip("pandas")
    frame = store.dataframe("taux", duplicates=True)
    assert list(frame["id"]) == [1, 3, 4]
    assert frame["published_at"].dt.tz is not None
    assert pandas.isna(frame["published_at"][2])
    assert (frame["authors"][0], frame["tdm_reserved"][0], frame["duplicate_of"][1]) == (["Zoé Roux"], True, 1)
    empty = store.dataframe(since="2030-01", columns=["id", "published_at"])
    assert (len(empty), list(empty.columns)) == (0, ["id", "published_at"])
    assert empty["published_at"].dt.tz is not None


def test_export_while_articles_are_read(store: ingest.Store, tmp_path: Path) -> None:
    reading = store.articles()
    first = next(reading)
    assert store.export(tmp_path / "a.csv", columns=["id", "title"], source="afp") == 1
    assert (tmp_path / "a.csv").read_text() == "id,title\n2,Bulletin\n"
    assert store.export(tmp_path / "b.txt", columns="id", style="jsonl") == 3
    assert [first.title, *(article.title for article in reading)] == ["Bulletin"] * 3


def test_health_and_sql(store: ingest.Store, db: Database) -> None:
    assert store.health() == []
    (row,) = store.health("Les Echos")
    assert (row.source, row.newest_at) == ("lesechos", datetime(2026, 3, 1, 9, tzinfo=UTC))
    assert store.sql("SELECT id, source FROM articles WHERE id = ?", [2]) == [{"id": 2, "source": "afp"}]
    assert store.sql("SELECT count(*) AS n FROM articles WHERE source = :source", {"source": "afp"}) == [{"n": 2}]


def test_it_sees_what_a_crawl_writes_meanwhile(store: ingest.Store, db: Database) -> None:
    with transaction(db):
        db.execute("UPDATE articles SET title = 'Corrigé' WHERE id = 1")
        assert store.article(1).title == "Bulletin"
    assert store.article(1).title == "Corrigé"


def test_no_store(tmp_path: Path) -> None:
    with pytest.raises(ingest.StoreError, match="there is no store at"):
        ingest.open(tmp_path / "none.db")


def test_a_closed_store_says_so(database: Path, db: Database) -> None:
    with ingest.open(database) as store:
        pass
    for ask in (store.count, lambda: store.search("taux"), lambda: store.article(1), lambda: store.sql("SELECT 1")):
        with pytest.raises(ingest.StoreError, match="the store is closed"):
            ask()


def test_a_text_in_place_of_bytes_is_told() -> None:
    with pytest.raises(TypeError, match=r"pass text\.encode\(\)"):
        ingest.extract_article("<p>Bonjour", "https://gazette.example/")  # type: ignore[arg-type]


def test_extract_article() -> None:
    text = "La Banque centrale européenne a maintenu ses taux directeurs jeudi à Francfort. " * 8
    page = f"<html lang=fr><title>La BCE attend</title><article><h1>La BCE attend</h1><p>{text}</p></article></html>"
    article = ingest.extract_article(page.encode(), "https://gazette.example/bce")
    assert article is not None
    assert (article.title, article.language, article.id) == ("La BCE attend", "fr", None)
    assert ingest.extract_article(b"\x89PNG", "https://gazette.example/a.png") is None


@pytest.mark.parametrize("name", ["times", "items", "text", "urls", "publishers"])
def test_docstrings_run(name: str) -> None:
    module = __import__(f"ingest.{name}", fromlist=["_"])
    assert doctest.testmod(module).failed == 0
