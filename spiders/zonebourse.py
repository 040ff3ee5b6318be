"""Zonebourse."""

from spiders.base import NewsSpider


class ZonebourseSpider(NewsSpider):
    """Markets and companies, with dispatches of several agencies."""

    name = "zonebourse"
    site_name = "Zonebourse"
    homepage = "https://www.zonebourse.com/"
    country = "FR"
    allowed_domains = ("zonebourse.com",)
    sections = ("https://www.zonebourse.com/actualite-bourse/",)
    article_pattern = r"zonebourse\.com/(?:actualite-bourse/[\w-]+-[0-9a-f]{12,}|cours/.+/actualite/[\w-]+-\d{6,})/?$"
    articles_like = ("https://www.zonebourse.com/actualite-bourse/la-bourse-de-paris-attend-la-bce-ce7e5bd9d18af123",)
    not_articles_like = (
        "https://www.zonebourse.com/actualite-bourse/",
        "https://www.zonebourse.com/cours/action/AIRBUS-SE-4637/",
    )
    languages = ("fr",)
    schedule = "7-59/10 7-22 * * *"
