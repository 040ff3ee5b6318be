"""AllNews."""

from spiders.base import NewsSpider


class AllNewsSpider(NewsSpider):
    """Finance of Switzerland."""

    name = "allnews"
    site_name = "AllNews"
    homepage = "https://www.allnews.ch/"
    country = "CH"
    allowed_domains = ("allnews.ch",)
    feeds = ("https://www.allnews.ch/taxonomy/term/5/feed",)
    article_pattern = r"allnews\.ch/content/[\w-]+/[\w-]+$"
    articles_like = ("https://www.allnews.ch/content/corporate/la-banque-gonet-renforce-son-equipe",)
    not_articles_like = ("https://www.allnews.ch/content/points-de-vue",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "41 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
