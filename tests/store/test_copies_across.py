"""Copies of a text in two stores that are read as one: left out as copies within a store are, in all that is told."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copyfile

import pytest

import ingest
from ingest.items import Article
from ingest.query.facets import facets
from ingest.query.filters import Filters
from ingest.store import articles, duplicates, migrate, open_reader, open_store, stores_as_one, transaction
from ingest.store.backup import backup
from ingest.store.compared import are_compared
from ingest.store.copies_across import compare, pending
from ingest.store.restore import restore
from tests.conftest import run_scrapy
from tests.jobs.conftest import hook  # noqa: F401 -- a fixture
from tests.listings.test_warc import demo_pages, write
from tests.query.test_brief import AGAIN, OFFER
from tests.store.test_duplicates import DISPATCH, INTRODUCTION, LEAD, OTHER, PARAGRAPHS, report
from tests.support import stores
from tests.support.articles import published
from tests.support.forked_crawls import as_scrapy
from tests.support.tagging import article, save
from tests.support.watching import Hook, made, ran

EVE = datetime(2025, 12, 31, 18, tzinfo=UTC)
SECOND = 1_000_000_000
"""What the ids of the second store's articles begin from."""
REPRINT = f"{INTRODUCTION}\n{DISPATCH}"

Keep = Callable[..., list[int]]


@pytest.fixture
def keep(tmp_path: Path) -> Keep:
    """Save articles in the store of a year; their ids there."""

    def saved(year: int, *given: Article) -> list[int]:
        db = stores.opened(tmp_path / f"{year}.db")
        with transaction(db):
            ids = [articles.save(db, one)[0] for one in given]
        db.close()
        return ids

    return saved


@pytest.fixture
def compared(tmp_path: Path) -> Callable[..., int]:
    """Compare all stores; of how many articles was told."""

    def done(seconds: float = 60) -> int:
        *older, newest = stores_as_one.stores(tmp_path / "20*.db")
        db = open_store(newest)
        count = compare(db, older, seconds)
        db.close()
        return count

    return done


def text(name: str, body: str, hours: float = 0, **facts: object) -> Article:
    return published(f"https://{name}.example/{hours}", f"Pétrole, {name}", body, EVE + timedelta(hours=hours), **facts)


def told(folder: Path, **filters: bool) -> list[str]:
    with ingest.open(folder / "20*.db") as store:
        found = [hit.url for hit in store.search("pétrole", limit=100, **filters)]  # type: ignore[arg-type]
        assert store.count("pétrole", **filters) == len(found)  # type: ignore[arg-type]
        return sorted(found)


@pytest.mark.parametrize("reprint", [DISPATCH, REPRINT, "\n".join((LEAD, *PARAGRAPHS[:-1]))])
def test_a_copy_of_what_last_years_store_has_is_left_out(
    keep: Keep, compared: Callable[..., int], tmp_path: Path, reprint: str
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", reprint, 9), text("cote", "Le pétrole monte.", 10))
    assert len(told(tmp_path)) == 3
    compared()
    assert told(tmp_path) == ["https://cote.example/10", "https://fil.example/0"]
    assert len(told(tmp_path, duplicates=True)) == 3


def test_it_is_left_out_of_all_that_is_told(keep: Keep, compared: Callable[..., int], tmp_path: Path) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9), text("presse", REPRINT, 10))
    compared()
    with ingest.open(tmp_path / "20*.db") as store:
        (hit,) = store.search("pétrole", copies=True)
        assert [copy.id for copy in hit.copies] == [SECOND + 1, SECOND + 2]
        assert [store.article(SECOND + number).duplicate_of for number in (1, 2)] == [1, 1]
        assert store.article(1).duplicate_of is None
        assert {one.duplicate_of for one in store.search("pétrole", duplicates=True)} == {None, 1}
        assert [one.duplicate_of for one in store.articles(duplicates=True)] == [None, 1, 1]
        assert facets(store.database, "pétrole", Filters()).articles == 1
        told = store.morning("2025-12-31", "2026-01-02")
        assert (told.articles, told.papers, len(told.others)) == (1, 1, 1)


def test_what_was_published_first_stays_whichever_store_has_it(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("gazette", REPRINT, 9), text("presse", REPRINT, 10))
    keep(2026, text("fil", DISPATCH))
    compared()
    assert told(tmp_path) == ["https://fil.example/0"]
    with ingest.open(tmp_path / "20*.db") as store:
        assert [store.article(number).duplicate_of for number in (1, 2)] == [SECOND + 1] * 2


