"""France 24."""

from spiders.base import NewsSpider


class France24Spider(NewsSpider):
    """Public television for the world: economy and technology."""

    name = "france24"
    site_name = "France 24"
    homepage = "https://www.france24.com/fr/"
    country = "FR"
    allowed_domains = ("france24.com",)
    feeds = ("https://www.france24.com/fr/%C3%A9co-tech/rss", "https://www.france24.com/fr/economie/rss")
    article_pattern = r"france24\.com/fr/(?:%C3%A9co-tech|economie)/20\d{6}-[\w%-]+$"
    articles_like = ("https://www.france24.com/fr/%C3%A9co-tech/20260924-ia-le-piratage-d-un-modele",)
    not_articles_like = (
        "https://www.france24.com/fr/%C3%A9co-tech/",
        "https://www.france24.com/fr/sports/20260924-le-match",
    )
    languages = ("fr",)
    remove = (
        ".m-interstitial",
        ".m-em-flash",
        ".a-read-more",
        ".o-self-promo",
        ".t-content__shares",
    )
    tdm_reserved = True
    schedule = "2,32 6-22 * * *"
