"""Saved searches: what is new goes to each receiver once, under one id, whatever goes wrong between."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from ingest import times
from ingest.jobs import health, watch
from ingest.jobs.watch import definitions, ledger
from ingest.jobs.watch_path import watch_path
from ingest.store import Database
from tests.conftest import Run
from tests.support.storing import fill
from tests.support.watching import Hook, made, news, ran


def test_what_is_new_is_sent_once(store: Database, database: Path, hook: Hook) -> None:
    one = made("pétrole", hook.url)
    assert ran(database, one) == []  # a new watch begins with the next article
    news(store, 2, 3)
    fill(store, [{"id": 4, "body": "Le cuivre."}, {"id": 5, "body": "Le pétrole recule.", "duplicate_of": 2}])
    assert [(row.sent, row.error) for row in ran(database, one)] == [(2, None)]
    assert ran(database, one) == []
    (body,) = hook.bodies
    assert [item["title"] for item in body["items"]] == ["Brent 2", "Brent 3"]
    assert body["items"][0]["id"] == "https://lesechos.example/2"
    assert hook.keys == [body["id"]]


def test_what_is_refused_comes_again_under_the_same_id(
    store: Database, database: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made("pétrole", hook.url)
    ran(database, one)
    news(store, 2)
    hook.answers = [500]
    (row,) = ran(database, one)
    assert (row.sent, row.error) == (0, "answered 500")
    assert ran(database, one) == []  # not before its time
    (finding,) = health.watches(store)
    assert finding.source == "watch or-noir"
    assert finding.findings[0].what.endswith("refuses 1 article: answered 500")
    later = times.now().replace(year=times.now().year + 1)
    monkeypatch.setattr(times, "now", lambda: later)
    news(store, 3)
    assert [row.sent for row in ran(database, one)] == [2]
    assert hook.keys[0] == hook.keys[1] != hook.keys[2]
    assert health.watches(store) == []


def test_a_kill_between_answer_and_record_repeats_the_same_delivery(
    store: Database, database: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made("pétrole", hook.url)
    ran(database, one)
    news(store, 2)
    with monkeypatch.context() as patch:
        patch.setattr(ledger, "sent", lambda db, *delivery: (_ for _ in ()).throw(SystemExit))
        with pytest.raises(SystemExit):
            ran(database, one)
    news(store, 3)
    ran(database, one, at_once=True)
    assert hook.bodies[0] == hook.bodies[1]
    assert [[item["title"] for item in body["items"]] for body in hook.bodies[1:]] == [["Brent 2"], ["Brent 3"]]


@pytest.mark.parametrize(
    ("moment", "more", "sent"),
    [
        ("2026-11-26T06:00:00+00:00", {"digest": "07:30"}, False),
        ("2026-11-26T06:40:00+00:00", {"digest": "07:30"}, True),
        ("2026-11-26T22:00:00+00:00", {"quiet": "22:00-07:00"}, False),
        ("2026-11-26T05:59:00+00:00", {"quiet": "22:00-07:00"}, False),
        ("2026-11-26T06:00:00+00:00", {"quiet": "22:00-07:00"}, True),
        ("2026-11-26T12:00:00+00:00", {"quiet": "12:30-13:30"}, False),
        ("2026-11-26T13:00:00+00:00", {"quiet": "12:30-13:30"}, True),
    ],
)
def test_digests_and_quiet_hours_are_paris_time(
    store: Database,
    database: Path,
    hook: Hook,
    monkeypatch: pytest.MonkeyPatch,
    moment: str,
    more: dict[str, str],
    sent: bool,
) -> None:
    one = made("pétrole", hook.url, **more)
    monkeypatch.setattr(times, "now", lambda: datetime.fromisoformat("2026-11-25T12:00:00+00:00"))
    ran(database, one)
    news(store, 2)
    assert bool(ran(database, one)) is ("quiet" in more and more["quiet"][:2] == "22")  # the first digest waits, too
    news(store, 3)
    monkeypatch.setattr(times, "now", lambda: datetime.fromisoformat(moment))
    assert bool(ran(database, one)) is sent
    news(store, 4)
    if "digest" in more and sent:
        assert ran(database, one) == []  # the day's digest is out
        next_day = datetime.fromisoformat(moment.replace("11-26", "11-27"))
        monkeypatch.setattr(times, "now", lambda: next_day)
        assert [row.sent for row in ran(database, one)] == [1]


def test_a_digest_that_was_refused_comes_when_the_receiver_is_back(
    store: Database, database: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made("pétrole", hook.url, digest="07:30")

    def at(moment: str) -> list[int]:
        monkeypatch.setattr(times, "now", lambda: datetime.fromisoformat(f"2026-11-{moment}:00+01:00"))
        return [row.sent for row in ran(database, one)]

    assert at("25T12:00") == []
    news(store, 2)
    hook.answers = [503]
    assert at("26T07:30") == [0]
    assert at("26T07:31") == []  # it waits five minutes
    assert at("26T07:36") == [1]


def test_a_digest_without_news_is_out_and_summer_time_moves_none(
    store: Database, database: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made("pétrole", hook.url, digest="02:30")

    def at(moment: str) -> list[int]:
        monkeypatch.setattr(times, "now", lambda: datetime.fromisoformat(moment))
        return [row.sent for row in ran(database, one)]

    assert at("2026-10-24T12:00:00+02:00") == []
    news(store, 2)
    assert at("2026-10-25T02:29:00+02:00") == []
    assert at("2026-10-25T02:31:00+02:00") == [1]
    news(store, 3)
    assert at("2026-10-25T02:31:00+01:00") == []  # the same time of day again
    assert at("2026-10-26T02:31:00+01:00") == [1]
    assert at("2026-10-27T02:31:00+01:00") == []  # nothing new
    news(store, 4)
    assert at("2026-10-27T11:00:00+01:00") == []
    assert at("2026-10-28T02:31:00+01:00") == [1]
    assert at("2027-03-27T12:00:00+01:00") == []
    news(store, 5)
    assert at("2027-03-28T01:59:00+01:00") == []
    assert at("2027-03-28T03:00:00+02:00") == [1]  # a time that this day has not


def test_two_watches_of_one_query_send_each_its_own(store: Database, database: Path, hook: Hook) -> None:
    both = [definitions.checked(name, {"query": "pétrole", "to": [hook.url]}) for name in ("a", "b")]
    watch.run(database, both, loopback=True, environment={})
    news(store, 2)
    assert [row.sent for row in watch.run(database, both, loopback=True, environment={})] == [1, 1]
    assert sorted(body["watch"] for body in hook.bodies) == ["a", "b"]
    assert len(set(hook.keys)) == 2


@pytest.mark.parametrize(
    "content", ["watch = 3", "[watch]\nx = 3", "[[watch]]\nquery = 'or'", "query = 'or'", "[watch.a]\nquery = 'or"]
)
def test_an_edited_file_that_is_broken_is_one_line(db: Database, database: Path, scrapy: Run, content: str) -> None:
    watch_path(database).write_text(content)
    done = scrapy("watch", "list")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert str(watch_path(database)) in done.stderr


def test_a_query_that_cannot_be_asked_is_told(store: Database, database: Path, hook: Hook) -> None:
    one = made("pétrole source:lemond", hook.url)
    ran(database, one)
    news(store, 2)
    (row,) = ran(database, one)
    assert row.error is not None
    assert row.error.startswith("« lemond » : source inconnue")
    assert health.watches(store)[0].findings[0].what.startswith("its query cannot be asked")


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ({"query": "de la"}, "watch w: nothing can be looked for by 'de la'"),
        ({"query": "sourc:x"}, "watch w: « sourc: » n’est pas un champ"),
        ({"query": "or", "too": []}, "watch w: there is no key 'too'; there are digest, query, quiet, to"),
        ({"query": "or", "to": ["me@example.org"]}, "watch w: 'me@example.org' is no receiver; write atom:FILE"),
        ({"query": "or", "digest": "7h"}, "watch w: '7h' is no time of day; write 07:30"),
        ({"query": "or", "quiet": "22:00"}, "watch w: '22:00' are no hours; write 22:00-07:00"),
        ({"query": "or", "quiet": "22:00-22:00"}, "watch w: '22:00-22:00' are no hours"),
        ({"to": []}, "watch w: write query"),
    ],
)
def test_what_is_wrong_with_a_watch_is_told(table: dict[str, Any], told: str) -> None:
    with pytest.raises(definitions.WatchError) as error:
        definitions.checked("w", table)
    assert str(error.value).startswith(told)


def test_the_command(db: Database, database: Path, scrapy: Run, tmp_path: Path) -> None:
    fill(db, [{"body": "Le pétrole monte.", "published_at": times.to_text(times.now())}])
    file = tmp_path / "or-noir.xml"
    path = watch_path(database)
    assert "there is no watch yet" in scrapy("watch").stdout
    added = scrapy("watch", "add", "or-noir", "pétrole", "--to", f"atom:{file}", "--digest", "07:30")
    assert (added.returncode, added.stderr) == (0, "")
    again = scrapy("watch", "add", "or-noir", "zinc")
    assert (again.returncode, "there is a watch 'or-noir' already" in again.stderr) == (2, True)
    path.write_text(path.read_text() + "# mine\n")
    nowhere = scrapy("watch", "add", "taux", "taux OU BCE")
    assert (nowhere.returncode, "but it has no receiver, and sends nothing" in nowhere.stdout) == (0, True)
    refused = scrapy("watch", "add", "or", "or", "--to", "mailto:foo")
    assert (refused.returncode, refused.stderr.startswith("scrapy: 'foo' is no mail address; ")) == (2, True)
    assert "# mine" in path.read_text()
    listed = scrapy("watch", "list").stdout
    assert "or-noir" in listed
    assert "nobody" in listed
    assert "Bulletin" in scrapy("watch", "test", "or-noir").stdout
    news(db, 2)  # the first article after the watch was added
    assert scrapy("watch", "run", "taux").stdout == "nothing new\n"
    assert scrapy("watch", "run", "taux", "or-noir").stdout == f"watch or-noir, atom:{file}: 1 sent\n"
    assert scrapy("watch", "remove", "taux").returncode == 0
    wrong = scrapy("watch", "test", "taux")
    assert (wrong.returncode, wrong.stderr) == (2, "scrapy: there is no watch 'taux'; there are or-noir\n")
    unknown = scrapy("watch", "add", "x", "source:lemond")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)