def test_of_an_address_in_two_stores_the_newer_one_has_what_it_says_now(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, replace(text("fil", "Le pétrole, tout autrement dit.", 0), last_seen_at=EVE + timedelta(days=1)))
    compared()
    with ingest.open(tmp_path / "20*.db") as store:
        (hit,) = store.search("pétrole")
        assert (hit.id, store.article(1).duplicate_of) == (SECOND + 1, SECOND + 1)


def test_an_address_with_another_text_now_hides_that_article_alone(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH), text("gazette", REPRINT, 1))
    keep(2026, text("gazette", OTHER, 1))
    compared()
    assert told(tmp_path) == ["https://fil.example/0", "https://gazette.example/1"]
    with ingest.open(tmp_path / "20*.db") as store:
        assert [store.article(one).duplicate_of for one in (1, 2, SECOND + 1)] == [None, 1, None]


def test_a_first_with_another_text_now_is_hidden_where_its_copy_is_told(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("fil", OTHER), text("gazette", REPRINT, 9))
    compared()
    assert told(tmp_path) == ["https://fil.example/0", "https://gazette.example/9"]
    with ingest.open(tmp_path / "20*.db") as store:
        assert store.article(1).duplicate_of == SECOND + 2


def test_a_text_stays_told_where_only_copies_in_its_own_store_have_it_still(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH), text("gazette", REPRINT, 1))
    keep(2026, text("fil", OTHER))
    compared()
    with ingest.open(tmp_path / "20*.db") as store:
        assert sorted(hit.id for hit in store.search("pétrole")) == [1, SECOND + 1]


def test_of_an_address_in_three_stores_the_newest_has_what_it_says_now(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2024, text("fil", DISPATCH))
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("fil", OTHER))
    compared()
    with ingest.open(tmp_path / "20*.db") as store:
        assert [hit.id for hit in store.search("pétrole")] == [2 * SECOND + 1]


def test_a_copy_that_is_fetched_again_does_not_become_the_first(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH), text("gazette", REPRINT, 1))
    keep(2026, text("gazette", REPRINT, 1))
    compared()
    assert told(tmp_path) == ["https://fil.example/0"]


