"""A crawl stores what its articles are about, with the lists that were loaded into its store."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from ingest import demo
from ingest.store import open_store, register
from tests.conftest import Run, rows

_TOLD = """
SELECT i.name, t.role, group_concat(e.event) FROM article_issuers t JOIN issuers i USING (key)
JOIN articles a ON a.id = t.article_id LEFT JOIN article_events e ON e.article_id = a.id
WHERE a.url LIKE '%val-ombre-releve-ses-objectifs%' AND t.role = 'subject' GROUP BY 1
"""


def test_a_crawl_tags_what_it_stores(crawl: Run, newsroom: demo.Newsroom, database: Path) -> None:
    with closing(open_store(database)) as db:
        register.load(db, demo.ISSUERS)
    done = crawl(feed=f"{newsroom.url}/gazette/feed/")
    assert done.returncode == 0, done.stderr
    assert rows(database, _TOLD) == [("Val-Ombre", "subject", "previsions,resultats")]
    assert rows(database, "SELECT count(*) FROM tagged") == rows(database, "SELECT count(*) FROM articles")
    assert rows(database, "SELECT count(*) > 20 FROM article_figures") == [(1,)]
    assert rows(database, "PRAGMA foreign_key_check") == []


def test_a_register_in_place_of_the_shipped_one(crawl: Run, newsroom: demo.Newsroom, database: Path) -> None:
    done = crawl("-s", f"REGISTER={demo.ISSUERS}", feed=f"{newsroom.url}/gazette/feed/")
    assert done.returncode == 0, done.stderr
    companies = rows(database, "SELECT count(*), min(isin) LIKE 'ZZ%' FROM issuers WHERE kind = 'company'")
    assert companies == [(9, 1)]
    assert rows(database, "SELECT count(*) FROM issuers WHERE key IN ('CAC40', 'EUR', 'BRENT')") == [(3,)]
