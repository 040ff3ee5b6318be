"""Cryptoast."""

from spiders.base import NewsSpider


class CryptoastSpider(NewsSpider):
    """Crypto-assets, by WordPress."""

    name = "cryptoast"
    site_name = "Cryptoast"
    homepage = "https://cryptoast.fr/"
    country = "FR"
    allowed_domains = ("cryptoast.fr",)
    feeds = ("https://cryptoast.fr/feed/",)
    languages = ("fr",)
    schedule = "6,36 * * * *"
