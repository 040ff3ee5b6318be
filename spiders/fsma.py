"""FSMA."""

from spiders.base import NewsSpider


class FsmaSpider(NewsSpider):
    """The supervisor of the Belgian markets."""

    name = "fsma"
    site_name = "FSMA"
    homepage = "https://www.fsma.be/"
    country = "BE"
    allowed_domains = ("fsma.be",)
    feeds = ("https://www.fsma.be/fr/rss.xml",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "33 8-20/4 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
