"""Every publisher's file: complete, and at one with itself."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from scrapy.spiderloader import SpiderLoader
from scrapy.utils.project import get_project_settings

from ingest.discovery import Way
from ingest.items import Entry

LOADER = SpiderLoader.from_settings(get_project_settings())
PUBLISHERS = [LOADER.load(name) for name in sorted(LOADER.list()) if name not in ("news", "warc")]
WITH_PATTERN = [spider for spider in PUBLISHERS if spider.article_pattern]
CRON_FIELD = re.compile(r"(\*|\d+(-\d+)?)(/\d+)?(,(\*|\d+(-\d+)?)(/\d+)?)*")


def by_name(spider):
    return spider.name


def addresses(spider):
    return (*spider.feeds, *spider.news_sitemaps, *spider.sitemaps, *spider.sections, *spider.wordpress)


@pytest.mark.parametrize("spider", PUBLISHERS, ids=by_name)
class TestEveryPublisher:
    def test_it_is_complete(self, spider):
        assert spider.site_name
        assert spider.__doc__
        assert spider.languages
        assert spider().ways()
        assert spider.schedule
        assert all(re.fullmatch(r"[a-z]{2}", language) for language in spider.languages)

    def test_its_file_is_named_as_it_is_and_holds_facts_only(self, spider):
        source = Path(f"spiders/{spider.name}.py")
        assert spider.__module__ == f"spiders.{spider.name}"
        assert "def " not in (get_project_settings()["PROJECT"] / source).read_text("utf-8")

    def test_its_domains_cover_its_addresses(self, spider):
        for address in addresses(spider):
            host = urlsplit(address).hostname
            assert address.startswith("https://")
            assert any(host == domain or host.endswith(f".{domain}") for domain in spider.allowed_domains), address

    def test_its_cron_line_parses(self, spider):
        fields = spider.schedule.split()
        assert len(fields) == 5
        assert all(CRON_FIELD.fullmatch(field) for field in fields)

    def test_where_it_lists_more_than_articles_it_knows_them(self, spider):
        mixed = (*spider.news_sitemaps, *spider.sitemaps, *spider.sections)
        assert bool(mixed) <= bool(spider.article_pattern)

    def test_where_it_is_off_a_comment_says_why(self, spider):
        text = (get_project_settings()["PROJECT"] / f"spiders/{spider.name}.py").read_text("utf-8")
        assert spider.enabled or re.search(r"enabled = False  # \w", text)


@pytest.mark.parametrize("spider", WITH_PATTERN, ids=by_name)
def test_the_article_pattern_accepts_and_refuses_the_examples(spider):
    crawl, way = spider(), Way("sitemap", addresses(spider)[-1])
    assert spider.articles_like
    assert spider.not_articles_like
    assert [url for url in spider.articles_like if not crawl.wants(Entry(url), way)] == []
    assert [url for url in spider.not_articles_like if crawl.wants(Entry(url), way)] == []


def test_no_two_publishers_ask_the_same_address():
    asked = [address for spider in PUBLISHERS for address in addresses(spider)]
    assert len(asked) == len(set(asked))


def test_archives_are_asked_for_a_time_only():
    lesechos = LOADER.load("lesechos")
    archive = lesechos.sitemaps[0]
    assert archive not in [way.url for way in lesechos().ways()]
    assert archive in [way.url for way in lesechos(since="2026-01-01").ways()]


def test_arguments_replace_the_publishers_own_ways():
    crawl = LOADER.load("lemonde")(section="https://www.lemonde.fr/,https://www.lemonde.fr/argent/")
    assert crawl.ways() == [Way("section", "https://www.lemonde.fr/"), Way("section", "https://www.lemonde.fr/argent/")]
    assert crawl.own_ways() == ["https://www.lemonde.fr/", "https://www.lemonde.fr/argent/"]


def test_another_sites_article_in_a_feed_is_not_the_publishers():
    crawl = LOADER.load("rfi")()
    way = Way("feed", crawl.feeds[0])
    assert crawl.wants(Entry("https://www.rfi.fr/fr/economie/20260312-la-bce"), way)
    assert not crawl.wants(Entry("https://annonceur.example/offre"), way)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"limit": "0"}, "limit takes a whole number above zero"),
        ({"since": "hier"}, "'hier' is no time"),
        ({"since": "2026-03-02", "until": "2026-03-01"}, "is not before"),
        ({"feed": "www.rfi.fr/rss"}, "is no web address"),
        ({"sections": "https://www.rfi.fr/"}, "takes no argument 'sections'"),
    ],
)
def test_wrong_arguments_are_told_in_a_line(arguments, message):
    with pytest.raises(ValueError, match=message):
        LOADER.load("rfi")(**arguments)
