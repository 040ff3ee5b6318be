"""L'AGEFI."""

from spiders.base import NewsSpider


class AgefiSpider(NewsSpider):
    """Daily of the financial professions."""

    name = "agefi"
    site_name = "L'AGEFI"
    homepage = "https://www.agefi.fr/"
    country = "FR"
    allowed_domains = ("agefi.fr",)
    feeds = ("https://www.agefi.fr/news/economie-marches.rss",)
    article_pattern = r"agefi\.fr/news/[\w-]+/[\w-]+$"
    articles_like = ("https://www.agefi.fr/news/economie-marches/le-cours-du-ble-recule",)
    not_articles_like = (
        "https://www.agefi.fr/theme/restructurations",
        "https://www.agefi.fr/news/economie-marches",
    )
    languages = ("fr",)
    schedule = "1,31 6-22 * * *"
