"""`scrapy serve` as a command: what it lets through, how it begins and ends."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from ingest.commands.serve import _PUBLIC
from ingest.exitcodes import Exit
from ingest.store import open_store, transaction
from tests.conftest import Run, run_scrapy
from tests.support.browsing import PAGES, furnish, furnished, serving, titles


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return furnished(tmp_path_factory.mktemp("serve"))


def test_store_is_only_read(store: Path) -> None:
    before = store.read_bytes()
    with serving(store) as (url, _):
        for sql in ("DELETE FROM articles", "WITH x AS (SELECT 1) DELETE FROM articles", "PRAGMA user_version = 9"):
            assert httpx.get(f"{url}depeche.json", params={"sql": sql}).status_code == 400
    assert store.read_bytes() == before


def test_what_a_crawl_writes_is_seen(tmp_path: Path) -> None:
    db = open_store(tmp_path / "news.db")
    with serving(tmp_path / "news.db") as (url, _), httpx.Client(base_url=url) as client:
        assert "Aucun article encore" in client.get("/").text
        assert titles(client, "/depeche/articles.json") == []
        furnish(db)
        assert len(titles(client, "/depeche/articles.json")) == 5
        with transaction(db):
            db.execute("DELETE FROM articles WHERE id = 5")
            assert len(titles(client, "/depeche/articles.json")) == 5
        assert len(titles(client, "/depeche/articles.json")) == 4
    db.close()


def test_public_turns_off_arbitrary_sql_and_downloads_and_says_so(store: Path) -> None:
    with serving(store, "--public", "--host", "127.0.0.1") as (url, said), httpx.Client(base_url=url) as client:
        assert client.get("/depeche.json?sql=select+1").status_code == 403
        assert client.get("/depeche/articles.json?_where=1").status_code == 403
        forbidden = client.get("/depeche.db")
        assert (forbidden.status_code, "Ce serveur ne le permet pas." in forbidden.text) == (403, True)
        assert "Forbidden" not in forbidden.text
        assert client.get("/depeche.db").status_code >= 400
        assert {client.get(path).status_code for path in PAGES} == {200}
        assert "textarea" not in client.get("/depeche").text
        about = [client.get(f"/-/{page}.json") for page in ("databases", "plugins", "versions", "settings")]
        assert {answer.status_code for answer in about} == {404}
        assert str(store.parent) not in "".join(answer.text for answer in about)
    assert said == f"{_PUBLIC}\n"


def test_serves_this_machine_alone_unless_public(store: Path) -> None:
    with serving(store) as (private, _), serving(store, "--public", stop=signal.SIGINT) as (public, _):
        assert private.startswith("http://127.0.0.1:")
        assert public.startswith("http://0.0.0.0:")


def test_no_store(scrapy: Run, database: Path) -> None:
    result = scrapy("serve")
    assert result.returncode == Exit.STORE
    assert result.stderr == f"scrapy: there is no store at {database}; crawl first, or name one with -s DATABASE=FILE\n"


def test_port_taken(store: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        result = run_scrapy("serve", "--port", str(port), database=store)
    assert result.returncode == Exit.USAGE
    expected = f"scrapy: cannot serve on 127.0.0.1 port {port}: Address already in use; choose another with --port\n"
    assert result.stderr == expected


def test_no_port(scrapy: Run) -> None:
    result = scrapy("serve", "--port", "99999")
    assert (result.returncode, result.stderr.count("\n")) == (Exit.USAGE, 1)


def test_datasette_missing(tmp_path: Path) -> None:
    (tmp_path / "datasette.py").write_text("raise ModuleNotFoundError(name=__name__)")
    environment = os.environ | {"PYTHONPATH": os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")])}
    command = [Path(sys.executable).with_name("depeche"), "serve"]
    result = subprocess.run(command, cwd="/", env=environment, capture_output=True, text=True, check=False)
    assert result.returncode == Exit.USAGE
    assert result.stderr == "depeche: datasette is missing; install it with .venv/bin/pip install -e '.[browse]'\n"


def test_an_answer_does_not_wait_until_its_first_packet_is_acknowledged() -> None:
    from ingest.browse.server import listen  # here: every worker reads this file, and Datasette takes a second

    with listen("127.0.0.1", 0) as listener, socket.create_connection(listener.getsockname()):
        connection, _ = listener.accept()
        with connection:
            assert connection.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
