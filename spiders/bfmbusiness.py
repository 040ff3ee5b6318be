"""BFM Business."""

from spiders.base import NewsSpider


class BfmBusinessSpider(NewsSpider):
    """Economic television; the news sitemap is that of the whole of BFM TV."""

    name = "bfmbusiness"
    site_name = "BFM Business"
    homepage = "https://www.bfmtv.com/economie/"
    country = "FR"
    allowed_domains = ("bfmtv.com",)
    feeds = ("https://www.bfmtv.com/rss/economie/", "https://www.bfmtv.com/rss/crypto/")
    news_sitemaps = ("https://www.bfmtv.com/sitemap_news.xml",)
    sitemaps = ("https://www.bfmtv.com/sitemap_index_arbo_contenu.xml",)
    article_pattern = r"bfmtv\.com/economie/.+_A[A-Z]-\d{12}\.html$"
    articles_like = ("https://www.bfmtv.com/economie/entreprises/airbus-releve-ses-objectifs_AV-202603120012.html",)
    not_articles_like = (
        "https://www.bfmtv.com/economie/entreprises/",
        "https://www.bfmtv.com/sport/football/le-match_AV-202603120013.html",
    )
    languages = ("fr",)
    schedule = "2-59/10 7-22 * * *"
