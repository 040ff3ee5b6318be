"""ACPR."""

from spiders.base import NewsSpider


class AcprSpider(NewsSpider):
    """The supervisor of banks and insurers; it has no feed."""

    name = "acpr"
    site_name = "ACPR"
    homepage = "https://acpr.banque-france.fr/"
    country = "FR"
    allowed_domains = ("acpr.banque-france.fr",)
    sections = ("https://acpr.banque-france.fr/fr/publications-et-statistiques/etudes-et-recherche",)
    article_pattern = r"acpr\.banque-france\.fr/fr/publications-et-statistiques/publications/[\w-]+$"
    articles_like = (
        "https://acpr.banque-france.fr/fr/publications-et-statistiques/publications/la-situation-des-assureurs",
    )
    not_articles_like = ("https://acpr.banque-france.fr/fr/publications-et-statistiques/etudes-et-recherche",)
    languages = ("fr",)
    body = ".field--name-field-contenu-riche"
    schedule = "51 8-20/4 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
