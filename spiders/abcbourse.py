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
    article_pattern = r"abcbourse\.com/marches/[\w-]+_\d{6,}$"
    articles_like = ("https://www.abcbourse.com/marches/air-liquide-va-decarboner-une-cimenterie_594182",)
    not_articles_like = (
        "https://www.abcbourse.com/marches/news_valeur/AIp",
        "https://www.abcbourse.com/marches/",
    )
    languages = ("fr",)
    schedule = "1-59/10 7-22 * * *"
