"""Banque des règlements internationaux."""

from spiders.base import NewsSpider


class BriSpider(NewsSpider):
    """The bank of the central banks, in English: press releases and speeches of governors."""

    name = "bri"
    site_name = "BRI"
    homepage = "https://www.bis.org/"
    country = "CH"
    allowed_domains = ("bis.org",)
    feeds = ("https://www.bis.org/doclist/all_pressrels.rss", "https://www.bis.org/doclist/cbspeeches.rss")
    languages = ("en",)
    timezone = "Europe/Zurich"
    schedule = "54 7-21/2 * * *"
