"""Every enabled publisher's page gives its row. The pages are ours, in the markup that public parsers document."""

from __future__ import annotations

import pytest

from ingest.items import Entry
from spiders.base import NewsSpider
from tests.publishers import ENABLED, rows
from tests.publishers.rows import Row


def row_of(spider: type[NewsSpider]) -> tuple[Row, Row]:
    """What is found on a publisher's page, and what was written to be found there."""
    page, row = rows.files(spider.name)
    for path in (page, row):
        assert path.exists(), f"{path.name} is missing: python -m tests.publishers add URL-of-an-article makes both"
    wanted = rows.expected(row)
    return rows.read(spider, page.read_bytes(), wanted["url"]), wanted


@pytest.mark.parametrize("spider", ENABLED, ids=lambda spider: spider.name)
def test_a_publishers_page_gives_its_row(spider):
    found, wanted = row_of(spider)
    cure = f"if this is better, take it over: python -m tests.publishers update {spider.name}"
    assert found == wanted, cure


@pytest.mark.parametrize("spider", ENABLED, ids=lambda spider: spider.name)
def test_a_crawl_wants_the_pages_address(spider):
    crawl = spider()
    url = rows.expected(rows.files(spider.name)[1])["url"]
    assert [way for way in crawl.ways() if not crawl.wants(Entry(url), way)] == []


def test_every_page_has_a_publisher():
    names = {spider.name for spider in ENABLED}
    assert [path.name for path in rows.FOLDER.glob("*.html") if path.stem not in names] == []
    assert [path.name for path in rows.FOLDER.glob("*.json") if path.stem not in names] == []
