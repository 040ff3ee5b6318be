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
    article_pattern = r"rfi\.fr/fr/[\w%-]+/20\d{6}-[\w%-]+$"
    articles_like = ("https://www.rfi.fr/fr/economie/20260312-la-bce-laisse-ses-taux",)
    not_articles_like = (
        "https://www.rfi.fr/fr/economie/",
        "https://www.rfi.fr/fr/podcasts/aujourd-hui-l-economie/",
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
    schedule = "26,56 6-22 * * *"
