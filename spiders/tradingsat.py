"""BFM Bourse (Tradingsat)."""

from spiders.base import NewsSpider


class TradingsatSpider(NewsSpider):
    """Markets, share by share."""

    name = "tradingsat"
    site_name = "BFM Bourse"
    homepage = "https://www.tradingsat.com/"
    country = "FR"
    allowed_domains = ("tradingsat.com",)
    feeds = ("https://www.tradingsat.com/rssbourse.xml",)
    languages = ("fr",)
    schedule = "6-59/10 7-22 * * *"
