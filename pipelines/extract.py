"""Extracts the article from a page, in a process of its own that can be killed."""

from __future__ import annotations

from typing import Self

from scrapy.crawler import Crawler

from ingest.crawl.drops import drops_later
from ingest.crawl.reading_pool import ReadingProcesses
from ingest.items import Article, Page
from ingest.urls import normalize


class ExtractPipeline:
    """Turns each `Page` into an `Article`, and lets the feed say what the page does not."""

    def __init__(self, processes: ReadingProcesses) -> None:
        self.processes = processes

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> Self:
        """Share the crawl's reading processes."""
        return cls(ReadingProcesses.of(crawler))

    @drops_later
    async def process_item(self, page: Page) -> Article:
        """The article on the page.

        Raises:
            NotAnArticle, NotHtml, Failed: why there is none.
        """
        article: Article = await self.processes.workers.run(_read, page)
        return article


def _read(page: Page) -> Article:
    """Read a page, in a reading process: the crawl's own never loads what that takes, and begins the sooner."""
    from ingest.extract import read_article

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
