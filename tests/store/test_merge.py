"""Merging: what is new, what is newer, what is the same; again without effect; cut off and repeated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest import demo, times
from ingest.items import Article, Entry, Validators
from ingest.query.search import search
from ingest.store import Database, StoreError, duplicates, migrate, open_store, stories, transaction
from ingest.store import opening as file
from ingest.store.articles import retract, save
from ingest.store.frontier import Frontier
from ingest.store.likeness import sketch
from ingest.store.merge import merge
from tests.conftest import Run, rows
from tests.support import stores

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
TABLES = ("articles", "revisions", "frontier", "runs", "ways", "near_duplicates", "sketches")


def article(name: str, text: str = "La hausse des taux attendra le printemps.", **changes: object) -> Article:
    given = Article(url=f"https://gazette.example/{name}", source="gazette", title=name.title(), body=text)
    given.first_seen_at = given.last_seen_at = NOON
    return replace(given, content_hash=duplicates.content_hash(text), **changes)  # type: ignore[arg-type]


def crawled(path: Path, *articles: Article, started: datetime = NOON) -> Path:
    """A store as a crawl that began then would leave it."""
    db = stores.opened(path)
    with transaction(db):
        run = db.execute(
            "INSERT INTO runs (spider, started_at, finished_at, stored) VALUES ('gazette', ?, ?, ?)",
            [times.to_text(started), times.to_text(started), len(articles)],
        ).lastrowid
        for one in articles:
            found, _ = save(db, replace(one, run_id=run))
            Frontier(db, "gazette", run or 0).finish(
                one.url, "stored", article_id=found, validators=Validators(etag='"1"')
            )
    db.close()
    return path


@pytest.fixture
def other(tmp_path: Path) -> Callable[..., Path]:
    return lambda *articles, **options: crawled(tmp_path / "other.db", *articles, **options)


def everything(db: Database) -> dict[str, list[tuple[object, ...]]]:
    return {table: db.execute(f"SELECT * FROM {table}").fetchall() for table in TABLES}


@pytest.fixture(autouse=True)
def _references_hold(db: Database) -> Iterator[None]:
    """They are not checked while articles are written."""
    yield
    assert db.execute("PRAGMA foreign_keys").fetchone() == (1,)
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


def test_an_empty_store_becomes_the_other(db: Database, other: Callable[..., Path]) -> None:
    path = other(article("un"), article("deux", "Le pétrole recule.", tags=["Or", "Pétrole"]))
    merged = merge(db, path)
    assert (merged.new, merged.duplicates, merged.known, merged.addresses) == (2, 0, 0, 2)
    source = open_store(path)
    assert everything(db) == everything(source)
    source.close()
    assert [hit.url for hit in search(db, "pétrole")] == ["https://gazette.example/deux"]


def test_rows_refer_to_each_other_under_their_new_ids(db: Database, database: Path, other: Callable[..., Path]) -> None:
    crawled(database, article("un"), article("deux", "Le pétrole recule."))
    merge(db, other(article("trois", "L’or monte encore."), started=NOON + timedelta(hours=1)))
    assert db.execute("SELECT id, run_id FROM articles ORDER BY id").fetchall() == [(1, 1), (2, 1), (3, 2)]
    assert db.execute("SELECT article_id, run_id FROM frontier ORDER BY id").fetchall() == [(1, 1), (2, 1), (3, 2)]


def test_a_copy_may_come_before_the_first(
    db: Database, other: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.store.merge.articles._TOGETHER", 1)
    path = other(article("copie", published_at=NOON), article("premier", published_at=NOON - timedelta(hours=1)))
    assert merge(db, path).duplicates == 1
    assert db.execute("SELECT url, duplicate_of FROM articles ORDER BY id").fetchall() == [
        ("https://gazette.example/copie", 2),
        ("https://gazette.example/premier", None),
    ]


def test_a_repetition_changes_nothing(db: Database, database: Path, other: Callable[..., Path]) -> None:
    crawled(database, article("un"), article("deux", "Le pétrole recule."))
    newer = article("un", "Les taux monteront finalement au printemps.", last_seen_at=NOON + timedelta(days=1))
    older = article("deux", "Le pétrole hésite.", last_seen_at=NOON - timedelta(days=1))
    path = other(newer, older, article("trois", "L’or monte encore."), article("quatre", "L’or monte, encore"))
    first = merge(db, path)
    before = everything(db)
    again = merge(db, path)
    assert (first.new, first.duplicates, first.revised, first.known) == (2, 1, 1, 1)
    assert (again.new, again.duplicates, again.revised, again.known, again.addresses) == (0, 0, 0, 4, 0)
    assert everything(db) == before


def test_the_text_seen_later_counts_and_the_other_is_kept(
    db: Database, database: Path, other: Callable[..., Path]
) -> None:
    crawled(database, article("un", "Texte d’hier."), article("deux", "Texte du jour."))
    today, yesterday = NOON + timedelta(days=1), NOON - timedelta(days=1)
    merge(db, other(article("un", "Texte du matin.", last_seen_at=today, first_seen_at=today)))
    merge(db, crawled(database.with_name("old.db"), article("deux", "Texte ancien.", last_seen_at=yesterday)))
    assert db.execute("SELECT body, last_seen_at FROM articles ORDER BY id").fetchall() == [
        ("Texte du matin.", "2026-11-21T12:00:00Z"),
        ("Texte du jour.", "2026-11-20T12:00:00Z"),
    ]
    assert db.execute("SELECT article_id, body FROM revisions").fetchall() == [
        (1, "Texte d’hier."),
        (2, "Texte ancien."),
    ]
    assert [hit.id for hit in search(db, "matin")] == [1]
    assert list(search(db, "hier")) == []


def test_copies_are_linked_across_the_stores(db: Database, database: Path, other: Callable[..., Path]) -> None:
    text = "\n".join(demo.articles()[0].paragraphs)
    crawled(database, article("un", text, published_at=NOON))
    reprint = article("deux", f"Selon nos informations.\n{text}", published_at=NOON + timedelta(hours=1), source="fil")
    merged = merge(db, other(reprint, article("trois", "L’or monte encore.")))
    assert merged.duplicates == 1
    assert db.execute("SELECT duplicate_of FROM articles ORDER BY id").fetchall() == [(None,), (1,), (None,)]


def test_a_copy_is_found_that_comes_after_the_merge(db: Database, other: Callable[..., Path]) -> None:
    text = "\n".join(demo.articles()[0].paragraphs)
    merge(db, other(article("un", text)))
    with transaction(db):
        save(db, article("deux", f"Selon nos informations.\n{text}", source="fil"))
    assert db.execute("SELECT duplicate_of FROM articles ORDER BY id").fetchall() == [(None,), (1,)]


def test_what_comes_under_the_id_of_an_article_that_went_joins_a_story(
    db: Database, other: Callable[..., Path]
) -> None:
    path = other(article("un"))
    run = db.execute("INSERT INTO runs (spider, started_at) VALUES ('gazette', '2026-11-20T12:00:00Z')").lastrowid
    gone = article("deux", "Le pétrole recule.", run_id=run)
    with transaction(db):
        save(db, gone)
    stories.catch_up(db)
    with transaction(db):
        retract(db, gone.url, run or 0)
    merge(db, path)
    assert stories.catch_up(db) == 1


def test_a_crawl_may_change_what_was_just_taken_in(db: Database, other: Callable[..., Path]) -> None:
    one, two = ("\n".join(each.paragraphs) for each in demo.articles()[:2])

    def crawl_beside(_done: int, _count: int) -> None:
        with transaction(db):
            save(db, article("un", two))

    merge(db, other(article("un", one)), crawl_beside)
    assert db.execute("SELECT a.body, s.keys FROM articles a JOIN sketches s ON s.article_id = a.id").fetchall() == [
        (two, duplicates.packed(sketch(two)))
    ]


def test_an_address_that_was_only_listed_does_not_undo_what_was_fetched(
    db: Database, database: Path, other: Callable[..., Path]
) -> None:
    crawled(database, article("un"))
    path = other(article("deux", "Le pétrole recule."))
    source = open_store(path)
    Frontier(source, "gazette", 1).add([Entry(f"https://gazette.example/{name}") for name in ("un", "trois")], "feed")
    source.close()
    merge(db, path)
    states = db.execute("SELECT url, state, way FROM frontier ORDER BY id").fetchall()
    assert [(url.rpartition("/")[2], state, way) for url, state, way in states] == [
        ("un", "stored", None),
        ("deux", "stored", None),
        ("trois", "pending", "feed"),
    ]


def test_a_way_in_is_taken_with_its_parts_where_the_other_asked_it_later(
    db: Database, other: Callable[..., Path]
) -> None:
    add = "INSERT INTO ways (url, source, kind, checked_at, status) VALUES (?, 'gazette', 'sitemap', ?, ?)"
    part = "INSERT INTO way_parts (way, url, kind) VALUES (?, ?, 'sitemap')"
    source = open_store(path := other())
    early, late = "2026-03-01T09:00:00Z", "2026-03-02T09:00:00Z"
    new, newer, older = (f"https://gazette.example/{name}" for name in ("new", "newer", "older"))
    for name, here, there in ((new, None, late), (newer, early, late), (older, late, early)):
        if here:
            db.execute(add, [name, here, "200"])
            db.execute(part, [name, f"{name}/here"])
        source.execute(add, [name, there, "304"])
        source.execute(part, [name, f"{name}/there"])
    source.close()
    merge(db, path)
    assert db.execute("SELECT url, checked_at, status FROM ways ORDER BY url").fetchall() == [
        (new, late, "304"),
        (newer, late, "304"),
        (older, late, "200"),
    ]
    assert sorted(db.execute("SELECT way, url FROM way_parts").fetchall()) == [
        (new, f"{new}/there"),
        (newer, f"{newer}/there"),
        (older, f"{older}/here"),
    ]


def test_a_run_that_was_taken_while_it_went_on_is_finished_by_the_next_merge(
    db: Database, other: Callable[..., Path]
) -> None:
    source = open_store(path := other(article("un")))
    source.execute("UPDATE runs SET finished_at = NULL, stored = 0")
    merge(db, path)
    source.execute("UPDATE runs SET finished_at = started_at, finish_reason = 'finished', exit_status = 0, stored = 1")
    source.close()
    merge(db, path)
    found = db.execute("SELECT id, finished_at, finish_reason, exit_status, stored FROM runs").fetchall()
    assert found == [(1, times.to_text(NOON), "finished", 0, 1)]


def test_a_killed_merge_is_completed_by_the_next(
    db: Database, other: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.store.merge.BATCH", 2)
    texts = ["\n".join(one.paragraphs) for one in demo.articles()]
    path = other(*(article(f"n{n}", texts[n // 2]) for n in range(9)))

    def die(done: int, _count: int) -> None:
        if done == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        merge(db, path, die)
    assert (db["articles"].count, db["near_duplicates"].count) == (4, 0)
    merge(db, path)
    source = open_store(path)
    assert source["near_duplicates"].count > 0
    assert everything(db) == everything(source)
    source.close()


def test_authors_are_found_whoever_stored_the_article(db: Database, other: Callable[..., Path]) -> None:
    merge(db, other(article("here", authors=["Ada Lopin"]), article("unsigned", "L'or baisse.")))
    save(db, article("later", "Le dollar monte.", authors=["Ada Lopin"]))
    assert sorted(hit.title for hit in search(db, "auteur:lopin")) == ["Here", "Later"]
    save(db, article("here", authors=["Luc Sarde"]))
    assert [hit.title for hit in search(db, "auteur:lopin")] == ["Later"]


def test_a_store_of_an_earlier_version_is_read_and_left_alone(
    db: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, steps = tmp_path / "old.db", migrate.migrations()
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: steps[:1])
        old = file.open_store(path)
    old.execute("INSERT INTO runs (spider, started_at) VALUES ('gazette', '2026-01-01T00:00:00Z')")
    old.execute(
        "INSERT INTO articles (url, source, title, body, first_seen_at, last_seen_at, content_hash)"
        " VALUES ('https://gazette.example/a', 'gazette', 'A', 'Texte', :at, :at, '1')",
        {"at": "2026-01-01T00:00:00Z"},
    )
    old.close()
    before = path.read_bytes()
    assert merge(db, path).new == 1
    assert path.read_bytes() == before


def test_what_is_no_other_store_is_refused(db: Database, database: Path, tmp_path: Path) -> None:
    (tmp_path / "text.db").write_text("no store" * 1000)
    for path, message in (
        (tmp_path / "none.db", "there is no store"),
        (tmp_path / "text.db", "cannot read"),
        (database, "the store itself"),
    ):
        with pytest.raises(StoreError, match=message):
            merge(db, path)


def test_the_command(scrapy: Run, database: Path, other: Callable[..., Path]) -> None:
    path = other(article("un"), article("deux", "Le pétrole recule."))
    done = scrapy("merge", str(path))
    assert (done.stdout, done.returncode) == (
        f"{path}: 2 new\n",
        0,
    )
    assert rows(database, "SELECT count(*) FROM articles") == [(2,)]
    assert (scrapy("merge").returncode, scrapy("merge", str(path) + "x").returncode) == (2, 5)
