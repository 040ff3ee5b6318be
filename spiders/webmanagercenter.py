"""Webmanagercenter."""

from spiders.base import NewsSpider


class WebmanagercenterSpider(NewsSpider):
    """Economy of Tunisia, by WordPress."""

    name = "webmanagercenter"
    site_name = "Webmanagercenter"
    homepage = "https://www.webmanagercenter.com/"
    country = "TN"
    allowed_domains = ("webmanagercenter.com",)
    feeds = ("https://www.webmanagercenter.com/feed/",)
    languages = ("fr",)
    timezone = "Africa/Tunis"
    schedule = "1 7-23 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
