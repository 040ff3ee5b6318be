"""Hespress, French edition."""

from spiders.base import NewsSpider


class HespressSpider(NewsSpider):
    """Economy of the Moroccan daily's French edition, by WordPress."""

    name = "hespress"
    site_name = "Hespress"
    homepage = "https://fr.hespress.com/"
    country = "MA"
    allowed_domains = ("fr.hespress.com",)
    feeds = ("https://fr.hespress.com/category/economie/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "28 7-23 * * *"
