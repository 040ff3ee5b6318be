"""Franceinfo Éco."""

from spiders.base import NewsSpider


class FranceinfoSpider(NewsSpider):
    """Public radio and television: economy."""

    name = "franceinfo"
    site_name = "Franceinfo"
    homepage = "https://www.franceinfo.fr/"
    country = "FR"
    allowed_domains = ("francetvinfo.fr", "franceinfo.fr")
    feeds = ("https://www.franceinfo.fr/economie.rss",)  # francetvinfo.fr answers some clients with 403
    languages = ("fr",)
    remove = (
        ".signature",
        ".c-time",
        ".same-topic",
        ".related-tags",
        ".social-zone",
        ".embed-link",
        ".media-embed__link",
    )
    tdm_reserved = True
    schedule = "13,43 6-22 * * *"
