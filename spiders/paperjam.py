"""Paperjam."""

from spiders.base import NewsSpider


class PaperjamSpider(NewsSpider):
    """Economy of Luxembourg."""

    name = "paperjam"
    site_name = "Paperjam"
    homepage = "https://paperjam.lu/"
    country = "LU"
    allowed_domains = ("paperjam.lu",)
    feeds = ("https://paperjam.lu/rss.xml",)
    languages = ("fr",)
    timezone = "Europe/Luxembourg"
    schedule = "36 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
