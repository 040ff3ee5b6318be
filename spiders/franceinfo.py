"""Franceinfo Éco."""

from spiders.base import NewsSpider


class FranceinfoSpider(NewsSpider):
    """Public radio and television: economy."""

    name = "franceinfo"
    site_name = "Franceinfo"
    allowed_domains = ("francetvinfo.fr", "franceinfo.fr")
    feeds = ("https://www.francetvinfo.fr/economie.rss",)
    languages = ("fr",)
    schedule = "*/30 6-22 * * *"
