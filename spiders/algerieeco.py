"""Algérie Éco."""

from spiders.base import NewsSpider


class AlgerieEcoSpider(NewsSpider):
    """Economy of Algeria, by WordPress."""

    name = "algerieeco"
    site_name = "Algérie Éco"
    homepage = "https://www.algerie-eco.com/"
    country = "DZ"
    allowed_domains = ("algerie-eco.com",)
    feeds = ("https://www.algerie-eco.com/feed",)
    languages = ("fr",)
    timezone = "Africa/Algiers"
    schedule = "51 7-23 * * *"
