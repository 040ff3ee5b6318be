"""`python -m tests.publishers`: a page and its row are made for a person who has the network, and renewed."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest
from scrapy.http import HtmlResponse

from tests.publishers import __main__ as command
from tests.publishers import rows
from tests.support import forked
from tests.support.web import serve

LESECHOS = rows.expected(rows.FOLDER / "lesechos.json")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return forked.run("--into", str(folder), *arguments, program=command.main)


@pytest.fixture
def site():
    with serve("127.0.0.1") as (site,):
        site.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nDisallow: /prive/\n")
        page = (rows.FOLDER / "lesechos.html").read_bytes()
        site.pages["/dette"] = (200, {"Content-Type": "text/html; charset=utf-8"}, page)
        yield site


def test_add_saves_the_page_and_the_row_that_is_read(site, tmp_path):
    done = run(tmp_path, "add", f"{site.url}/dette", "--as", "lesechos", "-s", "ALLOW_LOOPBACK=True")
    assert done.returncode == 0, done.stderr
    assert "read them over" in done.stdout
    page, row = rows.files("lesechos", tmp_path)
    assert page.read_bytes() == site.pages["/dette"][2]
    assert rows.expected(row) == LESECHOS | {"url": f"{site.url}/dette"}
    assert site.paths == ["/robots.txt", "/dette"]


def test_add_obeys_robots_txt_and_says_so_in_a_line(site, tmp_path):
    done = run(tmp_path, "add", f"{site.url}/prive/dette", "--as", "lesechos", "-s", "ALLOW_LOOPBACK=True")
    assert (done.returncode, done.stderr) == (1, f"{site.url}/prive/dette: robots\n")
    assert not any(tmp_path.iterdir())


def fetching_no_article(arguments):
    """The command, in a process of its own: the crawler's event loop stays in it."""
    body = b"<html lang=fr><title>Bourse</title><h1>Bourse</h1></html>"
    command.fetch = lambda process, asked: HtmlResponse(asked, body=body)
    command.main(arguments)


def test_a_page_that_is_no_article_is_not_saved(tmp_path):
    url = "https://www.lesechos.fr/bourse"
    done = forked.run("--into", str(tmp_path), "add", url, program=fetching_no_article)
    assert (done.returncode, "no article is read there" in done.stderr) == (1, True), done.stderr
    assert not any(tmp_path.iterdir())


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.lesechos.fr/a-1234567", "lesechos"),
        ("https://afrique.latribune.fr/a.html", "latribuneafrique"),
        ("https://www.latribune.fr/a.html", "latribune"),
    ],
)
def test_the_publisher_is_told_by_the_address(url, name):
    assert command.publisher_of(url).name == name


def test_an_address_of_no_publisher_is_told():
    with pytest.raises(SystemExit, match=r"no publisher has nulle\.example"):
        command.publisher_of("https://nulle.example/a")


def test_update_writes_the_row_anew(tmp_path, capsys):
    for path in rows.files("lesechos"):
        shutil.copy(path, tmp_path)
    (tmp_path / "lesechos.json").write_text(json.dumps(LESECHOS | {"title": "Un autre titre"}))
    command.main(["--into", str(tmp_path), "update", "lesechos"])
    assert rows.expected(tmp_path / "lesechos.json") == LESECHOS
    assert "git diff" in capsys.readouterr().out
