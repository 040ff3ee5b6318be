"""Bercy."""

from spiders.base import NewsSpider


class BercySpider(NewsSpider):
    """The ministry of economy and finance."""

    name = "bercy"
    site_name = "Ministère de l'Économie"
    homepage = "https://www.economie.gouv.fr/"
    country = "FR"
    allowed_domains = ("economie.gouv.fr",)
    feeds = ("https://www.economie.gouv.fr/rss/toutesactualites",)
    languages = ("fr",)
    schedule = "16 7-21/2 * * *"
