"""L'AGEFI."""

from spiders.base import NewsSpider


class AgefiSpider(NewsSpider):
    """Daily of the financial professions."""

    name = "agefi"
    site_name = "L'AGEFI"
    allowed_domains = ("agefi.fr",)
    feeds = ("https://www.agefi.fr/news/economie-marches.rss",)
    languages = ("fr",)
    schedule = "*/30 6-22 * * *"
