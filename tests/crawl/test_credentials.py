"""A password that stands in an address is sent where it belongs, and written nowhere."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ingest.crawl.http.public_addresses import without_credentials
from tests.conftest import LOOPBACK, Run
from tests.support import stand
from tests.support.web import serve


def test_a_password_goes_to_its_server_and_into_no_table_or_log(crawl: Run, database: Path) -> None:
    with serve("127.0.4.1", "127.0.4.2") as [site, other]:
        stand.furnish(site)
        stand.furnish(other)
        site.pages["/rss"] = (301, {"Location": f"{other.url}/rss"}, b"")
        done = crawl("--loglevel=DEBUG", feed=f"http://lecteur:s3cret@{site.url[7:]}/rss")
    assert "6 new" in done.stdout
    assert {visit.authorization for visit in site.visits} == {"Basic bGVjdGV1cjpzM2NyZXQ="}
    assert {visit.authorization for visit in other.visits} == {""}
    assert "s3cret" not in done.stdout + done.stderr
    assert b"s3cret" not in database.read_bytes()


def test_one_in_the_address_that_a_redirect_or_a_page_leads_to_is_written_nowhere(crawl: Run, database: Path) -> None:
    with serve("127.0.4.1") as [site]:
        stand.furnish(site)
        named = f"http://lecteur:s3cret@{site.url[7:]}/article"
        site.pages["/a"] = (302, {"Location": f"{named}/1"}, b"")
        refresh = f'<html><meta http-equiv="refresh" content="0; url={named}/2">'
        site.pages["/b"] = (200, {"Content-Type": "text/html"}, refresh.encode())
        links = "".join(f"<item><link>{site.url}/{name}</link></item>" for name in "ab")
        site.pages["/rss"] = (200, {}, f'<rss version="2.0"><channel>{links}</channel></rss>'.encode())
        done = crawl("--loglevel=DEBUG", feed=f"{site.url}/rss")
    assert "2 new" in done.stdout
    assert {visit.authorization for visit in site.visits} == {""}
    assert "s3cret" not in done.stdout + done.stderr
    assert b"s3cret" not in database.read_bytes()


def test_commands_that_look_at_one_page_send_it_and_do_not_tell_it(scrapy: Run) -> None:
    with serve("127.0.4.1") as [site]:
        stand.furnish(site)
        given = f"http://lecteur:s3cret@{site.url[7:]}"
        found, missing = (scrapy("extract", f"{given}/{path}", *LOOPBACK) for path in ("article/1", "nowhere"))
        offered = scrapy("discover", f"{given}/rss", *LOOPBACK)
    assert [done.returncode for done in (found, missing, offered)] == [0, 3, 0]
    assert missing.stderr == f"scrapy: {site.url}/nowhere: it is gone (http_404)\n"
    assert {visit.authorization for visit in site.visits} == {"Basic bGVjdGV1cjpzM2NyZXQ="}
    assert not any("s3cret" in done.stdout + done.stderr for done in (found, missing, offered))


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("https://lecteur:s3cret@gazette.example", "https://gazette.example"),
        ("HTTPS://lecteur@gazette.example:8080/a@b", "HTTPS://gazette.example:8080/a@b"),
        ("//lecteur:s3cret@gazette.example/a", "//gazette.example/a"),
        ("///lecteur:s3cret@gazette.example/a", "///gazette.example/a"),  # Scrapy takes it for two slashes
        *[
            (address, address)
            for address in (
                "https://login.gazette.example/?next=https://www.gazette.example&mail=jean@gazette.example",
                "https://gazette.example//x@y/z",
                "https://gazette.example/https://lecteur:mot@example.org/",
                "https://gazette.example#//a@b",
                "https://gazette.example?//a@b",
                "/connexion?retour=//gazette.example&mail=jean@gazette.example",
                "page//x@y",
                "mailto:jean@gazette.example",
                "",
            )
        ],
    ],
)
def test_only_what_stands_before_the_host_goes(written: str, kept: str) -> None:
    assert without_credentials(written) == kept


_ODD = st.text("ab@:/?#&=.%é '\"<>", max_size=12)


@given(
    scheme=st.sampled_from(["https:", "http:", "HTTP:", ""]),
    named=st.none() | st.text("ab@:.%é '\"<>&=", max_size=8),
    rest=_ODD.map(lambda text: text and "/?#"[len(text) % 3] + text),
)
def test_a_redirect_leads_to_the_same_page_without_the_name(scheme: str, named: str | None, rest: str) -> None:
    plain = f"{scheme}//gazette.example{rest}"
    written = plain if named is None else f"{scheme}//{named}@gazette.example{rest}"
    assert without_credentials(written) == plain
    assert urlsplit(urljoin("https://la.example/", without_credentials(written))).username is None


@given(rest=_ODD)
def test_an_address_on_the_same_server_is_left_as_it_is(rest: str) -> None:
    assert without_credentials(f"/a{rest}") == f"/a{rest}"
