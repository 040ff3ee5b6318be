"""ESMA."""

from spiders.base import NewsSpider


class EsmaSpider(NewsSpider):
    """The supervisor of the European markets, in English; entries of its feed carry no date."""

    name = "esma"
    site_name = "ESMA"
    homepage = "https://www.esma.europa.eu/"
    country = "EU"
    allowed_domains = ("esma.europa.eu",)
    feeds = ("https://www.esma.europa.eu/rss.xml",)
    languages = ("en",)
    schedule = "53 8-20/4 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
