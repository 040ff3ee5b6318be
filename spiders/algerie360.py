"""Algérie360."""

from spiders.base import NewsSpider


class Algerie360Spider(NewsSpider):
    """Algerian online daily; its sitemap is that of the whole paper, whose addresses do not tell the section."""

    name = "algerie360"
    site_name = "Algérie360"
    homepage = "https://www.algerie360.com/"
    country = "DZ"
    allowed_domains = ("algerie360.com",)
    news_sitemaps = ("https://www.algerie360.com/news-sitemap.xml",)
    article_pattern = r"algerie360\.com/\w+(?:-\w+){3,}/$"
    articles_like = (
        "https://www.algerie360.com/air-algerie-accelere-son-envol-en-afrique-avec-40-vols-hebdomadaires/",
    )
    not_articles_like = ("https://www.algerie360.com/", "https://www.algerie360.com/category/economie/")
    languages = ("fr",)
    timezone = "Africa/Algiers"
    schedule = "53 7-23 * * *"
