"""Le Nouvel Obs."""

from spiders.base import NewsSpider


class NouvelObsSpider(NewsSpider):
    """Economy of the weekly; the sitemaps are those of the whole paper."""

    name = "nouvelobs"
    site_name = "Le Nouvel Obs"
    homepage = "https://www.nouvelobs.com/"
    country = "FR"
    allowed_domains = ("nouvelobs.com",)
    feeds = ("https://www.nouvelobs.com/economie/rss.xml",)
    news_sitemaps = ("https://www.nouvelobs.com/sitemap/sitemap-articles-news.xml",)
    sitemaps = ("https://www.nouvelobs.com/sitemap/sitemap-index-articles.xml",)
    article_pattern = r"nouvelobs\.com/economie/20\d{6}\.OBS\d+/[\w-]+\.html$"
    articles_like = ("https://www.nouvelobs.com/economie/20260615.OBS115808/le-g7-ne-doit-pas-reculer.html",)
    not_articles_like = (
        "https://www.nouvelobs.com/economie/",
        "https://www.nouvelobs.com/monde/20260615.OBS115809/une-election-a-suivre.html",
    )
    languages = ("fr",)
    remove = (
        ".article__share",
        ".article__author",
        ".article__affiliated-content",
        ".node__media-article",
        ".sidecol",
        ".pre_footer",
        ".advertising",
    )
    schedule = "12,42 6-22 * * *"
