"""Le Revenu."""

from spiders.base import NewsSpider


class LeRevenuSpider(NewsSpider):
    """Weekly for private investors."""

    name = "lerevenu"
    site_name = "Le Revenu"
    homepage = "https://www.lerevenu.com/"
    country = "FR"
    allowed_domains = ("lerevenu.com",)
    feeds = ("https://www.lerevenu.com/rss.xml",)
    languages = ("fr",)
    schedule = "4,34 6-22 * * *"
