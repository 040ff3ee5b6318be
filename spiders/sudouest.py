"""Sud Ouest."""

from spiders.base import NewsSpider


class SudOuestSpider(NewsSpider):
    """Regional daily of Bordeaux; its feed is that of the whole paper."""

    name = "sudouest"
    site_name = "Sud Ouest"
    homepage = "https://www.sudouest.fr/"
    country = "FR"
    allowed_domains = ("sudouest.fr",)
    feeds = ("https://www.sudouest.fr/essentiel/rss.xml",)
    languages = ("fr",)
    schedule = "51 6-22 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
