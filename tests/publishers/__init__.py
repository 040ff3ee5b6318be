"""The publishers that come with the project; for each enabled one a page in its markup, and the row it must give."""

from __future__ import annotations

from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from spiders.base import NewsSpider

LOADER = SpiderLoader.from_settings(get_project_settings())
PUBLISHERS: list[type[NewsSpider]] = [
    spider for name in sorted(LOADER.list()) if (spider := LOADER.load(name)) and spider.site_name
]
ENABLED = [spider for spider in PUBLISHERS if spider.enabled]


def addresses(spider: type[NewsSpider]) -> tuple[str, ...]:
    """Every address that a publisher's file has its crawls ask."""
    return (*spider.feeds, *spider.news_sitemaps, *spider.sitemaps, *spider.sections, *spider.wordpress)
