"""Capital."""

from spiders.base import NewsSpider


class CapitalSpider(NewsSpider):
    """Monthly magazine with daily news; whole bodies stand in its JSON-LD."""

    name = "capital"
    site_name = "Capital"
    homepage = "https://www.capital.fr/"
    country = "FR"
    allowed_domains = ("capital.fr", "feed.prismamediadigital.com")
    feeds = ("https://feed.prismamediadigital.com/v1/cap/rss",)
    news_sitemaps = ("https://www.capital.fr/sitemap/google-news.xml",)
    sitemaps = ("https://www.capital.fr/sitemap/articles.xml",)
    article_pattern = r"capital\.fr/[\w-]+/[\w-]+-\d{6,8}$"
    articles_like = ("https://www.capital.fr/entreprises-marches/bourse-paris-le-cac-40-termine-en-hausse-1512345",)
    not_articles_like = (
        "https://www.capital.fr/entreprises-marches",
        "https://www.capital.fr/entreprises-marches/bourse",
    )
    languages = ("fr",)
    schedule = "3,33 6-22 * * *"
