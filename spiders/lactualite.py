"""L'actualité."""

from spiders.base import NewsSpider


class LActualiteSpider(NewsSpider):
    """Magazine of Quebec; its feed is that of the whole magazine."""

    name = "lactualite"
    site_name = "L'actualité"
    homepage = "https://lactualite.com/"
    country = "CA"
    allowed_domains = ("lactualite.com",)
    feeds = ("https://lactualite.com/feed/",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "56 */2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
