"""Challenge, Morocco."""

from spiders.base import NewsSpider


class ChallengeMaSpider(NewsSpider):
    """Economic weekly of Morocco, by WordPress."""

    name = "challengema"
    site_name = "Challenge"
    homepage = "https://www.challenge.ma/"
    country = "MA"
    allowed_domains = ("challenge.ma",)
    feeds = ("https://www.challenge.ma/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "23 7-23 * * *"
