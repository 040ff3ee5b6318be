"""`scrapy discover`: every way in of a site, and a spider file that works."""

from __future__ import annotations

import ast
from pathlib import Path

from ingest import demo
from tests.conftest import LOOPBACK, Run


def ways(output: str, base: str) -> set[tuple[str, str]]:
    """Kind and path of each line of the table."""
    lines = [line.split("scrapy crawl news -a ") for line in output.splitlines() if "-a " in line]
    return {
        (line[0].partition("  ")[0].strip(), line[1].partition("=")[2].strip().removeprefix(base)) for line in lines
    }


def test_the_demo_newsroom(newsroom: demo.Newsroom, scrapy: Run, database: Path) -> None:
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert done.stderr == ""
    assert ways(done.stdout, newsroom.url) == {
        ("feed", "/fil/atom.xml"),
        ("feed", "/gazette/feed/"),
        ("feed", "/quotidien/rss.xml"),
        ("news sitemap", "/quotidien/news-sitemap.xml"),
        ("section", "/"),
        ("section", "/fil/"),
        ("section", "/gazette/"),
        ("section", "/quotidien/"),
        ("sitemap", "/gazette/sitemap.xml"),
        ("sitemap index", "/sitemap.xml"),
        ("wordpress", "/gazette/wp-json/"),
    }
    assert not database.exists()
    assert "/robots.txt" in [request.path for request in newsroom.requests]
    spider = ast.parse(done.stdout[done.stdout.index("# spiders/") :])
    facts = {node.targets[0].id: node.value for node in ast.walk(spider) if isinstance(node, ast.Assign)}
    assert {"homepage", "country", "feeds", "languages", "schedule"} <= set(facts)
    assert ast.literal_eval(facts["homepage"]) == f"{newsroom.url}/"


def test_robots_txt_is_obeyed(newsroom: demo.Newsroom, scrapy: Run) -> None:
    newsroom.pages["/robots.txt"] = (200, {}, b"User-agent: *\nDisallow: /")
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert (done.returncode, done.stdout, done.stderr) == (3, "", f"scrapy: {newsroom.url}/: robots\n")
    assert [request.path for request in newsroom.requests] == ["/robots.txt"]


def test_a_site_out_of_reach_is_told_in_a_line(scrapy: Run) -> None:
    done = scrapy("discover", "http://127.0.0.1:9/", *LOOPBACK)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)


def test_a_site_without_any(newsroom: demo.Newsroom, scrapy: Run) -> None:
    newsroom.pages |= {path: (404, {}, b"") for path in ("/robots.txt", "/sitemap.xml")}
    newsroom.pages["/"] = (200, {"Content-Type": "text/html"}, b"<p>Bient\xc3\xb4t ici")
    done = scrapy("discover", f"{newsroom.url}/", *LOOPBACK)
    assert (done.returncode, "no feed, sitemap or page with articles" in done.stderr) == (1, True)
