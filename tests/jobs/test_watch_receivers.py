"""Where a watch sends: mail, feeds, commands, webhooks; what each takes, and what it says when it cannot."""

from __future__ import annotations

import threading
from email import message_from_string
from email.policy import default
from pathlib import Path

import feedparser
import pytest

from ingest.jobs import health, watch
from ingest.jobs.watch import definitions, ledger
from ingest.jobs.watch.message import Message
from ingest.jobs.watch.receivers import RefusedError, mail, receiver, webhook
from ingest.jobs.watch.receivers.atom_file import AtomFile
from ingest.jobs.watch.receivers.reachable import missing, unreachable
from ingest.store import Database
from tests.support.mailbox import Mailbox
from tests.support.watching import Drip, Hook, made, news, ran


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


def test_in_an_atom_file_what_has_no_date_is_as_old_as_when_it_was_first_seen(
    store: Database, database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "or-noir.xml"
    one = made("pétrole", f"atom:{file}")
    ran(database, one)
    news(store, 2, published_at=None, first_seen_at="2026-03-02T08:00:00Z")
    ran(database, one)
    feed = feedparser.parse(file.read_bytes())
    assert feed.entries[0].updated == feed.feed.updated == "2026-03-02T08:00:00Z"


@pytest.mark.parametrize("name", ["or-noir", "Résultats_LVMH.2", "日経"])
def test_the_id_of_a_watch_s_atom_file_is_its_name_as_written(name: str, tmp_path: Path) -> None:
    file = tmp_path / "feed.xml"
    assert definitions.checked(name, {"query": "or", "to": [f"atom:{file}"]}).name == name
    AtomFile(str(file)).send(Message("1", name, "or", ()), [])
    assert feedparser.parse(file.read_bytes()).feed.id == f"urn:depeche:watch:{name}"


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
    one = made("pétrole", "mailto:Élise Roux <reader@example.org>, other@example.org")
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
    told_by = message_from_string(mail, policy=default)
    assert [one.addr_spec for one in told_by["From"].addresses] == ["reader@example.org"]
    assert [one.display_name for one in told_by["To"].addresses] == ["Élise Roux", ""]


def test_a_secret_address_that_is_refused_is_not_named(store: Database, database: Path) -> None:
    one = made("pétrole", "mailto:a@example.org, ${THEM}")
    ran(database, one)
    news(store, 2)
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        server.unknown = {b"gone@example.org"}
        settings = {"INGEST_SMTP": f"smtp://127.0.0.1:{server.server_address[1]}", "THEM": "gone@example.org"}
        (row,) = watch.run(database, [one], environment=settings)
        server.shutdown()
    assert row.error == "the mail server refused one (550); the other addresses have it"


def test_who_of_several_the_mail_server_refuses_is_told(store: Database, database: Path) -> None:
    one = made("pétrole", "mailto:a@example.org, gone@example.org")
    ran(database, one)
    told = []
    with Mailbox() as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        settings = {"INGEST_SMTP": f"smtp://127.0.0.1:{server.server_address[1]}"}
        for number, unknown in ((2, b"gone@example.org"), (3, b"gone@example.org"), (4, b"")):
            server.unknown = {unknown}
            news(store, number)
            (row,) = watch.run(database, [one], environment=settings)
            listed = ledger.standing(store, one.name, one.receivers[0].label).error
            told.append((row.sent, row.error, listed, [row.findings[0].what for row in health.watches(store)]))
        server.shutdown()
    refused = "the mail server refused gone@example.org (550); the other addresses have it"
    assert told == [
        *[(1, refused, refused, [f"mailto:a@example.org, gone@example.org: {refused}"])] * 2,
        (1, None, None, []),
    ]
    assert [mail.count("Brent") > 0 for mail in server.mails] == [True] * 3  # each once


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
        (
            "http://localhost:9/",
            "the address must not be asked: address localhost (this machine: -s ALLOW_",
        ),
        ("https://[::1]/", "the address must not be asked: address ::1 (this machine: -s ALLOW_"),
    ],
)
def test_webhooks_pass_the_check_of_addresses(store: Database, database: Path, url: str, why: str) -> None:
    one = made("pétrole", url)
    watch.run(database, [one])
    news(store, 2)
    (row,) = watch.run(database, [one])
    assert (row.error or "").startswith(why)


def test_a_whole_address_may_come_from_the_environment(store: Database, database: Path, hook: Hook) -> None:
    one = made("pétrole", "${HOOK}")
    environment = {"HOOK": hook.url}
    watch.run(database, [one], loopback=True, environment=environment)
    news(store, 2)
    hook.answers = [500]
    first, *_ = watch.run(database, [one], loopback=True, environment=environment)
    again, *_ = watch.run(database, [one], loopback=True, environment=environment, at_once=True)
    assert (first.receiver, first.error, again.sent) == ("${HOOK}", "answered 500", 1)
    assert len(set(hook.keys)) == 1
    assert [item["id"] for item in hook.bodies[-1]["items"]] == ["https://lesechos.example/2"]


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


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("mailto:foo", "'foo' is no mail address; write mailto:you@example.org"),
        ("mailto:a b@example.org", "'a b@example.org' is no mail address; write mailto:you@example.org"),
        ("atom:/none/such/news.xml", "there is no folder /none/such for atom:/none/such/news.xml"),
        ("command:no-such-program --x", "there is no command 'no-such-program' here"),
        ("slack:hooks.example.org/x", "'hooks.example.org/x' is no web address; write https://..."),
        ("https:///x", "'https:///x' is no web address; write https://..."),
        ("mailto:a@example.org, b", "'a@example.org, b' is no mail address; write mailto:you@example.org"),
        (
            "mailto:a@example.org;b@example.org",
            "'a@example.org;b@example.org' is no mail address; write mailto:you@example.org",
        ),
        ("mailto:Jean Dupont", "'Jean Dupont' is no mail address; write mailto:you@example.org"),
        ("mailto:a@example.org", None),
        ("mailto:a@example.org,b@example.org", None),
        ("mailto:Jean Dupont <a@example.org>", None),
        ('mailto:"Dupont, Jean" <a@example.org>, Élise <b@example.org>', None),
        ("mailto:${A}", None),
        ("atom:news.xml", None),
        ("command:sh -c true", None),
        ("teams:https://hooks.example.org/x", None),
    ],
)
def test_what_can_never_be_reached_is_told_before_it_is_kept(to: str, told: str | None) -> None:
    assert unreachable(receiver(to)) == told


def test_what_must_still_be_set_is_told() -> None:
    receivers = [receiver("mailto:${TO}"), receiver("slack:${HOOK}")]
    assert list(missing([], {})) == ["it has no receiver, and sends nothing: --to mailto:you@example.org"]
    assert list(missing(receivers, {"TO": "a@example.org"})) == [
        "the variable HOOK is not set here",
        "mail needs INGEST_SMTP=smtp://user:password@host:587, which is not set here",
    ]
    assert list(missing(receivers, {"TO": "a", "HOOK": "b", "INGEST_SMTP": "smtp://x"})) == []


def test_labels_hide_what_is_secret() -> None:
    assert receiver("slack:https://hooks.example.org/T00/B00/xyz").label.startswith("slack://hooks.example.org/…")
    assert receiver("https://${HOST}/a").label == "https://${HOST}/a"
    assert receiver("mailto:a@example.org").label == "mailto:a@example.org"
