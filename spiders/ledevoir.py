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
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "23,53 * * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
