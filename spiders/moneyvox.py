"""MoneyVox."""

from spiders.base import NewsSpider


class MoneyVoxSpider(NewsSpider):
    """Savings and banks."""

    name = "moneyvox"
    site_name = "MoneyVox"
    homepage = "https://www.moneyvox.fr/"
    country = "FR"
    allowed_domains = ("moneyvox.fr",)
    feeds = ("https://www.moneyvox.fr/actu/rss.php",)
    languages = ("fr",)
    schedule = "28,58 6-22 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
