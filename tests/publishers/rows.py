"""What is expected of a publisher's page, and what the reader makes of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from ingest import times
from ingest.extract import read_article
from ingest.page.cleaning import tidy
from ingest.store.rows import as_json
from spiders.base import NewsSpider

FOLDER = Path(__file__).parent
FIELDS = ("url", "title", "authors", "published_at", "language", "access", "lead", "section", "body")

Row = dict[str, Any]


def files(name: str, folder: Path = FOLDER) -> tuple[Path, Path]:
    """Where a publisher's page and its row are."""
    return folder / f"{name}.html", folder / f"{name}.json"


def expected(path: Path) -> Row:
    """The row that was written for a page."""
    row: Row = json.loads(path.read_text("utf-8"))
    return row


def read(spider: type[NewsSpider], html: bytes, url: str) -> Row:
    """The row that a crawl of the publisher would store, as far as it is compared; the body as its lines."""
    rules = spider().page(url, html, None, times.now()).rules
    row = as_json(tidy(read_article(html, url, content_type="text/html", rules=rules)))
    return {field: row[field] for field in FIELDS} | {"body": row["body"].split("\n")}


def write(path: Path, row: Row) -> None:
    """Write a row for people to read over."""
    path.write_text(json.dumps(row, ensure_ascii=False, indent=2) + "\n", "utf-8")
