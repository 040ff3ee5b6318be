"""Infomédiaire."""

from spiders.base import NewsSpider


class InfomediaireSpider(NewsSpider):
    """Economy of Morocco, by WordPress."""

    name = "infomediaire"
    site_name = "Infomédiaire"
    homepage = "https://www.infomediaire.net/"
    country = "MA"
    allowed_domains = ("infomediaire.net",)
    feeds = ("https://www.infomediaire.net/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "31 7-23 * * *"
