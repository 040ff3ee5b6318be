"""LesEco."""

from spiders.base import NewsSpider


class LesEcoSpider(NewsSpider):
    """Economic daily of Morocco, by WordPress."""

    name = "leseco"
    site_name = "LesEco"
    homepage = "https://leseco.ma/"
    country = "MA"
    allowed_domains = ("leseco.ma",)
    feeds = ("https://leseco.ma/feed/",)
    article_pattern = r"leseco\.ma/[\w-]+/[\w-]+\.html$"
    articles_like = ("https://leseco.ma/business/dislog-group-acquiert-une-marque.html",)
    not_articles_like = (
        "https://leseco.ma/?s=ciment",
        "https://leseco.ma/business/",
    )
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "18 7-23 * * *"
