"""Novethic."""

from spiders.base import NewsSpider


class NovethicSpider(NewsSpider):
    """Sustainable finance, by WordPress."""

    name = "novethic"
    site_name = "Novethic"
    homepage = "https://www.novethic.fr/"
    country = "FR"
    allowed_domains = ("novethic.fr",)
    feeds = ("https://www.novethic.fr/feed",)
    languages = ("fr",)
    schedule = "23 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
