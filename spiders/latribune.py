"""La Tribune."""

from spiders.base import NewsSpider


class LaTribuneSpider(NewsSpider):
    """Economic daily."""

    name = "latribune"
    site_name = "La Tribune"
    allowed_domains = ("latribune.fr",)
    feeds = ("https://www.latribune.fr/rss/rubriques/actualite.html",)
