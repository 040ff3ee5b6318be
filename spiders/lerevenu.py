"""Le Revenu."""

from spiders.base import NewsSpider


class LeRevenuSpider(NewsSpider):
    """Weekly for private investors."""

    name = "lerevenu"
    site_name = "Le Revenu"
    homepage = "https://www.lerevenu.com/"
    country = "FR"
    allowed_domains = ("lerevenu.com",)
    feeds = ("https://www.lerevenu.com/rss.xml",)
    article_pattern = r"lerevenu\.com/(?!auteur/)[\w-]+/[\w-]+/[\w-]+/$"
    articles_like = ("https://www.lerevenu.com/diversifier-placements/placements-divers/fraude-bancaire-en-ligne/",)
    not_articles_like = (
        "https://www.lerevenu.com/auteur/patrice-huvelin/articles/",
        "https://www.lerevenu.com/bourse/",
    )
    languages = ("fr",)
    schedule = "4,34 6-22 * * *"
