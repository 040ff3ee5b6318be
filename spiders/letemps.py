"""Le Temps."""

from spiders.base import NewsSpider


class LeTempsSpider(NewsSpider):
    """Economy of the Swiss daily."""

    name = "letemps"
    site_name = "Le Temps"
    homepage = "https://www.letemps.ch/"
    country = "CH"
    allowed_domains = ("letemps.ch",)
    feeds = ("https://www.letemps.ch/economie.rss",)
    article_pattern = r"letemps\.ch/economie/\w+(?:-\w+){2,}$"
    articles_like = ("https://www.letemps.ch/economie/le-franc-fort-inquiete-les-exportateurs",)
    not_articles_like = ("https://www.letemps.ch/economie",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "1,31 6-22 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
