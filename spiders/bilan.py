"""Bilan."""

from spiders.base import NewsSpider


class BilanSpider(NewsSpider):
    """Economic magazine of French-speaking Switzerland."""

    name = "bilan"
    site_name = "Bilan"
    homepage = "https://www.bilan.ch/"
    country = "CH"
    allowed_domains = ("bilan.ch",)
    sections = ("https://www.bilan.ch/economie", "https://www.bilan.ch/entreprises", "https://www.bilan.ch/finance")
    article_pattern = r"bilan\.ch/story/[\w-]+-\d{12}$"
    articles_like = ("https://www.bilan.ch/story/les-300-plus-riches-995884082798",)
    not_articles_like = ("https://www.bilan.ch/economie", "https://www.bilan.ch/dossiers")
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "39 7-21/2 * * *"
    enabled = False
    reason = "its section pages are drawn by scripts, so that no link is in them"
