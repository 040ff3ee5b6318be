"""Finance et Investissement."""

from spiders.base import NewsSpider


class FinanceInvestissementSpider(NewsSpider):
    """For the financial advisers of Quebec, by WordPress."""

    name = "financeinvestissement"
    site_name = "Finance et Investissement"
    homepage = "https://www.finance-investissement.com/"
    country = "CA"
    allowed_domains = ("finance-investissement.com",)
    feeds = ("https://www.finance-investissement.com/rss/",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "3 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
