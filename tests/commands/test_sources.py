"""`depeche sources`, `depeche add`, lists of feeds as OPML, the ages that `prune` shows, findings that are folded."""

from __future__ import annotations

import ast
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from ingest import demo, times
from ingest.commands._errors import StoppedError
from ingest.commands._trial import trial
from ingest.errors import UsageError
from ingest.exitcodes import Exit
from ingest.jobs import opml
from ingest.jobs.health import Finding, SourceHealth, folded, followed
from ingest.store import Database
from tests.conftest import LOOPBACK, Run
from tests.support.storing import fill

LIST = """<?xml version="1.0"?><opml version="1.0"><head><title>Mes flux</title></head><body><outline text="Bourse">
<outline type="rss" text="Le Fil &quot;vert&quot;" xmlUrl="https://www.lefil.example/rss" htmlUrl="https://www.lefil.example/"/>
<outline type="rss" text="Le Fil, marchés" xmlUrl="https://www.lefil.example/marches.rss"/>
<outline type="rss" text="double" xmlUrl="https://www.lefil.example/rss"/><outline text="sans flux"/>
</outline></body></opml>"""


def test_what_sources_give(db: Database, scrapy: Run) -> None:
    now = times.to_text(times.now())
    row = {"body": "a", "source": "lefil", "site_name": "Le Fil", "published_at": now, "first_seen_at": now}
    fill(db, [row | {"access": access} for access in ("paid", "free")])
    shown = scrapy("sources").stdout
    (line,) = [line for line in shown.splitlines() if line.strip().startswith("lefil ")]
    assert "Le Fil" in line
    assert "50 %" in line
    assert "enabled, without an article yet: abcbourse," in shown
    assert max(map(len, shown.splitlines())) <= 100


def test_lists_of_feeds_go_out_and_in(db: Database, scrapy: Run, tmp_path: Path) -> None:
    out = tmp_path / "out.opml"
    assert scrapy("sources", "--opml", str(out)).returncode == 0
    known = opml.read(out.read_bytes())
    assert "https://www.latribune.fr/rss/rubriques/actualite.html" in {outline.feed for outline in known}
    given = tmp_path / "in.opml"
    given.write_text(LIST, "utf-8")
    spiders = tmp_path / "spiders"
    spiders.mkdir()
    done = scrapy("sources", "--import", str(given), "-s", f"PROJECT={tmp_path}")
    assert done.stdout.endswith("2 feeds followed, 0 were already\n")
    first, second = sorted(spiders.iterdir())
    assert (first.name, second.name) == ("lefil.py", "lefil2.py")
    assigned = [node for node in ast.walk(ast.parse(first.read_text())) if isinstance(node, ast.Assign)]
    facts = {node.targets[0].id: ast.literal_eval(node.value) for node in assigned}
    assert facts["feeds"] == ("https://www.lefil.example/rss",)
    assert facts["site_name"] == "Le Fil vert"
    again = scrapy("sources", "--import", str(out), "-s", f"PROJECT={tmp_path}")
    assert again.stdout.startswith("no feeds followed")


@pytest.mark.parametrize("content", [b"", b"<html></html>", b"<opml><body/></opml>", b"\0\xff"])
def test_what_is_no_list_of_feeds_is_told(content: bytes) -> None:
    with pytest.raises(UsageError, match="there is no feed in it"):
        opml.read(content)


def test_a_site_is_found_tried_and_written_down(newsroom: demo.Newsroom, scrapy: Run, tmp_path: Path) -> None:
    (tmp_path / "spiders").mkdir()
    done = scrapy("add", f"{newsroom.url}/gazette/", "-s", f"PROJECT={tmp_path}", *LOOPBACK)
    assert (done.returncode, done.stderr) == (0, "")
    (file,) = (tmp_path / "spiders").glob("*.py")
    assert "schedule" in file.read_text()
    assert done.stdout.count(" free") + done.stdout.count(" unknown") + done.stdout.count(" paid") >= 1
    assert f"next: depeche crawl {file.stem}" in done.stdout


def test_a_site_too_slow_to_be_tried_is_told_in_a_line(newsroom: demo.Newsroom, tmp_path: Path) -> None:
    newsroom.pages["/robots.txt"] = (200, {"Content-Type": "text/plain"}, b"User-agent: *\nCrawl-delay: 60\n")
    (tmp_path / "lente.py").write_text(
        "from spiders.base import NewsSpider\n\n\nclass LenteSpider(NewsSpider):\n"
        f"    name = 'lente'\n    feeds = ('{newsroom.url}/gazette/feed/',)\n"
    )
    (tmp_path / "trial").mkdir()
    with pytest.raises(StoppedError, match=r"longer than 2 s; the spider file stays") as stopped:
        trial("lente", tmp_path / "lente.py", tmp_path / "trial", [LOOPBACK[1]], longest=2)
    assert stopped.value.exit_code == Exit.LIMIT


def test_add_offers_nothing_that_it_does_anyway(scrapy: Run) -> None:
    done = scrapy("add", "--write", "gazette.example")
    assert (done.returncode, done.stderr.count("\n")) == (Exit.USAGE, 1)
    assert "there is no option --write" in done.stderr


def test_prune_without_options_shows_what_is_old(db: Database, scrapy: Run) -> None:
    fill(db, [{"body": "a" * 100, "published_at": "2020-01-01T00:00:00Z"}])
    done = scrapy("prune")
    assert done.returncode == 0
    assert [line for line in done.stdout.splitlines() if line.startswith("older than")] == [
        "older than 90d:",
        "older than 1y:",
        "older than 2y:",
    ]
    assert db.execute("SELECT body FROM articles").fetchone()[0]


def test_findings_that_are_alike_are_folded() -> None:
    rows = [
        SourceHealth(name, (Finding("never crawled", f"run `depeche crawl {name}`"),), None, 0, None, None)
        for name in ("fil", "gazette")
    ]
    (told,) = folded(rows)
    assert told == (Finding("never crawled", "run `depeche crawl NAME`"), ["fil", "gazette"])
    assert folded(rows[:1])[0][0].cure == "run `depeche crawl fil`"


def test_what_news_has_crawled_is_known_to_health(db: Database, scrapy: Run) -> None:
    moment = datetime(2026, 11, 20, 8, tzinfo=UTC)
    fill(db, [{"body": "a", "source": "lefil.example", "first_seen_at": times.to_text(moment)}])
    run = "INSERT INTO runs (spider, started_at, finished_at, exit_status, stored) VALUES ('news', ?, ?, 0, 1)"
    db.execute(run, [times.to_text(moment)] * 2)
    (row,) = followed(db, ["lesechos"], moment + timedelta(minutes=8))
    assert (row.source, row.state, row.articles_last_day, row.last_success) == ("lefil.example", "ok", 1, moment)
    assert "lefil.example" in scrapy("health").stdout
