"""`depeche show` and `depeche list`: one article to be read, and the publishers at a glance."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from ingest.publishers import publishers
from ingest.store import Database
from tests.conftest import Run
from tests.support.storing import fill

ARTICLE = {
    "title": "La BCE \x1b[31mattend [bold]encore",
    "lead": "Les taux ne bougent pas.",
    "body": "Premier paragraphe.\nSecond paragraphe.",
    "site_name": "Les Echos",
    "authors": '["Zoé Roux"]',
    "section": "Marchés",
    "word_count": 4,
    "ai_disallowed": '["GPTBot"]',
}


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("class Fil(\n", "line 1: '(' was never closed"),
        ("class Fil(NewsSpider):\n    name = (\n", "line 2: '(' was never closed"),
    ],
)
def test_a_spider_file_that_does_not_load_is_told_in_one_line(
    tmp_path: Path, scrapy: Run, monkeypatch: pytest.MonkeyPatch, source: str, told: str
) -> None:
    (tmp_path / "mine.py").write_text(source)
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    for command in ("list", "crawl fil"):
        done = scrapy(*command.split(), "-s", "SPIDER_MODULES=mine")
        assert (done.returncode, done.stderr) == (2, f"scrapy: {tmp_path / 'mine.py'}, {told}\n")


def test_an_article_to_be_read(db: Database, scrapy: Run) -> None:
    fill(db, [ARTICLE])
    shown = scrapy("show", "1")
    assert (shown.returncode, shown.stderr) == (0, "")
    assert shown.stdout.splitlines() == [
        "La BCE  [31mattend [bold]encore",
        "Les Echos · 2026-03-01 10:00 · Zoé Roux · Marchés · français · accès inconnu · 4 mots",
        "https://lesechos.example/1",
        "",
        "Les taux ne bougent pas.",
        "",
        "Premier paragraphe.",
        "",
        "Second paragraphe.",
    ]
    assert scrapy("show", "https://lesechos.example/1").stdout == shown.stdout


def test_an_article_as_json(db: Database, scrapy: Run) -> None:
    fill(db, [ARTICLE])
    shown = json.loads(scrapy("show", "1", "--json").stdout)
    assert (shown["id"], shown["published_at"]) == (1, "2026-03-01T09:00:00Z")
    assert (shown["authors"], shown["ai_disallowed"]) == (["Zoé Roux"], ["GPTBot"])


@pytest.mark.parametrize(
    ("arguments", "code", "line"),
    [
        (["2"], 1, "scrapy: aucun article 2 ; depeche search en donne les numéros\n"),
        (
            ["https://none.example/"],
            1,
            "scrapy: aucun article https://none.example/ ; depeche search en donne les numéros\n",
        ),
        ([], 2, "scrapy: un article, par son numéro ou son adresse : depeche show 12\n"),
    ],
)
def test_no_article(db: Database, scrapy: Run, arguments: list[str], code: int, line: str) -> None:
    done = scrapy("show", *arguments)
    assert (done.returncode, done.stdout, done.stderr) == (code, "", line)


def test_publishers_at_a_glance(db: Database, scrapy: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "listed.py").write_text(
        "from spiders.base import NewsSpider\n"
        "class A(NewsSpider):\n    name, site_name, country, schedule = 'alpha', 'Alpha', 'FR', '0 6 * * *'\n"
        "class B(NewsSpider):\n    name, site_name, enabled, reason = 'beta', 'Bêta', False, 'refuses robots'\n"
        "    tdm_reserved = True\n"
    )
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    fill(db, [{"source": "alpha", "body": "a", "published_at": "2020-01-01T00:00:00Z"}])
    listed = scrapy("list", "-s", "SPIDER_MODULES=listed")
    assert (listed.returncode, listed.stderr) == (0, "")
    head, alpha, *rest = (" ".join(line.split()) for line in listed.stdout.splitlines())
    assert head == "name paper country newest schedule"
    assert alpha.startswith("alpha Alpha FR ")
    assert alpha.endswith(" d ago 0 6 * * *")
    assert rest[1:3] == ["off: refuses robots", "beta"]
    assert rest[4].startswith("text and data mining is reserved by beta;")


def test_publishers_names_alone_without_a_store(scrapy: Run) -> None:
    assert scrapy("list", "--names").stdout.split() == sorted(publishers(["spiders"]))


def test_a_spider_whose_file_raises_is_told_in_one_line(
    tmp_path: Path, scrapy: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine.py").write_text("import os\n\nNAME = os.nowhere\n")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    done = scrapy("crawl", "fil", "-s", "SPIDER_MODULES=mine")
    told = f"scrapy: {tmp_path / 'mine.py'}, line 3: module 'os' has no attribute 'nowhere'\n"
    assert (done.returncode, done.stderr) == (2, told)
