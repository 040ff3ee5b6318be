"""Challenges."""

from spiders.base import NewsSpider


class ChallengesSpider(NewsSpider):
    """Weekly; whole bodies stand in its JSON-LD."""

    name = "challenges"
    site_name = "Challenges"
    homepage = "https://www.challenges.fr/"
    country = "FR"
    allowed_domains = ("challenges.fr",)
    feeds = ("https://www.challenges.fr/rss.xml",)
    news_sitemaps = ("https://www.challenges.fr/sitemap.news.xml",)
    sitemaps = ("https://www.challenges.fr/sitemap.xml",)
    article_pattern = r"challenges\.fr/.+_\d{5,8}$"
    articles_like = ("https://www.challenges.fr/economie/la-dette-francaise-sous-surveillance_912345",)
    not_articles_like = ("https://www.challenges.fr/economie/", "https://www.challenges.fr/sitemap.xml")
    languages = ("fr",)
    schedule = "6,36 6-22 * * *"
