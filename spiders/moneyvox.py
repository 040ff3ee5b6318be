"""MoneyVox."""

from spiders.base import NewsSpider


class MoneyVoxSpider(NewsSpider):
    """Savings and banks."""

    name = "moneyvox"
    site_name = "MoneyVox"
    allowed_domains = ("moneyvox.fr",)
    feeds = ("https://www.moneyvox.fr/actu/rss.php",)
    languages = ("fr",)
    schedule = "*/30 6-22 * * *"
    enabled = False  # documented, but nobody has seen it answer lately
