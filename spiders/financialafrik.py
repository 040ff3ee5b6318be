"""Financial Afrik."""

from spiders.base import NewsSpider


class FinancialAfrikSpider(NewsSpider):
    """Finance of francophone Africa, by WordPress."""

    name = "financialafrik"
    site_name = "Financial Afrik"
    homepage = "https://www.financialafrik.com/"
    country = "SN"
    allowed_domains = ("financialafrik.com",)
    feeds = ("https://www.financialafrik.com/feed/",)
    languages = ("fr",)
    timezone = "Africa/Dakar"
    schedule = "48 */2 * * *"
