"""Autorité des marchés financiers."""

from spiders.base import NewsSpider


class AmfSpider(NewsSpider):
    """The supervisor of the French markets; it answers in French to `Accept-Language: fr`, which is our default."""

    name = "amf"
    site_name = "AMF"
    homepage = "https://www.amf-france.org/fr"
    country = "FR"
    allowed_domains = ("amf-france.org",)
    feeds = ("https://www.amf-france.org/fr/flux-rss/display/21", "https://www.amf-france.org/fr/flux-rss/display/23")
    languages = ("fr",)
    schedule = "15 */2 * * *"
