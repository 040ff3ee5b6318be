"""Le Journal des Entreprises."""

from spiders.base import NewsSpider


class JournalDesEntreprisesSpider(NewsSpider):
    """Companies of the French regions."""

    name = "journaldesentreprises"
    site_name = "Le Journal des Entreprises"
    homepage = "https://www.lejournaldesentreprises.com/"
    country = "FR"
    allowed_domains = ("lejournaldesentreprises.com",)
    feeds = ("https://www.lejournaldesentreprises.com/rss-france",)
    languages = ("fr",)
    schedule = "18 7-21/2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
