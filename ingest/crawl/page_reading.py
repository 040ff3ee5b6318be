"""What a reading process does with a page: reads it, tags it, and makes what the store keeps beside its row.

The crawl's own process names `read_page` and never loads what that takes: it begins the sooner, and has less to do with
each page, as it is one for all readers.
"""

from __future__ import annotations

import sqlite3
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from ingest.finance import Register
    from ingest.items import Article, Page


class RegisterSource(NamedTuple):
    """Where a reading process finds the register that texts are tagged with."""

    database: str
    """The store, with the lists that were loaded into it."""
    file: str
    """The setting `REGISTER`."""
    digest: str
    """The register's digest: another one is not the crawl's."""


def read_page(page: Page, source: RegisterSource) -> Article:
    """The article on a page, tagged and ready to be stored; what is not done here the crawl's own process does."""
    from ingest.finance import tag_article
    from ingest.store.prepared import prepared

    article = _article(page)
    if register := _register(source):
        article.finance = tag_article(article.title, article.lead, article.body, article.language, register)
        article.prepared = prepared(article)
    return article


def _article(page: Page) -> Article:
    """Read a page, and let the listing say what the page does not."""
    from ingest.extract import read_article
    from ingest.page.walls.listed_under import is_other_title
    from ingest.urls import normalize

    article = read_article(
        page.body,
        page.url,
        content_type=page.content_type,
        rules=page.rules,
        listed_title=page.title,
        asked_url=page.requested_url,
        is_listed=page.title is not None and page.published_at is not None,
    )
    article.source = page.source
    article.requested_url, article.fetched_url = page.requested_url, normalize(page.url) or page.url
    article.listed_under = page.title if is_other_title(page.title, article.title) else None
    article.validators = page.validators
    article.tdm_reserved, article.tdm_policy = page.tdm.reserved, page.tdm.policy
    article.ai_disallowed = list(page.ai_disallowed)
    article.first_seen_at = article.last_seen_at = page.fetched_at
    _complete(article, page)
    return article


def _complete(article: Article, page: Page) -> None:
    """Take from the listing what the page does not say."""
    article.published_at = article.published_at or page.published_at
    article.authors = article.authors or list(page.labels.authors)
    article.section = article.section or page.labels.section
    article.tags = article.tags or list(page.labels.tags)


@lru_cache(maxsize=4)
def _register(source: RegisterSource) -> Register | None:
    """The crawl's register, read once; None where it cannot be had, or has changed since the crawl began."""
    from ingest.errors import DepecheError
    from ingest.finance.register import shipped
    from ingest.store import open_reader, register

    if source.digest == shipped().digest:
        return shipped()
    try:
        db = open_reader(source.database)
        try:
            found = register.register(db, source.file)
        finally:
            db.close()
    except (DepecheError, OSError, sqlite3.Error):
        return None
    return found if found.digest == source.digest else None
