"""RFI Économie."""

from spiders.base import NewsSpider


class RfiSpider(NewsSpider):
    """Public radio for the world: economy."""

    name = "rfi"
    site_name = "RFI"
    homepage = "https://www.rfi.fr/fr/"
    country = "FR"
    allowed_domains = ("rfi.fr",)
    feeds = ("https://www.rfi.fr/fr/economie/rss",)
    languages = ("fr",)
    remove = (
        ".m-interstitial",
        ".m-em-flash",
        ".a-read-more",
        ".o-self-promo",
        ".t-content__shares",
    )
    tdm_reserved = True
    schedule = "26,56 6-22 * * *"
