"""A password that stands in an address is sent where it belongs, and written nowhere."""

from __future__ import annotations

from pathlib import Path

from tests.conftest import Run
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
