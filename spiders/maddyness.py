"""Maddyness."""

from spiders.base import NewsSpider


class MaddynessSpider(NewsSpider):
    """Start-ups and their financing."""

    name = "maddyness"
    site_name = "Maddyness"
    homepage = "https://www.maddyness.com/"
    country = "FR"
    allowed_domains = ("maddyness.com",)
    feeds = ("https://www.maddyness.com/feed/",)
    article_pattern = r"maddyness\.com/20\d\d/\d\d/\d\d/[\w-]+/$"
    articles_like = ("https://www.maddyness.com/2026/07/13/cloud-souverain-un-acteur-de-plus/",)
    not_articles_like = ("https://www.maddyness.com/",)
    languages = ("fr",)
    schedule = "16 7-21/2 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
