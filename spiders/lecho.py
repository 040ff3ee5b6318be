"""L'Echo."""

from spiders.base import NewsSpider


class LEchoSpider(NewsSpider):
    """Financial daily of Belgium."""

    name = "lecho"
    site_name = "L'Echo"
    homepage = "https://www.lecho.be/"
    country = "BE"
    allowed_domains = ("lecho.be",)
    feeds = ("https://www.lecho.be/rss/top_stories.xml",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    schedule = "3,33 6-22 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
