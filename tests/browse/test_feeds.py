"""Feeds of searches, companies, sources and stories; and as files."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import feedparser
import httpx
import pytest
from parsel import Selector

import ingest
from ingest.store import open_store, transaction
from ingest.store.articles import save
from tests.support import mornings
from tests.support.articles import published
from tests.support.feed_rules import atom_faults, json_feed_faults

FEEDS = {
    "q=offre": ["Merrac bondit après l’offre publique d’achat de Valdorne", "OPA : Valdorne offre", "Valdorne lance"],
    f"issuer={mornings.ISIN}": ["Merrac bondit", "OPA : Valdorne offre", "Valdorne lance une OPA"],
    "source=gazette": ["Lantier gagne 21 millions", "OPA : Valdorne offre"],
    "histoires=1": ["Valdorne lance une OPA"],
}


@pytest.mark.parametrize("query", FEEDS)
def test_feed_is_whole_and_a_second_poll_costs_nothing(reader: httpx.Client, query: str) -> None:
    answer = reader.get(f"/-/atom?{query}")
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    feed = feedparser.parse(answer.content)
    assert not feed.bozo
    assert [entry.title[: len(title)] for entry, title in zip(feed.entries, FEEDS[query], strict=True)] == FEEDS[query]
    assert feed.feed.id.startswith("tag:depeche,2026:/-/atom?")
    assert {link.rel for link in feed.feed.links} == {"self", "alternate"}
    assert reader.get(next(link.href for link in feed.feed.links if link.rel == "alternate")).status_code == 200
    assert all(entry.id and entry.updated and entry.author for entry in feed.entries)
    for header, value in (("if-none-match", "etag"), ("if-modified-since", "last-modified")):
        again = reader.get(f"/-/atom?{query}", headers={header: answer.headers[value]})
        assert (again.status_code, again.content) == (304, b"")
        assert again.headers["etag"] == answer.headers["etag"]


@pytest.mark.parametrize("query", [*FEEDS, "", "q=introuvable", "q=%C3%A9nergie+%22a+b%22&source=gazette&source=fil"])
def test_validators_find_no_fault(reader: httpx.Client, query: str) -> None:
    answer = reader.get("/-/atom" + (query and f"?{query}"))
    assert atom_faults(answer.content) == []
    feed = feedparser.parse(answer.content).feed
    assert next(link.href for link in feed.links if link.rel == "self") == str(answer.url)
    other = reader.get("/-/atom.json" + (query and f"?{query}"))
    assert json_feed_faults(other.content) == []
    assert other.json()["feed_url"] == str(other.url)


def test_validators_find_no_fault_with_poor_articles(tmp_path: Path) -> None:
    db = open_store(tmp_path / "news.db")
    day = datetime(2026, 3, 3, tzinfo=UTC)
    poor = {"authors": ["", " "], "tags": ["a", "a", ""], "language": "und", "published_at": None}
    with transaction(db):
        save(db, published("https://example.org/é/1", " ", " ", day, **poor))
        save(db, published("https://example.org/2", "B", "B", day, modified_at=day - timedelta(days=1)))
    db.close()
    with ingest.open(tmp_path / "news.db") as store:
        store.export(tmp_path / "all.atom")
        store.export(tmp_path / "all.json", style="jsonfeed")
    assert atom_faults((tmp_path / "all.atom").read_bytes()) == []
    assert json_feed_faults((tmp_path / "all.json").read_bytes()) == []


@pytest.mark.parametrize("query", FEEDS)
def test_json_feed_has_the_same(reader: httpx.Client, query: str) -> None:
    answer = reader.get(f"/-/atom.json?{query}")
    assert answer.headers["content-type"] == "application/feed+json"
    feed = answer.json()
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"] == str(answer.url)
    assert len(feed["items"]) == len(FEEDS[query])
    assert all(item["id"] and item["content_text"] and item["authors"] for item in feed["items"])


def test_other_validators_get_the_feed(reader: httpx.Client) -> None:
    for header in (
        {"if-none-match": '"other"'},
        {"if-modified-since": "Thu, 01 Jan 2026 00:00:00 GMT"},
        {"if-modified-since": "?"},
    ):
        assert reader.get("/-/atom?q=offre", headers=header).status_code == 200
    tag = reader.get("/-/atom?q=offre").headers["etag"]
    assert reader.get("/-/atom?q=offre", headers={"if-none-match": f'"x", W/{tag}'}).status_code == 304


def test_nothing_found_is_a_feed_and_what_there_is_not_is_told(reader: httpx.Client) -> None:
    feed = feedparser.parse(reader.get("/-/atom?q=introuvable").content)
    assert (feed.bozo, feed.entries) == (False, [])
    assert reader.get("/-/atom?q=source:nichts").status_code == 400
    assert len(feedparser.parse(reader.get("/-/atom").content).entries) > 20


def test_pages_lead_to_their_feeds(reader: httpx.Client) -> None:
    for path in ("/-/recherche?q=offre&source=fil", f"/-/societe/{mornings.ISIN}", "/-/histoires"):
        page = Selector(reader.get(path).text)
        button = page.css("a.follow::attr(href)").get("")
        assert page.css("a.follow::text").get() == "Suivre"
        assert page.css("link[type='application/atom+xml']::attr(href)").get() == button
        assert feedparser.parse(reader.get(button).content).entries
        feed = reader.get(page.css("link[type='application/feed+json']::attr(href)").get("")).json()
        assert feed["items"]
    assert "/-/atom?source=muet" in Selector(reader.get("/-/sources").text).css("a.follow::attr(href)").getall()


def test_export_as_feed_files(tmp_path: Path) -> None:
    db = open_store(tmp_path / "news.db")
    mornings.furnish(db, datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    db.close()
    with ingest.open(tmp_path / "news.db") as store:
        assert store.export(tmp_path / "news.atom", query="offre", columns="title") == 3
        store.export(tmp_path / "feed.json", style="jsonfeed")
    feed = feedparser.parse((tmp_path / "news.atom").read_bytes())
    assert (feed.bozo, [entry.author for entry in feed.entries]) == (False, ["La Cote", "La Gazette", "Fil Éco"])
    items = json.loads((tmp_path / "feed.json").read_bytes())["items"]
    assert len(items) == 38
    assert items == sorted(items, key=lambda item: item["date_published"], reverse=True)


def test_the_id_of_an_exported_feed_tells_what_was_asked_for(tmp_path: Path) -> None:
    db = open_store(tmp_path / "news.db")
    mornings.furnish(db, datetime(2026, 3, 3, 8, 0, tzinfo=UTC))
    db.close()
    asked: list[dict[str, Any]] = [
        {},
        {"query": "taux  & « Fed »"},
        {"query": "offre", "source": "cote"},
        {"query": "offre", "duplicates": True},
        {"source": ["cote", "fil"]},
    ]
    again: list[dict[str, Any]] = [{"query": "taux & « Fed »"}, {"source": ["fil", "cote"], "since": "2026-03-01"}]
    with ingest.open(tmp_path / "news.db") as store:
        ids = [_id_of_export(store, tmp_path / "news.atom", each) for each in (*asked, *again)]
    assert ids[0] == "urn:depeche:export"
    assert len(set(ids)) == len(asked)
    assert ids[len(asked) :] == [ids[1], ids[4]]  # the same feed, a day later


def _id_of_export(store: ingest.Store, file: Path, asked: dict[str, Any]) -> str:
    store.export(file, **asked)
    written = file.read_bytes()
    assert atom_faults(written) == []
    return str(feedparser.parse(written).feed.id)


@pytest.mark.parametrize("path", ["/-/atom", "/-/atom.json"])
def test_a_poll_may_be_a_head_compressed_or_with_several_validators(reader: httpx.Client, path: str) -> None:
    plain = reader.get(f"{path}?q=offre", headers={"accept-encoding": "identity"})
    packed = reader.get(f"{path}?q=offre", headers={"accept-encoding": "gzip"})
    assert (plain.headers.get("content-encoding"), packed.headers["content-encoding"]) == (None, "gzip")
    assert packed.content == plain.content
    assert packed.headers["etag"] == plain.headers["etag"]
    assert "Accept-Encoding" in packed.headers["vary"]
    head = reader.head(f"{path}?q=offre")
    assert (head.status_code, head.content, head.headers["etag"]) == (200, b"", plain.headers["etag"])
    bare = plain.headers["etag"].removeprefix("W/")
    for validators in (f'"x", {bare}', f'W/"x,y" , W/{bare}', "*"):
        assert reader.get(f"{path}?q=offre", headers={"if-none-match": validators}).status_code == 304
    assert reader.head(f"{path}?q=offre", headers={"if-none-match": bare}).status_code == 304
