"""Cointribune."""

from spiders.base import NewsSpider


class CointribuneSpider(NewsSpider):
    """Crypto-assets, by WordPress."""

    name = "cointribune"
    site_name = "Cointribune"
    homepage = "https://www.cointribune.com/"
    country = "FR"
    allowed_domains = ("cointribune.com",)
    feeds = ("https://www.cointribune.com/feed/",)
    languages = ("fr",)
    schedule = "11,41 * * * *"
