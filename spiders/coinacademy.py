"""Coin Academy."""

from spiders.base import NewsSpider


class CoinAcademySpider(NewsSpider):
    """Crypto-assets, by WordPress."""

    name = "coinacademy"
    site_name = "Coin Academy"
    homepage = "https://coinacademy.fr/"
    country = "FR"
    allowed_domains = ("coinacademy.fr",)
    feeds = ("https://coinacademy.fr/feed/",)
    languages = ("fr",)
    schedule = "41 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
