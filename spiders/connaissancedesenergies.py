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
    article_pattern = r"connaissancedesenergies\.org/.+-\d{6}$"
    articles_like = ("https://www.connaissancedesenergies.org/afp/record-de-production-photovoltaique-260531",)
    not_articles_like = (
        "https://www.connaissancedesenergies.org/afp",
        "https://www.connaissancedesenergies.org/fiches-pedagogiques",
    )
    languages = ("fr",)
    schedule = "46 */2 * * *"