def test_what_is_no_copy_within_a_store_is_none_across_stores(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    bodies = [report(f"81{day:02}", f"0,{day}", f"{150 + day},20", f"6{day},15") for day in range(8)]
    days = [text(f"journal{day}", body, day) for day, body in enumerate(bodies)]
    keep(2025, *days[:4], text("fil", DISPATCH))
    keep(2026, *days[4:], text("gazette", f"{INTRODUCTION} {OTHER}\n{PARAGRAPHS[2]}", 3))
    compared()
    assert len(told(tmp_path)) == 10


def test_a_text_that_has_changed_since_is_a_copy_no_more_until_it_is_compared(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    compared()
    later = EVE + timedelta(days=1)
    keep(2026, replace(text("gazette", "Le pétrole monte, rien d'autre.", 9), last_seen_at=later))
    assert len(told(tmp_path)) == 2
    keep(2026, replace(text("gazette", f"{REPRINT} Rien d'autre.", 9), last_seen_at=later + timedelta(days=1)))
    assert len(told(tmp_path)) == 2
    assert compared() == 1
    assert len(told(tmp_path)) == 1


def test_where_the_first_is_gone_the_copy_is_told(keep: Keep, compared: Callable[..., int], tmp_path: Path) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    compared()
    older = open_store(tmp_path / "2025.db")
    with transaction(older):
        older.execute("DELETE FROM articles")
    older.close()
    assert told(tmp_path) == ["https://gazette.example/9"]


def test_each_article_is_compared_once_however_often_it_is_stopped(
    keep: Keep, compared: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ingest.store.copies_across.TOGETHER", 2)
    keep(2024, text("vieux", "Le pétrole baisse."))
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text(f"gazette{number}", f"{REPRINT} {number}", number) for number in range(5)))
    newest, older = tmp_path / "2026.db", [tmp_path / f"{year}.db" for year in (2024, 2025)]
    db = open_store(newest)
    assert pending(db, older) == 11  # 2026 in two others, 2025 in one
    steps = []
    while pending(db, older):
        compare(db, older, 0)
        steps.append(pending(db, older))
    db.close()
    assert len(steps) > 3
    assert compared() == 0
    assert len(told(tmp_path)) == 2
    keep(2025, text("cote", DISPATCH, -5))
    assert compared() == 2  # in both others
    assert told(tmp_path) == ["https://cote.example/-5", "https://vieux.example/0"]


def test_what_is_known_of_the_years_before_is_taken_over_by_a_new_year(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    assert compared() == 1
    keep(2027, text("presse", REPRINT, 9000))
    assert len(told(tmp_path)) == 2
    assert compared() == 2
    assert told(tmp_path) == ["https://fil.example/0"]


@pytest.mark.parametrize(("version", "articles"), [(22, 1), (15, 2)])
def test_a_store_of_an_earlier_version_is_read_with_others(
    keep: Keep,
    compared: Callable[..., int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    version: int,
    articles: int,
) -> None:
    steps = migrate.migrations()[:version]
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: steps)
        keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    assert len(told(tmp_path)) == 2
    compared()
    assert len(told(tmp_path)) == articles


def test_a_watch_sends_no_copy_of_what_an_older_store_has(
    keep: Keep,
    compared: Callable[..., int],
    tmp_path: Path,
    hook: Hook,  # noqa: F811
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("cote", "Le cuivre."))
    newest, one = tmp_path / "2026.db", made("pétrole", hook.url)
    ran(newest, one)
    keep(2026, text("gazette", REPRINT, 9), text("rente", "Le pétrole monte.", 10))
    compared()
    assert [row.sent for row in ran(newest, one, beside=[tmp_path / "2025.db"])] == [1]
    assert [item["title"] for item in hook.bodies[0]["items"]] == ["Pétrole, rente"]


@pytest.mark.parametrize("body", [DISPATCH, OTHER])
def test_a_watch_does_not_send_again_what_a_new_year_fetches_again(
    keep: Keep,
    compared: Callable[..., int],
    tmp_path: Path,
    hook: Hook,  # noqa: F811
    body: str,
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("cote", "Le cuivre."))
    newest, one = tmp_path / "2026.db", made("pétrole", hook.url)
    ran(newest, one)
    keep(2026, text("fil", body), text("rente", "Le pétrole monte.", 10))
    compared()
    assert [row.sent for row in ran(newest, one, beside=[tmp_path / "2025.db"])] == [1]
    assert [item["title"] for item in hook.bodies[0]["items"]] == ["Pétrole, rente"]


def test_an_older_store_that_is_gone_or_bad_stops_no_watch(
    keep: Keep,
    tmp_path: Path,
    hook: Hook,  # noqa: F811
    caplog: pytest.LogCaptureFixture,
) -> None:
    (tmp_path / "2024.db").write_bytes(b"")
    keep(2026, text("cote", "Le cuivre."))
    newest, one = tmp_path / "2026.db", made("pétrole", hook.url)
    ran(newest, one)
    keep(2026, text("rente", "Le pétrole monte.", 10))
    beside = [tmp_path / "2023.db", tmp_path / "2024.db"]
    assert [row.sent for row in ran(newest, one, beside=beside)] == [1]
    ran(newest, one, beside=beside)
    assert [str(path) in line for path, line in zip(beside, caplog.messages, strict=True)] == [True, True]


def test_older_stores_are_those_that_are_there_before_the_one_that_is_written(keep: Keep, tmp_path: Path) -> None:
    for year in (2024, 2025, 2026, 2027):
        keep(year)
    (tmp_path / "2024.db").unlink()
    assert stores_as_one.older(tmp_path / "20*.db", tmp_path / "2026.db") == [tmp_path / "2025.db"]


def test_copies_are_said_to_be_unknown_until_all_is_compared(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    def known() -> bool:
        with ingest.open(tmp_path / "20*.db") as store:
            return are_compared(store.database.parts)

    keep(2024, text("vieux", "Le pétrole baisse."))
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    steps = []
    while compared(0):
        steps.append(known())
    assert steps == [False, False, True]
    keep(2026, text("presse", REPRINT, 10))
    assert known()  # a crawl's last articles are compared at its end
    keep(2023, text("cote", "Le cuivre."))
    assert not known()
    compared()
    assert known()


def test_a_backup_of_the_newest_store_knows_what_that_knew(
    keep: Keep, compared: Callable[..., int], tmp_path: Path
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    compared()
    with closing(open_reader(tmp_path / "2026.db")) as db:
        backup(db, tmp_path / "backup")
    restore(tmp_path / "2026.db", tmp_path / "backup")
    assert told(tmp_path) == ["https://fil.example/0"]
    assert compared() == 0


@pytest.mark.parametrize(("step", "year"), [("near", 2025), ("candidates", 2026)])
def test_an_article_that_is_taken_out_meanwhile_is_no_copy(
    keep: Keep, compared: Callable[..., int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str, year: int
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    look = getattr(duplicates, step)

    def retracted(*given: object) -> list[int]:
        found: list[int] = look(*given)
        with closing(open_store(tmp_path / f"{year}.db")) as other, transaction(other):
            other.execute("DELETE FROM articles")
        return found

    monkeypatch.setattr(duplicates, step, retracted)
    assert compared() == 1
    assert len(told(tmp_path)) == 1


def test_a_file_under_two_names_is_one_store(keep: Keep, tmp_path: Path) -> None:
    keep(2025, text("fil", DISPATCH))
    (tmp_path / "2025-bis.db").symlink_to(tmp_path / "2025.db")
    assert told(tmp_path) == ["https://fil.example/0"]


def test_a_store_begun_as_a_copy_of_another_is_told_to_be_one(keep: Keep, tmp_path: Path) -> None:
    keep(2025, text("fil", DISPATCH))
    copyfile(tmp_path / "2025.db", tmp_path / "2026.db")
    found = run_scrapy("search", "pétrole", database=tmp_path / "20*.db")
    assert "2026.db est une copie de 2025.db" in found.stderr
    assert "depeche tag" not in found.stderr


def test_stores_filled_apart_are_compared_by_tag(keep: Keep, tmp_path: Path) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, text("gazette", REPRINT, 9))
    before = run_scrapy("search", "pétrole", database=tmp_path / "20*.db")
    assert f"tag -s DATABASE='{tmp_path}/20*.db' les trouve" in before.stderr
    done = run_scrapy("tag", database=tmp_path / "20*.db")
    assert (done.returncode, done.stdout.strip().endswith(", 1 looked for in other stores")) == (0, True)
    found = run_scrapy("search", "pétrole", "--format", "json", database=tmp_path / "20*.db")
    assert ("fil.example" in found.stdout, "gazette.example/9" in found.stdout) == (True, False)
    assert found.stderr == ""


def test_what_is_fetched_again_in_a_new_year_is_told_once(keep: Keep, tmp_path: Path) -> None:
    pages = demo_pages(2)
    write(tmp_path / "day.warc", *pages)
    keep(2025, replace(text("fil", DISPATCH), url=pages[0][0]))
    stores.opened(tmp_path / "2026.db").close()
    given = ("backfill", str(tmp_path / "day.warc"), "--processes", "1")
    done = run_scrapy(*given, database=tmp_path / "20*.db", program=as_scrapy)
    assert (done.stdout, done.returncode) == ("1 file, 0 were done: 2 new\n", 0), done.stderr
    with ingest.open(tmp_path / "20*.db") as store:
        assert [one.id for one in store.articles()] == [SECOND + 1, SECOND + 2]
        assert store.count(duplicates=True) == 3


def test_a_brief_puts_a_copy_with_the_story_of_its_first(compared: Callable[..., int], tmp_path: Path) -> None:
    older, newer = stores.opened(tmp_path / "2025.db"), stores.opened(tmp_path / "2026.db")
    save(older, article(1, "Kering lance une OPA", OFFER, source="cote"), article(2, "OPA de Kering", AGAIN))
    save(newer, article(13, "OPA : le point", OFFER, source="rente"))
    for db in (older, newer):
        db.close()
    with ingest.open(tmp_path / "20*.db") as store:
        assert sorted(len(group.tellings) for group in store.brief("Kering", "2026-03-01", "2026-03-09").press) == [
            1,
            2,
        ]
    compared()
    with ingest.open(tmp_path / "20*.db") as store:
        (group,) = store.brief("Kering", "2026-03-01", "2026-03-09").press
        assert [one.source for one in group.tellings] == ["cote", "gazette", "rente"]
