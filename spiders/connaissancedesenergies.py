"""Connaissance des Énergies."""

from spiders.base import NewsSpider


class ConnaissanceDesEnergiesSpider(NewsSpider):
    """Energy: its own pieces and dispatches of AFP."""

    name = "connaissancedesenergies"
    site_name = "Connaissance des Énergies"
    homepage = "https://www.connaissancedesenergies.org/"
    country = "FR"
    allowed_domains = ("connaissancedesenergies.org",)
    feeds = ("https://www.connaissancedesenergies.org/rss.xml",)
    languages = ("fr",)
    schedule = "46 */2 * * *"
