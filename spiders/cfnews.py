"""CFNews."""

from spiders.base import NewsSpider


class CfNewsSpider(NewsSpider):
    """Private equity."""

    name = "cfnews"
    site_name = "CFNews"
    homepage = "https://www.cfnews.net/"
    country = "FR"
    allowed_domains = ("cfnews.net",)
    feeds = ("https://www.cfnews.net/rss/feed/bourse",)
    languages = ("fr",)
    schedule = "36 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
