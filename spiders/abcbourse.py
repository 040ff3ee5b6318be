"""ABC Bourse."""

from spiders.base import NewsSpider


class AbcBourseSpider(NewsSpider):
    """Prices and markets, in short pieces."""

    name = "abcbourse"
    site_name = "ABC Bourse"
    allowed_domains = ("abcbourse.com",)
    feeds = ("https://www.abcbourse.com/rss/displaynewsrss",)
    # https://www.abcbourse.com/rss/lastanalysisrss is documented, but nobody has seen it answer lately
    feed_zone_is_wrong = True  # says GMT, is Paris time
    languages = ("fr",)
    schedule = "*/10 7-22 * * *"
