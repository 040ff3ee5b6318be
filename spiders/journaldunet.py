"""Journal du Net."""

from spiders.base import NewsSpider


class JournalDuNetSpider(NewsSpider):
    """Digital economy."""

    name = "journaldunet"
    site_name = "Journal du Net"
    homepage = "https://www.journaldunet.com/"
    country = "FR"
    allowed_domains = ("journaldunet.com",)
    feeds = ("https://www.journaldunet.com/rss/",)
    languages = ("fr",)
    schedule = "26 7-21/2 * * *"
    enabled = False
    reason = "its servers refuse clients that are no browsers"
