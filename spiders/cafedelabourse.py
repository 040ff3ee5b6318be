"""Café de la Bourse."""

from spiders.base import NewsSpider


class CafeDeLaBourseSpider(NewsSpider):
    """Guides and news for private investors, by WordPress."""

    name = "cafedelabourse"
    site_name = "Café de la Bourse"
    homepage = "https://www.cafedelabourse.com/"
    country = "FR"
    allowed_domains = ("cafedelabourse.com",)
    feeds = ("https://www.cafedelabourse.com/feed",)
    languages = ("fr",)
    schedule = "24 */2 * * *"
