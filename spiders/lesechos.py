"""Les Echos."""

from spiders.base import NewsSpider


class LesEchosSpider(NewsSpider):
    """Economic and financial daily."""

    name = "lesechos"
    site_name = "Les Echos"
    homepage = "https://www.lesechos.fr/"
    country = "FR"
    allowed_domains = ("lesechos.fr", "feeds.feedburner.com")
    feeds = (
        "https://feeds.feedburner.com/lesechos/4MR4suAcqTl",  # markets
        "https://feeds.feedburner.com/lesechos/BrFLB6ZLde7",  # shares
    )
    news_sitemaps = ("https://www.lesechos.fr/sitemap_news.xml",)
    sitemaps = ("https://sitemap.lesechos.fr/sitemap_index.xml",)
    article_pattern = r"//www\.lesechos\.fr/.+-\d{6,8}$"
    articles_like = (
        "https://www.lesechos.fr/finance-marches/marches-financiers/le-cac-40-reprend-son-souffle-2154321",
    )
    not_articles_like = (
        "https://www.lesechos.fr/finance-marches/marches-financiers",
        "https://www.lesechos.fr/plan-du-site",
    )
    languages = ("fr",)
    body = "div.post-paywall"
    schedule = "5-59/10 7-22 * * *"
