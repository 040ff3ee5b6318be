"""Every enabled publisher's page gives its row. The pages are ours, in the markup that public parsers document."""

from __future__ import annotations

import pytest

from ingest.items import Entry
from spiders.base import NewsSpider
from tests.publishers import ENABLED, rows
from tests.publishers.rows import Row

READ_WRONG: dict[str, dict[str, str]] = {}
"""What is written right on a page and read wrong, with what stands there; to be mended in the reader, not here."""


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
    known = READ_WRONG.get(spider.name, {})
    cure = f"if this is better, take it over: python -m tests.publishers update {spider.name}"
    assert {**found, **dict.fromkeys(known)} == {**wanted, **dict.fromkeys(known)}, cure


@pytest.mark.parametrize("spider", ENABLED, ids=lambda spider: spider.name)
def test_a_crawl_wants_the_pages_address(spider):
    crawl = spider()
    url = rows.expected(rows.files(spider.name)[1])["url"]
    assert [way for way in crawl.ways() if not crawl.wants(Entry(url), way)] == []


@pytest.mark.parametrize(
    ("name", "field"),
    [
        pytest.param(name, field, id=f"{name}-{field}", marks=pytest.mark.xfail(reason=what, strict=True))
        for name, fields in READ_WRONG.items()
        for field, what in fields.items()
    ],
)
def test_what_is_read_wrong(name, field):
    """Strict: whoever mends one of these is told to take it off the list."""
    spider = next(spider for spider in ENABLED if spider.name == name)
    found, wanted = row_of(spider)
    assert found[field] == wanted[field]


def test_every_page_has_a_publisher():
    names = {spider.name for spider in ENABLED}
    assert [path.name for path in rows.FOLDER.glob("*.html") if path.stem not in names] == []
    assert [path.name for path in rows.FOLDER.glob("*.json") if path.stem not in names] == []
    assert set(READ_WRONG) <= names
