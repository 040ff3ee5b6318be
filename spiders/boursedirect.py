"""Bourse Direct."""

from spiders.base import NewsSpider


class BourseDirectSpider(NewsSpider):
    """Analyses of the broker."""

    name = "boursedirect"
    site_name = "Bourse Direct"
    homepage = "https://www.boursedirect.fr/"
    country = "FR"
    allowed_domains = ("boursedirect.fr",)
    feeds = ("https://www.boursedirect.fr/fr/actualites/flux/analyses/rss",)
    languages = ("fr",)
    schedule = "31 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
