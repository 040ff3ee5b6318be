"""Mediapart."""

from spiders.base import NewsSpider


class MediapartSpider(NewsSpider):
    """Economy of the online daily; most of it is for subscribers."""

    name = "mediapart"
    site_name = "Mediapart"
    homepage = "https://www.mediapart.fr/"
    country = "FR"
    allowed_domains = ("mediapart.fr",)
    feeds = ("https://www.mediapart.fr/articles/feed",)
    news_sitemaps = ("https://www.mediapart.fr/news_sitemap_editor_choice.xml",)
    sitemaps = ("https://www.mediapart.fr/journal/economie/sitemap.xml",)
    feeds_are_general = True
    article_pattern = r"mediapart\.fr/journal/economie(?:-et-social)?/\d{6}/[\w-]+$"
    articles_like = ("https://www.mediapart.fr/journal/economie/220425/paradis-fiscaux-europe-derobe-100-milliards",)
    not_articles_like = (
        "https://www.mediapart.fr/journal/economie",
        "https://www.mediapart.fr/es/journal/economie/220425/paraisos-fiscales",
        "https://www.mediapart.fr/studio/podcasts/a-l-air-libre",
        "https://www.mediapart.fr/journal/france/170126/un-proces",
    )
    languages = ("fr",)
    body = ".news__body__center__article"
    schedule = "24,54 6-22 * * *"
