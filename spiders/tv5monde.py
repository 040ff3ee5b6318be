"""TV5Monde."""

from spiders.base import NewsSpider


class Tv5MondeSpider(NewsSpider):
    """Television of the francophone world; its feed is that of the whole channel."""

    name = "tv5monde"
    site_name = "TV5Monde"
    homepage = "https://information.tv5monde.com/"
    country = "FR"
    allowed_domains = ("information.tv5monde.com",)
    feeds = ("https://information.tv5monde.com/rss.xml",)
    languages = ("fr",)
    schedule = "1 6-22/2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
