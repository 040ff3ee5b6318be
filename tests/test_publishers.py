"""Every publisher's file: complete, and at one with itself."""

from __future__ import annotations

import re
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from babel import Locale
from scrapy.utils.project import get_project_settings

from ingest.items import Entry
from ingest.jobs.schedule import cron
from ingest.listings import Way
from ingest.publishers import BY_HAND
from tests.conftest import LOOPBACK
from tests.publishers import ENABLED, LOADER, PUBLISHERS, addresses

WITH_PATTERN = [spider for spider in PUBLISHERS if spider.article_pattern]
ENGLISH = Locale("en")
COUNTRIES = {code for code in ENGLISH.territories if re.fullmatch(r"[A-Z]{2}", code)}


def by_name(spider):
    return spider.name


def file_of(spider):
    return get_project_settings()["PROJECT"] / f"spiders/{spider.name}.py"


@pytest.mark.parametrize("spider", PUBLISHERS, ids=by_name)
class TestEveryPublisher:
    def test_it_is_complete(self, spider):
        assert spider.__doc__
        assert spider.homepage.startswith("https://")
        assert spider.country in COUNTRIES
        assert spider.languages
        assert set(spider.languages) <= set(ENGLISH.languages)
        assert ZoneInfo(spider.timezone)
        assert spider().ways()

    def test_its_file_is_named_as_it_is_and_holds_facts_only(self, spider):
        assert re.fullmatch(r"[a-z0-9]+", spider.name)
        assert spider.__module__ == f"spiders.{spider.name}"
        assert "def " not in file_of(spider).read_text("utf-8")

    def test_its_domains_cover_its_addresses(self, spider):
        for address in (*addresses(spider), *spider.articles_like):
            host = urlsplit(address).hostname
            assert address.startswith("https://")
            assert any(host == domain or host.endswith(f".{domain}") for domain in spider.allowed_domains), address

    def test_its_cron_line_parses(self, spider):
        assert cron.trigger(spider.schedule, "Europe/Paris")

    def test_where_it_lists_more_than_articles_it_knows_them(self, spider):
        mixed = (*spider.news_sitemaps, *spider.sitemaps, *spider.sections)
        assert bool(mixed or spider.feeds_are_general) <= bool(spider.article_pattern)

    def test_where_it_is_off_it_says_why(self, spider):
        assert spider.enabled == (not spider.reason)


@pytest.mark.parametrize("spider", WITH_PATTERN, ids=by_name)
def test_the_article_pattern_accepts_and_refuses_the_examples(spider):
    crawl, way = spider(), Way("feed" if spider.feeds_are_general else "sitemap", addresses(spider)[-1])
    assert spider.articles_like
    assert spider.not_articles_like
    assert [url for url in spider.articles_like if not crawl.wants(Entry(url), way)] == []
    assert [url for url in spider.not_articles_like if crawl.wants(Entry(url), way)] == []


def test_sixty_publishers_are_enabled():
    assert len(ENABLED) >= 60


def test_no_two_publishers_have_one_name():
    names = [spider.site_name for spider in PUBLISHERS]
    assert [name for name in names if names.count(name) > 1] == []


def test_the_spider_of_any_site_is_the_one_whose_finds_go_over_to_publishers():
    assert LOADER.load(BY_HAND).__module__ == "spiders.news"


def test_not_all_are_asked_in_the_same_minute():
    minutes = [spider.schedule.split()[0] for spider in ENABLED]
    assert max(map(minutes.count, minutes)) <= 2


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


RESERVING = """from spiders.base import NewsSpider
class GazetteSpider(NewsSpider):
    name, site_name, tdm_reserved = "gazette", "La Gazette", True
    feeds = ("{}/gazette/rss.xml",)
"""


def test_a_publisher_that_reserves_mining_is_told_once_and_left_out_on_demand(newsroom, scrapy, tmp_path, monkeypatch):
    (tmp_path / "reserving.py").write_text(RESERVING.format(newsroom.url))
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    gazette = ("crawl", "gazette", "-a", "limit=1", *LOOPBACK, "-s", "SPIDER_MODULES=reserving")
    first, second = (scrapy(*gazette).stderr for _ in range(2))
    asked = len(newsroom.requests)
    left = scrapy(*gazette, "-s", "TDM_SKIP_RESERVED=True")
    assert "La Gazette reserves text and data mining; -s TDM_SKIP_RESERVED=True leaves it out" in first
    assert "reserves" not in second
    assert "La Gazette reserves text and data mining: left out (TDM_SKIP_RESERVED)" in left.stderr
    assert (left.returncode, len(newsroom.requests)) == (0, asked)
    assert asked


@pytest.mark.usefixtures("db")
def test_health_tells_who_reserves_mining(scrapy):
    told = " ".join(scrapy("health", "lemonde", "insee", "rfi").stdout.split())
    assert told.endswith(
        "text and data mining is reserved by lemonde, rfi; -s TDM_SKIP_RESERVED=True leaves such publishers out"
    )
    assert "mining" not in scrapy("health", "insee").stdout


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"limit": "0"}, "limit takes a whole number above zero"),
        ({"since": "naguère"}, "'naguère' is no time"),
        ({"since": "2026-03-02", "until": "2026-03-01"}, "is not before"),
        ({"feed": "www.rfi.fr/rss"}, "is no web address"),
        ({"sections": "https://www.rfi.fr/"}, "takes no argument 'sections'"),
    ],
)
def test_wrong_arguments_are_told_in_a_line(arguments, message):
    with pytest.raises(ValueError, match=message):
        LOADER.load("rfi")(**arguments)
