"""Ouest-France."""

from spiders.base import NewsSpider


class OuestFranceSpider(NewsSpider):
    """Economy of the regional daily of Rennes."""

    name = "ouestfrance"
    site_name = "Ouest-France"
    homepage = "https://www.ouest-france.fr/"
    country = "FR"
    allowed_domains = ("ouest-france.fr",)
    feeds = ("https://www.ouest-france.fr/rss/economie",)
    languages = ("fr",)
    tdm_reserved = True
    schedule = "8,38 6-22 * * *"
    enabled = False
    reason = "its servers refuse clients that are no browsers"
