"""RFI Économie."""

from spiders.base import NewsSpider


class RfiSpider(NewsSpider):
    """Public radio for the world: economy."""

    name = "rfi"
    site_name = "RFI"
    allowed_domains = ("rfi.fr",)
    feeds = ("https://www.rfi.fr/fr/economie/rss",)
    languages = ("fr",)
    schedule = "*/30 6-22 * * *"
