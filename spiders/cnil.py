"""CNIL."""

from spiders.base import NewsSpider


class CnilSpider(NewsSpider):
    """The data protection authority."""

    name = "cnil"
    site_name = "CNIL"
    homepage = "https://www.cnil.fr/"
    country = "FR"
    allowed_domains = ("cnil.fr",)
    feeds = ("https://www.cnil.fr/fr/rss.xml",)
    languages = ("fr",)
    schedule = "48 8-20/4 * * *"
    enabled = False
    reason = "answers, but little of it is economy"
