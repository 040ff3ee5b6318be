"""Commands run as people run them: the demo, a page looked at, a crawl watched on a terminal."""

from __future__ import annotations

import json
import os
import pty
import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from ingest import demo
from ingest.commands.demo import QUESTION
from tests.conftest import LOOPBACK, PROJECT, Run, rows
from tests.support import forked, stand
from tests.support.web import serve

DEMO = PROJECT / "data" / "demo.db"
ARTICLE = demo.articles()[0]


def test_extract_reads_a_page_of_the_web(newsroom: demo.Newsroom, scrapy: Run, database: Path) -> None:
    done = scrapy("extract", newsroom.url + ARTICLE.path, "-s", "ALLOW_LOOPBACK=True")
    assert (done.returncode, done.stderr) == (0, "")
    found = json.loads(done.stdout)
    assert (found["title"], found["url"]) == (ARTICLE.title, newsroom.url + ARTICLE.path)
    assert ARTICLE.paragraphs[-1] in found["body"]
    assert [request.path for request in newsroom.requests] == ["/robots.txt", ARTICLE.path]
    assert not database.exists()


def test_extract_keeps_to_robots_and_to_public_addresses(newsroom: demo.Newsroom, scrapy: Run) -> None:
    forbidden = scrapy("extract", f"{newsroom.url}/prive/redaction/", "-s", "ALLOW_LOOPBACK=True")
    private = scrapy("extract", newsroom.url + ARTICLE.path)
    assert (forbidden.returncode, forbidden.stderr.count("\n"), "robots" in forbidden.stderr) == (3, 1, True)
    assert (private.returncode, private.stderr.count("\n"), "unsafe_address" in private.stderr) == (3, 1, True)
    assert "/prive/redaction/" not in [request.path for request in newsroom.requests]


def test_the_demo_shows_table_search_and_csv(scrapy: Run, database: Path) -> None:
    done = scrapy("demo")
    assert (done.returncode, done.stderr) == (0, "")
    assert f"{len(demo.articles())} new" in done.stdout
    assert done.stdout.count("http_404") == 2  # in the line of the crawl, and in the table of what is not stored
    first, *rest = re.split(r"^─+(?: (.+) ─+)?$\n", done.stdout, flags=re.MULTILINE)
    parts = dict(zip(rest[::2], rest[1::2], strict=True))
    assert "Stored" in first
    assert "Not stored" in first
    assert "La BCE" in parts[f'depeche search "{QUESTION}" --limit 3']
    assert parts["the first lines of data/demo.csv"].startswith("published_at,site_name,language,word_count,title\n")
    assert "depeche crawlall" in parts[None]
    asked = re.findall(r"^  \.venv/bin/depeche (.+?)   ", parts[None], re.MULTILINE)
    assert asked == ["serve", "morning", "search 'OPA Forgelys'", "crawlall"]
    assert "(2 journaux)" in scrapy("morning", "-s", f"DATABASE={DEMO}").stdout
    assert scrapy("search", "OPA Forgelys", "-s", f"DATABASE={DEMO}").stdout.count("Forgelys Industries\n") == 2
    assert {source for (source,) in rows(DEMO, "SELECT source FROM articles")} == {
        f"{name}.localhost" for name in demo.publishers()
    }
    assert not database.exists()
    with (PROJECT / "data" / "demo.csv").open("rb") as file:
        assert len(file.readlines()) > 5


def test_a_terminal_sees_how_far_a_crawl_is(tmp_path: Path) -> None:
    with serve("127.0.0.1") as [site]:
        stand.furnish(site)
        shown = on_a_terminal("crawl", "news", "-a", f"feed={site.url}/rss", *LOOPBACK, database=tmp_path / "news.db")
    assert re.search(rf"news .*{stand.PAGES}/{stand.PAGES} .*{stand.PAGES} new", shown), shown
    assert "Traceback" not in shown


def on_a_terminal(*arguments: str, database: Path) -> str:
    """What a command shows on a terminal of 120 columns, without its colours."""
    ours, theirs = pty.openpty()
    terminal, variables = Path(os.ttyname(theirs)), {"COLUMNS": "120", "TERM": "xterm"}
    with os.fdopen(ours, "rb", 0) as screen, ThreadPoolExecutor(1) as reader:
        reading = reader.submit(_read, screen.fileno())
        crawl = forked.scrapy(*arguments, database=database, output=terminal, errors=terminal, variables=variables)
        code = forked.wait(crawl)
        os.close(theirs)
        shown = b"".join(reading.result())
    assert code == 0, shown
    return re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", shown.decode("utf-8", "replace"))


def _read(descriptor: int) -> list[bytes]:
    """All that comes until the other side is closed."""
    found = []
    while True:
        try:
            chunk = os.read(descriptor, 65536)
        except OSError:  # Linux: nobody has the terminal open any more
            return found
        if not chunk:
            return found
        found.append(chunk)
