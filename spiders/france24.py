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
