"""Le Devoir."""

from spiders.base import NewsSpider


class LeDevoirSpider(NewsSpider):
    """Economy of the daily of Montreal."""

    name = "ledevoir"
    site_name = "Le Devoir"
    homepage = "https://www.ledevoir.com/"
    country = "CA"
    allowed_domains = ("ledevoir.com",)
    feeds = ("https://www.ledevoir.com/rss/section/economie.xml",)
    article_pattern = r"ledevoir\.com/economie/\d+/[\w-]+$"
    articles_like = ("https://www.ledevoir.com/economie/956412/assureurs-habitation-hausse",)
    not_articles_like = ("https://www.ledevoir.com/economie",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "23,53 * * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
