"""FINMA."""

from spiders.base import NewsSpider


class FinmaSpider(NewsSpider):
    """The supervisor of the Swiss markets."""

    name = "finma"
    site_name = "FINMA"
    homepage = "https://www.finma.ch/"
    country = "CH"
    allowed_domains = ("finma.ch",)
    feeds = ("https://www.finma.ch/fr/rss/news/", "https://www.finma.ch/fr/rss/sanktionen/")
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "49 8-20/4 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
