"""EcoActu."""

from spiders.base import NewsSpider


class EcoActuSpider(NewsSpider):
    """Economy of Morocco, by WordPress."""

    name = "ecoactu"
    site_name = "EcoActu"
    homepage = "https://ecoactu.ma/"
    country = "MA"
    allowed_domains = ("ecoactu.ma",)
    feeds = ("https://ecoactu.ma/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "26 7-23 * * *"
