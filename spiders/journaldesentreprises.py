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
    article_pattern = r"lejournaldesentreprises\.com/article/[\w-]+-\d{6,}$"
    articles_like = ("https://www.lejournaldesentreprises.com/article/une-usine-s-agrandit-2113390",)
    not_articles_like = ("https://www.lejournaldesentreprises.com/region-sud",)
    languages = ("fr",)
    schedule = "18 7-21/2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
