"""BRVM."""

from spiders.base import NewsSpider


class BrvmSpider(NewsSpider):
    """The exchange of West Africa itself."""

    name = "brvm"
    site_name = "BRVM"
    homepage = "https://www.brvm.org/"
    country = "CI"
    allowed_domains = ("brvm.org",)
    feeds = ("https://www.brvm.org/fr/rss.xml",)
    languages = ("fr",)
    timezone = "Africa/Abidjan"
    schedule = "58 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
