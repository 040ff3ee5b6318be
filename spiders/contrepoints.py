"""Contrepoints."""

from spiders.base import NewsSpider


class ContrepointsSpider(NewsSpider):
    """Liberal opinion on economy and politics, by WordPress."""

    name = "contrepoints"
    site_name = "Contrepoints"
    homepage = "https://contrepoints.org/"
    country = "FR"
    allowed_domains = ("contrepoints.org",)
    feeds = ("https://contrepoints.org/feed/",)
    article_pattern = r"contrepoints\.org/(?!category/)\w+(?:-\w+){2,}/?$"
    articles_like = ("https://contrepoints.org/flat-tax-aides-aux-entreprises/",)
    not_articles_like = (
        "https://contrepoints.org/category/economie/",
        "https://contrepoints.org/",
    )
    languages = ("fr",)
    schedule = "41 7-21/2 * * *"
