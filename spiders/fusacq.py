"""Fusacq Buzz."""

from spiders.base import NewsSpider


class FusacqSpider(NewsSpider):
    """Mergers and acquisitions of small companies."""

    name = "fusacq"
    site_name = "Fusacq Buzz"
    homepage = "https://www.fusacq.com/"
    country = "FR"
    allowed_domains = ("fusacq.com",)
    feeds = ("https://flux.fusacq.com/rss-fusacq-buzz.xml",)
    languages = ("fr",)
    schedule = "21 7-21/2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
