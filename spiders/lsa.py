"""LSA."""

from spiders.base import NewsSpider


class LsaSpider(NewsSpider):
    """Retail."""

    name = "lsa"
    site_name = "LSA"
    homepage = "https://www.lsa-conso.fr/"
    country = "FR"
    allowed_domains = ("lsa-conso.fr",)
    feeds = ("https://www.lsa-conso.fr/rss",)
    languages = ("fr",)
    schedule = "46 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
