"""Alternatives Économiques."""

from spiders.base import NewsSpider


class AlternativesEconomiquesSpider(NewsSpider):
    """Monthly of economy and society; part of it is for subscribers."""

    name = "alternativeseconomiques"
    site_name = "Alternatives Économiques"
    homepage = "https://www.alternatives-economiques.fr/"
    country = "FR"
    allowed_domains = ("alternatives-economiques.fr",)
    feeds = ("https://www.alternatives-economiques.fr/rss.xml",)
    feeds_are_general = True  # its feed also lists what is no article
    article_pattern = r"alternatives-economiques\.fr/[\w-]+/00\d{6}$"
    articles_like = ("https://www.alternatives-economiques.fr/nucleaire-france-a-lheure-choix/00087747",)
    not_articles_like = (
        "https://www.alternatives-economiques.fr/",
        "https://www.alternatives-economiques.fr/agenda/formation",
    )
    languages = ("fr",)
    remove = (
        ".c-epigraph",
        ".c-same-subject",
        ".c-kiosk--single",
        ".c-comments",
        ".o-page__footer",
        ".o-page__figure__trigger",
    )
    schedule = "22 7-21/2 * * *"
