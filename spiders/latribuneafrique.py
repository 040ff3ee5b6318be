"""La Tribune Afrique."""

from spiders.base import NewsSpider


class LaTribuneAfriqueSpider(NewsSpider):
    """Economy of Africa, by La Tribune."""

    name = "latribuneafrique"
    site_name = "La Tribune Afrique"
    homepage = "https://afrique.latribune.fr/"
    country = "FR"
    allowed_domains = ("afrique.latribune.fr",)
    feeds = ("https://afrique.latribune.fr/feed.xml",)
    languages = ("fr",)
    delay = 2  # as La Tribune
    schedule = "1 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
