"""ABC Bourse."""

from spiders.base import NewsSpider


class AbcBourseSpider(NewsSpider):
    """Prices and markets, in short pieces."""

    name = "abcbourse"
    site_name = "ABC Bourse"
    homepage = "https://www.abcbourse.com/"
    country = "FR"
    allowed_domains = ("abcbourse.com",)
    feeds = ("https://www.abcbourse.com/rss/displaynewsrss",)
    # https://www.abcbourse.com/rss/lastanalysisrss is documented, but nobody has seen it answer lately
    feed_zone_is_wrong = True  # says GMT, is Paris time
    languages = ("fr",)
    schedule = "1-59/10 7-22 * * *"
