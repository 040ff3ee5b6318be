"""CasaBourse."""

from spiders.base import NewsSpider


class CasaBourseSpider(NewsSpider):
    """The Casablanca exchange, by WordPress; its feed holds four entries."""

    name = "casabourse"
    site_name = "CasaBourse"
    homepage = "https://casabourse.ma/"
    country = "MA"
    allowed_domains = ("casabourse.ma",)
    feeds = ("https://casabourse.ma/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "36 7-23 * * *"
