"""L'Usine Digitale."""

from spiders.base import NewsSpider


class UsineDigitaleSpider(NewsSpider):
    """Digital economy, by the house of L'Usine Nouvelle."""

    name = "usinedigitale"
    site_name = "L'Usine Digitale"
    homepage = "https://www.usine-digitale.fr/"
    country = "FR"
    allowed_domains = ("usine-digitale.fr",)
    feeds = ("https://www.usine-digitale.fr/rss",)
    languages = ("fr",)
    schedule = "28 7-21/2 * * *"
    enabled = False
    reason = "a wall against robots stands before the house's sites"
