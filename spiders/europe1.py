"""Europe 1."""

from spiders.base import NewsSpider


class Europe1Spider(NewsSpider):
    """Radio: economy; its feed is that of the whole station. Some clients were refused: watch it."""

    name = "europe1"
    site_name = "Europe 1"
    homepage = "https://www.europe1.fr/"
    country = "FR"
    allowed_domains = ("europe1.fr",)
    feeds = ("https://www.europe1.fr/rss.xml",)
    feeds_are_general = True
    article_pattern = r"europe1\.fr/economie/[\w-]+-\d{6,}l?$"
    articles_like = ("https://www.europe1.fr/economie/plfss-et-fraude-le-ministere-sattaque-au-credit-dimpot-4211793",)
    not_articles_like = ("https://www.europe1.fr/economie", "https://www.europe1.fr/sport/le-match-du-soir-4211794")
    languages = ("fr",)
    schedule = "27,57 6-22 * * *"
