"""Ilboursa."""

from spiders.base import NewsSpider


class IlboursaSpider(NewsSpider):
    """The exchange of Tunis."""

    name = "ilboursa"
    site_name = "Ilboursa"
    homepage = "https://www.ilboursa.com/"
    country = "TN"
    allowed_domains = ("ilboursa.com",)
    feeds = ("https://www.ilboursa.com/rss/flux.aspx",)
    languages = ("fr",)
    timezone = "Africa/Tunis"
    schedule = "3 7-23 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
