"""Le Soir."""

from spiders.base import NewsSpider


class LeSoirSpider(NewsSpider):
    """Daily of Belgium."""

    name = "lesoir"
    site_name = "Le Soir"
    homepage = "https://www.lesoir.be/"
    country = "BE"
    allowed_domains = ("lesoir.be",)
    feeds = ("https://www.lesoir.be/rss/17836.xml",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "23,53 6-22 * * *"
    enabled = False
    reason = "answers 403 to programs"
