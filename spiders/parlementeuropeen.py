"""Parlement européen."""

from spiders.base import NewsSpider


class ParlementEuropeenSpider(NewsSpider):
    """Press releases of the European Parliament, in French."""

    name = "parlementeuropeen"
    site_name = "Parlement européen"
    homepage = "https://www.europarl.europa.eu/"
    country = "EU"
    allowed_domains = ("europarl.europa.eu",)
    feeds = ("https://www.europarl.europa.eu/rss/doc/press-releases/fr.xml",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "47 7-21/2 * * *"
