"""20 Minutes."""

from spiders.base import NewsSpider


class VingtMinutesSpider(NewsSpider):
    """Economy of the free daily."""

    name = "vingtminutes"
    site_name = "20 Minutes"
    homepage = "https://www.20minutes.fr/"
    country = "FR"
    allowed_domains = ("20minutes.fr",)
    feeds = ("https://www.20minutes.fr/feeds/rss-economie.xml",)
    article_pattern = r"20minutes\.fr/economie/\d+-20\d{6}-[\w-]+$"
    articles_like = ("https://www.20minutes.fr/economie/4179419-20251015-le-credit-repart",)
    not_articles_like = ("https://www.20minutes.fr/economie/",)
    languages = ("fr",)
    schedule = "6,36 6-22 * * *"
    enabled = False
    reason = "answers some clients and refuses others with 403"
