"""actu.fr."""

from spiders.base import NewsSpider


class ActuFrSpider(NewsSpider):
    """Local news of France: economy."""

    name = "actufr"
    site_name = "actu.fr"
    homepage = "https://actu.fr/"
    country = "FR"
    allowed_domains = ("actu.fr",)
    feeds = ("https://actu.fr/economie/rss.xml",)
    languages = ("fr",)
    schedule = "53 6-22 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
