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
    article_pattern = r"financialafrik\.com/20\d\d/\d\d/\d\d/[\w-]+/$"
    articles_like = ("https://www.financialafrik.com/2026/07/27/taux-dusure-dans-luemoa/",)
    not_articles_like = ("https://www.financialafrik.com/category/finance/",)
    languages = ("fr",)
    timezone = "Africa/Dakar"
    schedule = "48 */2 * * *"
