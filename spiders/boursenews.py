"""BourseNews."""

from spiders.base import NewsSpider


class BourseNewsSpider(NewsSpider):
    """The Casablanca exchange; it has no feed."""

    name = "boursenews"
    site_name = "BourseNews"
    homepage = "https://boursenews.ma/"
    country = "MA"
    allowed_domains = ("boursenews.ma",)
    sections = ("https://boursenews.ma/articles/marches",)
    article_pattern = r"boursenews\.ma/article/[\w-]+/[\w-]+$"
    articles_like = ("https://boursenews.ma/article/marches/la-bourse-de-casablanca-termine-en-hausse",)
    not_articles_like = ("https://boursenews.ma/articles/marches",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "48 7-23 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
