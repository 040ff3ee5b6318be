"""L'Économiste, Morocco."""

from spiders.base import NewsSpider


class LEconomisteMaSpider(NewsSpider):
    """Economic daily of Morocco."""

    name = "leconomistema"
    site_name = "L'Économiste"
    homepage = "https://www.leconomiste.com/"
    country = "MA"
    allowed_domains = ("leconomiste.com",)
    feeds = ("https://www.leconomiste.com/rss.xml",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "46 7-23 * * *"
    enabled = False
    reason = "answers 403 to programs"
