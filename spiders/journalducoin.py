"""Journal du Coin."""

from spiders.base import NewsSpider


class JournalDuCoinSpider(NewsSpider):
    """Crypto-assets, by WordPress."""

    name = "journalducoin"
    site_name = "Journal du Coin"
    homepage = "https://journalducoin.com/"
    country = "FR"
    allowed_domains = ("journalducoin.com",)
    feeds = ("https://journalducoin.com/feed/",)
    languages = ("fr",)
    schedule = "8,38 * * * *"
