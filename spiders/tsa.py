"""TSA."""

from spiders.base import NewsSpider


class TsaSpider(NewsSpider):
    """Algerian online daily; its feed is that of the whole paper."""

    name = "tsa"
    site_name = "TSA"
    homepage = "https://www.tsa-algerie.com/"
    country = "DZ"
    allowed_domains = ("tsa-algerie.com",)
    feeds = ("https://www.tsa-algerie.com/feed/",)
    languages = ("fr",)
    timezone = "Africa/Algiers"
    schedule = "56 7-23 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
