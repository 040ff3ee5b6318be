"""Saved searches: what is new goes to each receiver once, under one id, whatever goes wrong between."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import StreamRequestHandler, ThreadingTCPServer
from typing import Any

import feedparser
import pytest

from ingest import clock
from ingest.jobs import health, watch
from ingest.jobs.watch import definitions, ledger
from ingest.jobs.watch.receivers import RefusedError, mail, receiver, webhook
from ingest.store import Database
from tests.conftest import Run
from tests.support.mailbox import Mailbox
from tests.support.storing import fill


class Hook(ThreadingHTTPServer):
    """Takes posts, answering what `answers` says, then 200."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Post)
        self.answers: list[int] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.url = f"http://127.0.0.1:{self.server_port}/hook"


class _Post(BaseHTTPRequestHandler):
    server: Hook

    def do_POST(self) -> None:
        self.server.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.keys.append(self.headers["Idempotency-Key"])
        self.send_response(self.server.answers.pop(0) if self.server.answers else 200)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def hook() -> Iterator[Hook]:
    with Hook() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture
def store(db: Database) -> Database:
    """A store that a watch has already looked at."""
    fill(db, [{"id": 1, "title": "Ancien", "body": "Le pétrole monte."}])
    return db


def made(query: str = "pétrole", *to: str, **more: str) -> watch.Watch:
    return definitions.checked("or-noir", {"query": query, "to": list(to), **more})


def news(db: Database, *numbers: int, **more: Any) -> None:
    fill(db, [{"id": n, "title": f"Brent {n}", "body": "Le pétrole recule.", **more} for n in numbers])


def ran(database: Path, one: watch.Watch, **more: Any) -> list[watch.Told]:
    return watch.run(database, [one], loopback=True, environment={}, **more)


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
    later = clock.now().replace(year=clock.now().year + 1)
    monkeypatch.setattr(clock, "now", lambda: later)
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
        patch.setattr(ledger, "sent", lambda db, delivery: (_ for _ in ()).throw(SystemExit))
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
    monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat("2026-11-25T12:00:00+00:00"))
    ran(database, one)
    news(store, 2)
    assert bool(ran(database, one)) is ("quiet" in more and more["quiet"][:2] == "22")  # the first digest waits, too
    news(store, 3)
    monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(moment))
    assert bool(ran(database, one)) is sent
    news(store, 4)
    if "digest" in more and sent:
        assert ran(database, one) == []  # the day's digest is out
        next_day = datetime.fromisoformat(moment.replace("11-26", "11-27"))
        monkeypatch.setattr(clock, "now", lambda: next_day)
        assert [row.sent for row in ran(database, one)] == [1]


def test_a_digest_that_was_refused_comes_when_the_receiver_is_back(
    store: Database, database: Path, hook: Hook, monkeypatch: pytest.MonkeyPatch
) -> None:
    one = made("pétrole", hook.url, digest="07:30")

    def at(moment: str) -> list[int]:
        monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(f"2026-11-{moment}:00+01:00"))
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
        monkeypatch.setattr(clock, "now", lambda: datetime.fromisoformat(moment))
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


