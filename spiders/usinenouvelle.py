"""L'Usine Nouvelle."""

from spiders.base import NewsSpider


class UsineNouvelleSpider(NewsSpider):
    """Weekly of industry."""

    name = "usinenouvelle"
    site_name = "L'Usine Nouvelle"
    homepage = "https://www.usinenouvelle.com/"
    country = "FR"
    allowed_domains = ("usinenouvelle.com",)
    feeds = ("https://www.usinenouvelle.com/rss/",)
    languages = ("fr",)
    schedule = "0,30 6-22 * * *"
    enabled = False
    reason = "a wall against robots stands before it"
