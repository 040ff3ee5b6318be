"""RTBF."""

from spiders.base import NewsSpider


class RtbfSpider(NewsSpider):
    """Public television of Belgium; its feed is that of the whole house."""

    name = "rtbf"
    site_name = "RTBF"
    homepage = "https://www.rtbf.be/"
    country = "BE"
    allowed_domains = ("rtbf.be",)
    feeds = ("https://rss.rtbf.be/article/rss/highlight_rtbf_info.xml?source=internal",)
    article_pattern = r"rtbf\.be/article/[\w-]+-\d{7,}$"
    articles_like = ("https://www.rtbf.be/article/le-prix-du-gaz-recule-11319232",)
    not_articles_like = ("https://www.rtbf.be/info",)
    languages = ("fr",)
    timezone = "Europe/Brussels"
    body = "#content"
    schedule = "13,43 6-22 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
