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
    article_pattern = r"journalducoin\.com/(?!lexique/|category/|author/)[\w-]+/\w+(?:-\w+){2,}/$"
    articles_like = ("https://journalducoin.com/nft/corriger-erreur-opensea-aggrave/",)
    not_articles_like = (
        "https://journalducoin.com/lexique/preuve-de-travail-definition/",
        "https://journalducoin.com/bitcoin/",
    )
    languages = ("fr",)
    schedule = "8,38 * * * *"
