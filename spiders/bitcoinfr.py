"""Bitcoin.fr."""

from spiders.base import NewsSpider


class BitcoinFrSpider(NewsSpider):
    """Bitcoin, by WordPress."""

    name = "bitcoinfr"
    site_name = "Bitcoin.fr"
    homepage = "https://bitcoin.fr/"
    country = "FR"
    allowed_domains = ("bitcoin.fr",)
    feeds = ("https://bitcoin.fr/feed/",)
    languages = ("fr",)
    schedule = "43 */2 * * *"
