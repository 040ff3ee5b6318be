"""L'Opinion."""

from spiders.base import NewsSpider


class LOpinionSpider(NewsSpider):
    """Liberal daily of politics and economy."""

    name = "lopinion"
    site_name = "L'Opinion"
    homepage = "https://www.lopinion.fr/"
    country = "FR"
    allowed_domains = ("lopinion.fr",)
    feeds = ("https://www.lopinion.fr/index.rss",)
    news_sitemaps = ("https://www.lopinion.fr/news-sitemap-content.xml",)
    sitemaps = ("https://www.lopinion.fr/sitemap.xml",)
    article_pattern = r"lopinion\.fr/(?:[\w-]+/)+\w+(?:-\w+){3,}/?$"
    articles_like = ("https://www.lopinion.fr/economie/budget-le-gouvernement-cherche-une-majorite",)
    not_articles_like = ("https://www.lopinion.fr/economie", "https://www.lopinion.fr/politique/elections")
    languages = ("fr",)
    schedule = "23,53 6-22 * * *"
