"""RTS."""

from spiders.base import NewsSpider


class RtsSpider(NewsSpider):
    """Economy of the Swiss public broadcaster."""

    name = "rts"
    site_name = "RTS"
    homepage = "https://www.rts.ch/"
    country = "CH"
    allowed_domains = ("rts.ch",)
    feeds = ("https://www.rts.ch/info/economie/?format=rss/news",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "6,36 6-22 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
