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
    article_pattern = r"franceinfo\.fr/economie/(?!medias/).+_\d{7}\.html$"
    articles_like = ("https://www.franceinfo.fr/economie/fraude/les-extorsions-par-telephone_7657810.html",)
    not_articles_like = (
        "https://www.franceinfo.fr/economie/",
        "https://www.franceinfo.fr/economie/medias/une-chaine-vendue_7657811.html",
    )
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
