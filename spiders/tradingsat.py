"""BFM Bourse (Tradingsat)."""

from spiders.base import NewsSpider


class TradingsatSpider(NewsSpider):
    """Markets, share by share."""

    name = "tradingsat"
    site_name = "BFM Bourse"
    allowed_domains = ("tradingsat.com",)
    feeds = ("https://www.tradingsat.com/rssbourse.xml",)
    languages = ("fr",)
    schedule = "*/10 7-22 * * *"
