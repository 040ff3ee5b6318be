"""RTS."""

from spiders.base import NewsSpider


class RtsSpider(NewsSpider):
    """Economy of the Swiss public broadcaster."""

    name = "rts"
    site_name = "RTS"
    homepage = "https://www.rts.ch/"
    country = "CH"
    allowed_domains = ("rts.ch",)
    feeds = ("https://www.rts.ch/info/economie/?format=rss/news",)
    article_pattern = r"rts\.ch/info/economie/20\d\d/article/[\w-]+(?:\.html)?$"
    articles_like = ("https://www.rts.ch/info/economie/2026/article/entre-crainte-ecologique-et-emploi-29012345.html",)
    not_articles_like = ("https://www.rts.ch/info/economie/",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "6,36 6-22 * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
