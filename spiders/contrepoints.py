"""Contrepoints."""

from spiders.base import NewsSpider


class ContrepointsSpider(NewsSpider):
    """Liberal opinion on economy and politics, by WordPress."""

    name = "contrepoints"
    site_name = "Contrepoints"
    homepage = "https://contrepoints.org/"
    country = "FR"
    allowed_domains = ("contrepoints.org",)
    feeds = ("https://contrepoints.org/feed/",)
    languages = ("fr",)
    schedule = "41 7-21/2 * * *"
