"""FranceBourse."""

from spiders.base import NewsSpider


class FranceBourseSpider(NewsSpider):
    """The Paris exchange."""

    name = "francebourse"
    site_name = "FranceBourse"
    homepage = "https://www.francebourse.com/"
    country = "FR"
    allowed_domains = ("francebourse.com",)
    feeds = ("https://www.francebourse.com/BOURSE/rss.xml",)
    languages = ("fr",)
    schedule = "33 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
