"""Banque de France."""

from spiders.base import NewsSpider


class BanqueDeFranceSpider(NewsSpider):
    """The central bank."""

    name = "banquedefrance"
    site_name = "Banque de France"
    homepage = "https://www.banque-france.fr/fr"
    country = "FR"
    allowed_domains = ("banque-france.fr",)
    feeds = ("https://www.banque-france.fr/fr/rss.xml",)
    languages = ("fr",)
    schedule = "19 */2 * * *"
    enabled = False
    reason = "answers 403 to programs"
