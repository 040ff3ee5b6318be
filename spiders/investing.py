"""Investing.com, French edition."""

from spiders.base import NewsSpider


class InvestingSpider(NewsSpider):
    """Markets, by the feeds of news, stock markets and metals of its French edition."""

    name = "investing"
    site_name = "Investing.com"
    homepage = "https://fr.investing.com/"
    country = "FR"
    allowed_domains = ("fr.investing.com",)
    feeds = (
        "https://fr.investing.com/rss/news_285.rss",
        "https://fr.investing.com/rss/news_14.rss",
        "https://fr.investing.com/rss/commodities_Metals.rss",
    )
    article_pattern = r"fr\.investing\.com/news/[\w-]+/[\w-]+-\d{5,}$"
    articles_like = ("https://fr.investing.com/news/economy/les-tensions-sur-le-cuivre-3188402",)
    not_articles_like = (
        "https://fr.investing.com/news/economy",
        "https://fr.investing.com/news/latest-news",
    )
    languages = ("fr",)
    schedule = "8-59/10 7-22 * * *"
