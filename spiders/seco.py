"""SECO."""

from spiders.base import NewsSpider


class SecoSpider(NewsSpider):
    """The Swiss secretariat for economic affairs."""

    name = "seco"
    site_name = "SECO"
    homepage = "https://www.newsd.admin.ch/"
    country = "CH"
    allowed_domains = ("admin.ch",)
    feeds = ("https://www.newsd.admin.ch/newsd/feeds/rss?lang=fr&org-nr=703",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "51 8-20/4 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
