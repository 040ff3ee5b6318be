"""LesEco."""

from spiders.base import NewsSpider


class LesEcoSpider(NewsSpider):
    """Economic daily of Morocco, by WordPress."""

    name = "leseco"
    site_name = "LesEco"
    homepage = "https://leseco.ma/"
    country = "MA"
    allowed_domains = ("leseco.ma",)
    feeds = ("https://leseco.ma/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "18 7-23 * * *"
