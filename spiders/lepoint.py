"""Le Point."""

from spiders.base import NewsSpider


class LePointSpider(NewsSpider):
    """Economy of the weekly."""

    name = "lepoint"
    site_name = "Le Point"
    homepage = "https://www.lepoint.fr/"
    country = "FR"
    allowed_domains = ("lepoint.fr",)
    feeds = ("https://www.lepoint.fr/economie/rss.xml",)
    languages = ("fr",)
    schedule = "4,34 6-22 * * *"
    enabled = False
    reason = "answers 403 to programs"
