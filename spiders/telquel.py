"""TelQuel."""

from spiders.base import NewsSpider


class TelQuelSpider(NewsSpider):
    """Weekly of Morocco; its feed is that of the whole paper."""

    name = "telquel"
    site_name = "TelQuel"
    homepage = "https://telquel.ma/"
    country = "MA"
    allowed_domains = ("telquel.ma",)
    feeds = ("https://telquel.ma/feed",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "43 7-23 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