def test_a_receiver_that_drips_is_not_waited_for(
    store: Database, database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(webhook, "LONGEST", 0.2)
    monkeypatch.setattr(mail, "LONGEST", 0.2)
    with Drip() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        port = server.server_address[1]
        one = made("pétrole", f"http://127.0.0.1:{port}/", "mailto:a@example.org")
        ran(database, one)
        news(store, 2)
        settings = {"INGEST_SMTP": f"smtp://127.0.0.1:{port}"}
        told = watch.run(database, [one], loopback=True, environment=settings)
        server.over.set()
        server.shutdown()
    assert [row.error for row in told] == ["no answer within 0.2 s"] * 2


class Drip(ThreadingTCPServer):
    """Answers a byte now and then, and never all."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Drop)
        self.over = threading.Event()


class _Drop(StreamRequestHandler):
    server: Drip

    def handle(self) -> None:
        with suppress(OSError):
            while not self.server.over.wait(0.02):
                self.wfile.write(b"2")


@pytest.mark.parametrize(
    ("to", "settings", "told"),
    [
        ("https://${HOST}/x", {}, "the variable HOST is not set"),
        ("https://${HOST}/x", {"HOST": "a" * 70 + ".example"}, "no answer: "),
        ("http://127.0.0.1:9/é", {}, "no answer: "),
        ("http://127.0.0.1:9/x", {}, "no answer: ConnectionRefusedError"),
        ("mailto:${A}", {"A": "a@example.org\nBcc: b@example.org"}, "an address in it"),
    ],
)
def test_what_cannot_be_sent_to_is_told_and_waits(
    store: Database, database: Path, to: str, settings: dict[str, str], told: str
) -> None:
    one = made("pétrole", to)
    ran(database, one)
    news(store, 2)
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        named = settings | {"INGEST_SMTP": f"smtp://127.0.0.1:{server.server_address[1]}"}
        (row,) = watch.run(database, [one], loopback=True, environment=named)
        server.shutdown()
    assert row.error is not None
    assert row.error.startswith(told)


@pytest.mark.parametrize(
    "content", ["watch = 3", "[watch]\nx = 3", "[[watch]]\nquery = 'or'", "query = 'or'", "[watch.a]\nquery = 'or"]
)
def test_an_edited_file_that_is_broken_is_one_line(db: Database, database: Path, scrapy: Run, content: str) -> None:
    definitions.path_of(database).write_text(content)
    done = scrapy("watch", "list")
    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert str(definitions.path_of(database)) in done.stderr


def test_an_atom_file_is_read_by_feed_readers(store: Database, database: Path, tmp_path: Path) -> None:
    file = tmp_path / "or-noir.xml"
    one = made("pétrole", f"atom:{file}")
    ran(database, one)
    news(store, 2, title="Brent & <WTI>\x0b")
    ran(database, one)
    news(store, 3)
    ran(database, one)
    feed = feedparser.parse(file.read_bytes())
    assert not feed.bozo
    assert [entry.id for entry in feed.entries] == ["https://lesechos.example/3", "https://lesechos.example/2"]
    assert feed.entries[1].title == "Brent & <WTI>"
    assert all(entry.updated_parsed and entry.author and entry.link for entry in feed.entries)


def test_a_command_reads_the_message(store: Database, database: Path, tmp_path: Path) -> None:
    script = tmp_path / "tell"
    script.write_text('#!/bin/sh\ncat > "$1"; echo "$DEPECHE_WATCH $DEPECHE_DELIVERY" >> "$1"\n')
    script.chmod(0o755)
    one = made("pétrole", f"command:{script} {tmp_path / 'told'}")
    ran(database, one)
    news(store, 2)
    ran(database, one)
    told = (tmp_path / "told").read_text()
    assert told.startswith("or-noir : pétrole\n\nBrent 2\nlesechos 01/03 10:00\n")
    assert told.splitlines()[-1] == f"or-noir {told.rpartition('Envoi ')[2].split()[0]}"


def test_mail(store: Database, database: Path) -> None:
    one = made("pétrole", "mailto:reader@example.org")
    ran(database, one)
    news(store, 2)
    (row,) = ran(database, one)
    assert row.error is not None
    assert row.error.startswith("INGEST_SMTP does not say")
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        told = []
        for login in ("me:secret@", ""):  # a password goes to no server that does not encrypt
            settings = {"INGEST_SMTP": f"smtp://{login}127.0.0.1:{server.server_address[1]}"}
            told += watch.run(database, [one], at_once=True, environment=settings)
        server.shutdown()
    assert [(row.sent, row.error) for row in told] == [
        (0, "the mail server offers no encryption, and gets no password without"),
        (1, None),
    ]
    (mail,) = server.mails
    assert "Subject: [or-noir] Brent 2" in mail
    assert "Message-ID: <" in mail


@pytest.mark.parametrize(
    ("kind", "seen"),
    [
        ("slack", {"text": "*or-noir*\n<https://lesechos.example/2|Brent &lt;2&gt;> — lesechos 01/03 10:00"}),
        ("teams", {"type": "message"}),
    ],
)
def test_forms_of_webhooks(store: Database, database: Path, hook: Hook, kind: str, seen: dict[str, str]) -> None:
    one = made("pétrole", f"{kind}:{hook.url}")
    ran(database, one)
    news(store, 2, title="Brent <2>")
    ran(database, one)
    assert seen.items() <= hook.bodies[0].items()


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("http://169.254.169.254/latest", "the address must not be asked: address 169.254.169.254"),
        ("http://localhost:9/", "the address must not be asked: address localhost"),
        ("https://[::1]/", "the address must not be asked: address ::1"),
    ],
)
def test_webhooks_pass_the_check_of_addresses(store: Database, database: Path, url: str, why: str) -> None:
    one = made("pétrole", url)
    watch.run(database, [one])
    news(store, 2)
    (row,) = watch.run(database, [one])
    assert row.error == why


def test_secrets_come_from_the_environment_and_are_kept_nowhere(store: Database, database: Path, hook: Hook) -> None:
    one = made("pétrole", f"{hook.url}?token=${{TOKEN}}", f"{hook.url}?token=open-secret")
    watch.run(database, [one], loopback=True, environment={"TOKEN": "s3cret"})
    news(store, 2)
    rows = watch.run(database, [one], loopback=True, environment={"TOKEN": "s3cret"})
    assert [row.sent for row in rows] == [1, 1]
    store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    kept = database.read_bytes()
    assert b"s3cret" not in kept
    assert b"open-secret" not in kept
    assert not any("secret" in row.receiver for row in rows)
    with pytest.raises(RefusedError, match="the variable TOKEN is not set"):
        one.receivers[0].sender({}, loopback=True)


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


def test_labels_hide_what_is_secret() -> None:
    assert receiver("slack:https://hooks.example.org/T00/B00/xyz").label.startswith("slack://hooks.example.org/…")
    assert receiver("https://${HOST}/a").label == "https://${HOST}/a"
    assert receiver("mailto:a@example.org").label == "mailto:a@example.org"


def test_the_command(db: Database, database: Path, scrapy: Run, tmp_path: Path) -> None:
    fill(db, [{"body": "Le pétrole monte.", "published_at": clock.to_text(clock.now())}])
    file = tmp_path / "or-noir.xml"
    path = definitions.path_of(database)
    assert "there is no watch yet" in scrapy("watch").stdout
    added = scrapy("watch", "add", "or-noir", "pétrole", "--to", f"atom:{file}", "--digest", "07:30")
    assert (added.returncode, added.stderr) == (0, "")
    again = scrapy("watch", "add", "or-noir", "zinc")
    assert (again.returncode, "there is a watch 'or-noir' already" in again.stderr) == (2, True)
    path.write_text(path.read_text() + "# mine\n")
    assert scrapy("watch", "add", "taux", "taux OU BCE").returncode == 0
    assert "# mine" in path.read_text()
    listed = scrapy("watch", "list").stdout
    assert "or-noir" in listed
    assert "nobody" in listed
    assert "Bulletin" in scrapy("watch", "test", "or-noir").stdout
    news(db, 2)  # the first article after the watch was added
    assert scrapy("watch", "run").stdout == f"watch or-noir, atom:{file}: 1 sent\n"
    assert scrapy("watch", "remove", "taux").returncode == 0
    wrong = scrapy("watch", "test", "taux")
    assert (wrong.returncode, wrong.stderr) == (2, "scrapy: there is no watch 'taux'; there are or-noir\n")
    unknown = scrapy("watch", "add", "x", "source:lemond")
    assert (unknown.returncode, unknown.stderr.count("\n")) == (2, 1)
