"""AMMC."""

from spiders.base import NewsSpider


class AmmcSpider(NewsSpider):
    """The supervisor of the Moroccan markets."""

    name = "ammc"
    site_name = "AMMC"
    homepage = "https://www.ammc.ma/"
    country = "MA"
    allowed_domains = ("ammc.ma",)
    feeds = ("https://www.ammc.ma/fr/rss.xml",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "51 8-20/4 * * *"
    enabled = False
    reason = "times out for some clients"
