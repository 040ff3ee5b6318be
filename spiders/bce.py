"""Banque centrale européenne."""

from spiders.base import NewsSpider


class BceSpider(NewsSpider):
    """Press releases of the European Central Bank, most of them in English."""

    name = "bce"
    site_name = "BCE"
    homepage = "https://www.ecb.europa.eu/"
    country = "EU"
    allowed_domains = ("ecb.europa.eu",)
    feeds = ("https://www.ecb.europa.eu/rss/press.html",)
    languages = ("en", "fr")
    timezone = "Europe/Berlin"
    schedule = "17 */2 * * *"
