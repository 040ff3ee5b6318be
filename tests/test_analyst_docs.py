"""docs/analyst.md: what is typed there gives what it says, on a store that the demo's newsroom fills."""

from __future__ import annotations

import re
import shlex
import threading
import zipfile
from contextlib import closing
from email import message_from_string, policy
from pathlib import Path
from typing import NamedTuple

import pytest

from ingest import demo
from ingest.store import open_store, register
from tests.conftest import LOOPBACK, PROJECT, run_scrapy
from tests.support import forked
from tests.support.browsing import asking
from tests.support.mailbox import Mailbox

PAGE = (PROJECT / "docs" / "analyst.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
COMMANDS = [code.strip() for language, code in BLOCKS if language == "sh" and code.startswith("depeche ")]


class Asked(NamedTuple):
    """The store, and what came by mail."""

    store: Path
    mails: list[str]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """Two papers, then a watch, then the third paper and the second edition."""
    path = tmp_path_factory.mktemp("analyst") / "data" / "demo.db"
    path.parent.mkdir()
    with closing(open_store(path)) as db:
        register.load(db, demo.ISSUERS)
    with Mailbox() as mailbox, demo.serve() as newsroom:
        threading.Thread(target=mailbox.serve_forever, args=(0.01,), daemon=True).start()
        crawl(newsroom, path, "gazette", "quotidien")
        run(COMMANDS[0], path)
        newsroom.revised = True
        crawl(newsroom, path, "fil", "quotidien")
        run("depeche watch run", path, INGEST_SMTP=f"smtp://127.0.0.1:{mailbox.server_address[1]}")
        mailbox.shutdown()
    return Asked(path, mailbox.mails)


def crawl(newsroom: demo.Newsroom, store: Path, *papers: str) -> None:
    known = demo.publishers()
    feeds = ",".join(newsroom.address(known[paper]) + known[paper].feed for paper in papers)
    run_scrapy("crawl", "news", "-a", f"feed={feeds}", *LOOPBACK, database=store).check_returncode()


def run(line: str, store: Path, **more: str) -> str:
    """What a line typed in a shell prints, in the folder above the store."""
    depeche, *arguments = shlex.split(line)
    assert depeche == "depeche"
    return said(*arguments, store=store, program=forked.as_depeche, **more)


def said(*arguments: str, store: Path, program: forked.Program, **more: str) -> str:
    folder, variables = store.parent.parent, {"COLUMNS": "80", **more}
    done = forked.run(*arguments, database=store, cwd=folder, program=program, variables=variables)
    assert (done.returncode, done.stderr) == (0, ""), arguments
    return done.stdout


def plain(text: str) -> str:
    """Without what differs from store to store: ids, the port, the year where it is not this one, the present time."""
    for pattern, instead in (
        (r"\[\d+\]", "[n]"),
        (r":\d{4,5}/", ":8000/"),
        (r"(novembre|octobre) 2026", r"\1"),
        (r"(?<=Économie )\d\d:\d\d (?=\[n\])", ""),
    ):
        text = re.sub(pattern, instead, text)
    return " ".join(text.split())


@pytest.mark.parametrize("command", COMMANDS[1:])
def test_a_command_prints_what_the_page_says(asked: Asked, command: str) -> None:
    place = next(number for number, (_, code) in enumerate(BLOCKS) if code.strip() == command)
    language, told = BLOCKS[place + 1]
    assert language == "text"
    assert plain(told) in plain(run(command, asked.store))


def test_the_mail_is_as_the_page_has_it(asked: Asked) -> None:
    (mail,) = asked.mails
    message = message_from_string(mail, policy=policy.default)
    (told,) = (code for language, code in BLOCKS if language == "mail")
    head, _, text = told.partition("\n\n")
    for line in head.splitlines():
        name, _, value = line.partition(": ")
        assert message[name] == value
    body = message.get_body(("plain",))
    assert body is not None
    assert plain(text) in plain(body.get_content())
    assert "1" in run("depeche watch list", asked.store)
    assert "Transvélia" in run("depeche watch test avertissements --since 2026-11-01", asked.store)


def test_the_week_is_a_workbook(asked: Asked) -> None:
    run(COMMANDS[-1], asked.store)
    with zipfile.ZipFile(asked.store.parent.parent / "semaine.xlsx") as book:
        cells = "".join(book.read(name).decode() for name in book.namelist() if name.endswith(".xml"))
    assert "Silméa implantera sa deuxième usine" in cells


def test_sql_counts_by_day(asked: Asked) -> None:
    (statement,) = (code for language, code in BLOCKS if language == "sql")
    with closing(open_store(asked.store, check=False)) as db:
        rows = db.execute(statement).fetchall()
    assert [(day, name, articles) for day, name, articles, _ in rows] == [
        ("2026-11-05", "Transvélia", 2),
        ("2026-11-12", "Val-Ombre", 1),
        ("2026-11-17", "Val-Ombre", 1),
    ]


def test_python_says_the_same(asked: Asked) -> None:
    (code,) = (code for language, code in BLOCKS if language == "python")
    shown = said(code, store=asked.store, program=forked.as_python)
    for part in ("['Agence Fil Éco', 'Le Quotidien de l’Économie']", "Agence Fil Éco puis La Gazette", "2026-11-09"):
        assert part in shown
    assert shown.rstrip().endswith("7")


def test_the_browser_has_it(asked: Asked) -> None:
    with asking(asked.store) as web:
        for path, told in (
            ("/-/histoires?q=événement:OPA", "Corvane Capital offre 840 millions"),
            ("/-/comparer?q=Transvélia&q=Val-Ombre", "2 novembre"),
            ("/-/societe/ZZ0000000016", "Agence Fil Éco"),
            ("/", "<ins>380"),
        ):
            assert told in web.get(path).raise_for_status().text, path
