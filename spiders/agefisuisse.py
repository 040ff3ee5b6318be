"""Agefi, Switzerland."""

from spiders.base import NewsSpider


class AgefiSuisseSpider(NewsSpider):
    """Financial daily of French-speaking Switzerland; it has no feed that answers."""

    name = "agefisuisse"
    site_name = "Agefi"
    homepage = "https://agefi.com/"
    country = "CH"
    allowed_domains = ("agefi.com",)
    sections = (
        "https://agefi.com/actualites/entreprises",
        "https://agefi.com/actualites/marches",
        "https://agefi.com/actualites/macroeconomie",
    )
    article_pattern = r"agefi\.com/actualites/[\w-]+/\w+(?:-\w+){2,}$"
    articles_like = ("https://agefi.com/actualites/entreprises/solidefinance-integre-un-fonds",)
    not_articles_like = ("https://agefi.com/actualites/entreprises", "https://agefi.com/actualites")
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "8,38 6-22 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
