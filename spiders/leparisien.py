"""Le Parisien."""

from spiders.base import NewsSpider


class LeParisienSpider(NewsSpider):
    """Economy of the daily; entries of its feed carry no date, their addresses do."""

    name = "leparisien"
    site_name = "Le Parisien"
    homepage = "https://www.leparisien.fr/"
    country = "FR"
    allowed_domains = ("leparisien.fr",)
    feeds = ("https://feeds.leparisien.fr/leparisien/rss/economie",)
    news_sitemaps = ("https://www.leparisien.fr/arc/outboundfeeds/news-sitemap-index/?outputType=xml",)
    article_pattern = r"leparisien\.fr/economie/.+-\d{2}-\d{2}-\d{4}-[A-Z0-9]+\.php$"
    articles_like = (
        "https://www.leparisien.fr/economie/encadrement-des-loyers-faites-valoir-vos-droits-19-08-2021-GZAVHO5OVFH6XPACXPXMZ4YNMM.php",
    )
    not_articles_like = (
        "https://www.leparisien.fr/economie/",
        "https://www.leparisien.fr/sports/le-match-du-soir-19-08-2021-GZAVHO5OVFH6XPACXPXMZ4YNMM.php",
    )
    languages = ("fr",)
    tdm_reserved = True
    schedule = "17,47 6-22 * * *"
