"""Médias24."""

from spiders.base import NewsSpider


class Medias24Spider(NewsSpider):
    """Economy of Morocco, by WordPress."""

    name = "medias24"
    site_name = "Médias24"
    homepage = "https://medias24.com/"
    country = "MA"
    allowed_domains = ("medias24.com",)
    feeds = ("https://www.medias24.com/feed",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "41 7-23 * * *"
    enabled = False
    reason = "a wall against robots stands before it"
