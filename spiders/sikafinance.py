"""Sika Finance."""

from spiders.base import NewsSpider


class SikaFinanceSpider(NewsSpider):
    """The exchange of West Africa."""

    name = "sikafinance"
    site_name = "Sika Finance"
    homepage = "https://www.sikafinance.com/"
    country = "CI"
    allowed_domains = ("sikafinance.com",)
    feeds = ("https://www.sikafinance.com/rss/actualites_bourse_brvm",)
    languages = ("fr",)
    timezone = "Africa/Abidjan"
    schedule = "56 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
