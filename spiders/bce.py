"""Banque centrale européenne."""

from spiders.base import NewsSpider


class BceSpider(NewsSpider):
    """Press releases of the European Central Bank, most of them in English."""

    name = "bce"
    site_name = "BCE"
    allowed_domains = ("ecb.europa.eu",)
    feeds = ("https://www.ecb.europa.eu/rss/press.html",)
    languages = ("en", "fr")
    timezone = "Europe/Berlin"
    schedule = "15 */2 * * *"
