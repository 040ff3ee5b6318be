"""pv magazine France."""

from spiders.base import NewsSpider


class PvMagazineSpider(NewsSpider):
    """Solar energy, by WordPress."""

    name = "pvmagazine"
    site_name = "pv magazine France"
    homepage = "https://www.pv-magazine.fr/"
    country = "FR"
    allowed_domains = ("pv-magazine.fr",)
    feeds = ("https://www.pv-magazine.fr/feed/",)
    languages = ("fr",)
    schedule = "43 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
