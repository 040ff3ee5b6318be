"""Leaders."""

from spiders.base import NewsSpider


class LeadersSpider(NewsSpider):
    """Tunisian magazine; its feed is that of the whole magazine."""

    name = "leaders"
    site_name = "Leaders"
    homepage = "https://www.leaders.com.tn/"
    country = "TN"
    allowed_domains = ("leaders.com.tn",)
    feeds = ("https://www.leaders.com.tn/rss",)
    languages = ("fr",)
    timezone = "Africa/Tunis"
    schedule = "58 7-23 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
