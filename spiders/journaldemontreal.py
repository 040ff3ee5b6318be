"""Le Journal de Montréal."""

from spiders.base import NewsSpider


class JournalDeMontrealSpider(NewsSpider):
    """Daily of Montreal; its feed is that of the whole paper."""

    name = "journaldemontreal"
    site_name = "Le Journal de Montréal"
    homepage = "https://www.journaldemontreal.com/"
    country = "CA"
    allowed_domains = ("journaldemontreal.com",)
    feeds = ("https://www.journaldemontreal.com/rss.xml",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "29,59 * * * *"
    enabled = False
    reason = "seen answering last before May 2026"
