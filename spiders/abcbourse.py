"""ABC Bourse."""

from spiders.base import NewsSpider


class AbcBourseSpider(NewsSpider):
    """Prices and markets, in short pieces."""

    name = "abcbourse"
    site_name = "ABC Bourse"
    allowed_domains = ("abcbourse.com",)
    feeds = ("https://www.abcbourse.com/rss/displaynewsrss",)
