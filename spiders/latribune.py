"""La Tribune."""

from spiders.base import NewsSpider


class LaTribuneSpider(NewsSpider):
    """Economic daily."""

    name = "latribune"
    site_name = "La Tribune"
    homepage = "https://www.latribune.fr/"
    country = "FR"
    allowed_domains = ("latribune.fr",)
    feeds = ("https://www.latribune.fr/rss/rubriques/actualite.html", "https://www.latribune.fr/rss/homepage")
    news_sitemaps = ("https://www.latribune.fr/sitemap-actualites.xml",)
    article_pattern = r"latribune\.fr/(?:.+-\d{5,8}\.html|article/.+/\d{8,}/[\w-]+)$"
    articles_like = ("https://www.latribune.fr/economie/france/le-deficit-commercial-se-reduit-1014321.html",)
    not_articles_like = (
        "https://www.latribune.fr/economie/france.html",
        "https://www.latribune.fr/rss/rubriques/actualite.html",
    )
    languages = ("fr",)
    delay = 2  # refuses one second, accepts two
    schedule = "16,46 6-22 * * *"
