"""Commission européenne."""

from spiders.base import NewsSpider


class CommissionEuropeenneSpider(NewsSpider):
    """Press releases of the European Commission, in French where there is a translation."""

    name = "commissioneuropeenne"
    site_name = "Commission européenne"
    homepage = "https://ec.europa.eu/"
    country = "EU"
    allowed_domains = ("ec.europa.eu",)
    feeds = ("https://ec.europa.eu/commission/presscorner/api/rss?language=fr",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "44 7-21/2 * * *"
