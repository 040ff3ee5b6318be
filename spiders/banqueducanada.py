"""Banque du Canada."""

from spiders.base import NewsSpider


class BanqueDuCanadaSpider(NewsSpider):
    """The central bank of Canada."""

    name = "banqueducanada"
    site_name = "Banque du Canada"
    homepage = "https://www.banqueducanada.ca/"
    country = "CA"
    allowed_domains = ("banqueducanada.ca",)
    feeds = ("https://www.banqueducanada.ca/feed/",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "6 */4 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
