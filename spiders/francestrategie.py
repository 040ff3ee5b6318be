"""France Stratégie."""

from spiders.base import NewsSpider


class FranceStrategieSpider(NewsSpider):
    """The government's institute for foresight; its feed leads to another of its hosts."""

    name = "francestrategie"
    site_name = "France Stratégie"
    homepage = "https://www.strategie.gouv.fr/"
    country = "FR"
    allowed_domains = ("strategie.gouv.fr", "strategie-plan.gouv.fr")
    feeds = ("https://www.strategie.gouv.fr/rss.xml",)
    languages = ("fr",)
    schedule = "37 8-20/4 * * *"
