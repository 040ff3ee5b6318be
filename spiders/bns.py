"""Banque nationale suisse."""

from spiders.base import NewsSpider


class BnsSpider(NewsSpider):
    """The central bank of Switzerland."""

    name = "bns"
    site_name = "BNS"
    homepage = "https://www.snb.ch/"
    country = "CH"
    allowed_domains = ("snb.ch",)
    feeds = ("https://www.snb.ch/public/fr/rss/news",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "54 8-20/4 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
