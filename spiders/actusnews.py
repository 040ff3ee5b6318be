"""ActusNews."""

from spiders.base import NewsSpider


class ActusNewsSpider(NewsSpider):
    """Press releases of listed companies."""

    name = "actusnews"
    site_name = "ActusNews"
    homepage = "https://www.actusnews.com/"
    country = "FR"
    allowed_domains = ("actusnews.com",)
    feeds = ("https://www.actusnews.com/fr/rss",)
    languages = ("fr",)
    schedule = "*/10 7-22 * * *"
    enabled = False
    reason = "only its English feed was seen answering"
