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
    article_pattern = r"medias24\.com/20\d\d/\d\d/\d\d/[\w-]+-\d+/$"
    articles_like = ("https://www.medias24.com/2026/10/02/minoterie-un-groupe-se-diversifie-1770285/",)
    not_articles_like = ("https://medias24.com/categorie/leboursier/actus/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "41 7-23 * * *"
    enabled = False
    reason = "a wall against robots stands before it"
