"""More articles to look for in other stores than a turn does: the newest first, and in the end all of them."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest

from ingest.store import copies_across, migrate, open_reader, open_store, stores_as_one, transaction
from ingest.store.backup import backup
from ingest.store.compared import are_compared
from ingest.store.copies_across import compare, pending
from ingest.store.marks_across import marks
from ingest.store.restore import restore
from tests.store.test_copies_across import REPRINT, Keep, compared, keep, text, told  # noqa: F401 -- fixtures
from tests.store.test_duplicates import DISPATCH, OTHER
from tests.support.forked import begin, wait

KILLED = -signal.SIGKILL


@pytest.fixture(autouse=True)
def _two_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ingest.store.copies_across.TOGETHER", 2)


@pytest.fixture
def turn(compared: Callable[..., int]) -> Callable[[], int]:  # noqa: F811
    """Compare for no longer than one step takes; of how many articles was told."""
    return partial(compared, 0)


@pytest.fixture
def links(tmp_path: Path) -> Callable[[], list[tuple[object, ...]]]:
    """What the newest store knows of copies."""

    def known() -> list[tuple[object, ...]]:
        with closing(open_reader(stores_as_one.stores(tmp_path / "20*.db")[-1])) as db:
            return db.execute("SELECT article_id, other_id, same_url FROM copies_across ORDER BY 1, 2").fetchall()

    return known


def old(count: int) -> Iterator[str]:
    return (f"Le pétrole monte, jour {number}." for number in range(count))


def left(folder: Path) -> int:
    *older, newest = stores_as_one.stores(folder / "20*.db")
    with closing(open_reader(newest)) as db:
        return pending(db, older)


def test_this_mornings_copies_are_known_before_a_backlog_is_done(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
) -> None:
    keep(2025, text("fil", DISPATCH), text("cote", OTHER, 1))
    keep(2026, text("rente", OTHER, 2), *(text("veille", body, at) for at, body in enumerate(old(6))))
    keep(2026, text("gazette", REPRINT, 9))
    assert (turn(), left(tmp_path)) == (2, 6)
    assert {"https://gazette.example/9", "https://rente.example/2"} & set(told(tmp_path)) == {"https://rente.example/2"}
    keep(2026, text("presse", REPRINT, 10))
    assert (turn(), left(tmp_path)) == (1, 6)
    assert "https://presse.example/10" not in told(tmp_path)
    assert [turn() for _ in range(4)] == [2, 2, 2, 0]
    assert "https://rente.example/2" not in told(tmp_path)


def test_of_three_stores_the_newest_is_looked_for_in_both_others_first(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
) -> None:
    keep(2024, text("fil", DISPATCH))
    keep(2025, text("cote", OTHER, 1), *(text("veille", body, at) for at, body in enumerate(old(4))))
    keep(2026, *(text("matin", body, at) for at, body in enumerate(old(4))), text("gazette", REPRINT, 9))
    keep(2026, text("rente", OTHER, 8))
    turn()
    turn()
    assert not {"https://gazette.example/9", "https://rente.example/8"} & set(told(tmp_path))


@pytest.mark.parametrize("at_once", [True, False])
def test_all_are_found_in_whatever_turns_and_whenever_they_come(
    keep: Keep,  # noqa: F811
    compared: Callable[..., int],  # noqa: F811
    links: Callable[[], list[tuple[object, ...]]],
    tmp_path: Path,
    at_once: bool,
) -> None:
    keep(2025, text("fil", DISPATCH), *(text("fil", body, at) for at, body in enumerate(old(9), 1)))
    counts = []
    for morning in range(3):
        at = 100 * morning
        keep(2026, *(text("gazette", body, at + one) for one, body in enumerate(old(3 * morning + 3))))
        keep(2026, text("rente", f"{REPRINT} {morning}", at + 50), text("fil", OTHER, morning + 1))
        counts += [] if at_once else [compared(0), compared(0)]
    while count := compared(60 if at_once else 0):
        counts.append(count)
    assert (sum(counts), left(tmp_path)) == (24, 0)
    copies: list[tuple[int, int]] = []
    for row, (body, url) in enumerate(_rows(tmp_path / "2026.db"), 1):
        copies += [
            (row, other) for other, their in enumerate(_rows(tmp_path / "2025.db"), 1) if _met(body, url, *their)
        ]
    assert [link[:2] for link in links()] == copies


def _rows(path: Path) -> list[tuple[str, str]]:
    with closing(open_reader(path)) as db:
        return db.execute("SELECT body, url FROM articles ORDER BY id").fetchall()


def _met(body: str, url: str, other: str, other_url: str) -> bool:
    return body == other or url == other_url or (DISPATCH in body and other == DISPATCH)


def compare_and_die(folder: Path, steps: int) -> None:
    """Be killed after so many steps, in the middle of the next: its copies are written, its note is not."""
    copies_across.TOGETHER = 2
    noted, done = copies_across.lower, []

    def lower(*given: object) -> None:
        if len(done) == steps:
            os.kill(os.getpid(), signal.SIGKILL)
        done.append(noted(*given))  # type: ignore[arg-type]

    copies_across.lower = lower  # type: ignore[assignment]
    compare(open_store(folder / "2026.db"), [folder / "2025.db"])


@pytest.mark.parametrize("steps", [0, 1, 3])
def test_one_that_is_killed_goes_on_where_it_was(
    keep: Keep,  # noqa: F811
    compared: Callable[..., int],  # noqa: F811
    links: Callable[[], list[tuple[object, ...]]],
    tmp_path: Path,
    steps: int,
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", f"{REPRINT} {number}", number) for number in range(8)))
    assert wait(begin(compare_and_die, tmp_path, steps)) == KILLED
    assert (len(links()), left(tmp_path)) == (2 * steps, 8 - 2 * steps)
    assert compared() == 8 - 2 * steps
    assert links() == [(number, 1, 0) for number in range(1, 9)]
    assert compared() == 0


def test_another_process_may_compare_meanwhile(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    compared: Callable[..., int],  # noqa: F811
    links: Callable[[], list[tuple[object, ...]]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", f"{REPRINT} {number}", number) for number in range(8)))
    look, beside = copies_across._links, [turn, turn, turn]

    def slowly(*given: object) -> Iterator[object]:
        found = list(look(*given))  # type: ignore[arg-type]
        if beside:
            assert beside.pop()() == 2
        yield from found

    monkeypatch.setattr(copies_across, "_links", slowly)
    compared()
    assert (len(links()), left(tmp_path), beside) == (8, 0, [])


def test_an_article_that_is_left_and_was_revised_is_looked_for_once(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    links: Callable[[], list[tuple[object, ...]]],
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", body, number) for number, body in enumerate(old(5))))
    assert turn() == 2
    for number in (0, 4):
        keep(2026, text("gazette", f"{REPRINT} {number}", number, last_seen_at=text("", "", 99).published_at))
    assert turn() == 1
    assert [link[0] for link in links()] == [5]
    assert [turn() for _ in range(3)] == [2, 1, 0]
    assert [link[0] for link in links()] == [1, 5]


def test_what_is_taken_out_before_it_is_looked_for_is_not_waited_for(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", body, number) for number, body in enumerate(old(9))))
    assert turn() == 2
    with closing(open_store(tmp_path / "2026.db")) as db, transaction(db):
        db.execute("DELETE FROM articles WHERE id > 4")
    assert left(tmp_path) == 4
    keep(2026, text("gazette", REPRINT, 9))  # under the id of one that went
    assert left(tmp_path) == 5
    assert [turn() for _ in range(4)] == [2, 2, 1, 0]
    assert "https://gazette.example/9" not in told(tmp_path)


def test_stores_with_a_gap_count_as_compared_only_where_it_is_a_crawls_last_articles(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("ingest.store.compared._FEW", 3)
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", body, number) for number, body in enumerate(old(6))))
    known = []
    while turn():
        with closing(open_reader(tmp_path / "2025.db")) as older, closing(open_reader(tmp_path / "2026.db")) as newest:
            known.append(are_compared([older, newest]))
    assert known == [False, True, True]


def test_a_backup_knows_what_is_left(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
) -> None:
    keep(2025, text("fil", DISPATCH))
    keep(2026, *(text("gazette", body, number) for number, body in enumerate(old(6))))
    assert turn() == 2
    with closing(open_reader(tmp_path / "2026.db")) as db:
        backup(db, tmp_path / "backup")
    restore(tmp_path / "2026.db", tmp_path / "backup")
    assert left(tmp_path) == 4
    assert [turn() for _ in range(3)] == [2, 2, 0]


@pytest.mark.parametrize("newest", [2026, 2027])
def test_what_an_earlier_version_had_not_done_is_gone_on_with(
    keep: Keep,  # noqa: F811
    turn: Callable[[], int],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    newest: int,
) -> None:
    steps = migrate.migrations()[:23]
    with monkeypatch.context() as patch:
        patch.setattr(migrate, "migrations", lambda: steps)
        keep(2025, text("fil", DISPATCH))
        keep(2026, *(text("gazette", f"{REPRINT} {number}", number) for number in range(7)))
        _marked_by_version_23(tmp_path, articles_to=3)
    before = (tmp_path / "2026.db").read_bytes()
    keep(newest)  # migrates the store, or begins one beside it, which stays as it is
    assert left(tmp_path) == 4
    assert [turn() for _ in range(3)] == [2, 2, 0]
    with closing(open_reader(tmp_path / f"{newest}.db")) as db:
        assert [row[0] for row in db.execute("SELECT article_id FROM copies_across ORDER BY 1")] == [4, 5, 6, 7]
        assert [mark.gaps for noted in marks([db]).values() for mark in noted] == [()] * (2 if newest == 2026 else 6)
    assert ((tmp_path / "2026.db").read_bytes() == before) is (newest == 2027)


def _marked_by_version_23(folder: Path, articles_to: int) -> None:
    """As it was left by a crawl that did not get further than an article."""
    with (
        closing(open_store(folder / "2026.db")) as db,
        closing(open_reader(folder / "2025.db")) as older,
        transaction(db),
    ):
        names = [one.execute("SELECT id FROM store").fetchone()[0] for one in (db, older)]
        db.execute("INSERT INTO compared_across VALUES (?, ?, ?, 0)", [*names, articles_to])
        db.execute("INSERT INTO compared_across VALUES (?, ?, 1, 0)", names[::-1])
