"""Trends-Tendances."""

from spiders.base import NewsSpider


class TrendsTendancesSpider(NewsSpider):
    """Economic weekly of Belgium, by WordPress."""

    name = "trendstendances"
    site_name = "Trends-Tendances"
    homepage = "https://trends.levif.be/"
    country = "BE"
    allowed_domains = ("trends.levif.be",)
    feeds = ("https://trends.levif.be/feed/",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "26 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
