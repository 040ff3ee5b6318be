"""Investir, of Les Echos."""

from spiders.base import NewsSpider


class InvestirSpider(NewsSpider):
    """Weekly for private investors."""

    name = "investir"
    site_name = "Investir"
    homepage = "https://services.lesechos.fr/"
    country = "FR"
    allowed_domains = ("lesechos.fr",)
    feeds = ("https://services.lesechos.fr/rss/investir-marches-indices.xml",)
    languages = ("fr",)
    schedule = "5,35 6-22 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
