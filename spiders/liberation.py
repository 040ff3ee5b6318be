"""Libération."""

from spiders.base import NewsSpider


class LiberationSpider(NewsSpider):
    """Economy of the daily; the sitemaps are those of the whole paper."""

    name = "liberation"
    site_name = "Libération"
    homepage = "https://www.liberation.fr/"
    country = "FR"
    allowed_domains = ("liberation.fr",)
    feeds = ("https://www.liberation.fr/arc/outboundfeeds/rss/category/economie/?outputType=xml",)
    news_sitemaps = ("https://www.liberation.fr/arc/outboundfeeds/sitemap_news.xml?outputType=xml",)
    sitemaps = ("https://www.liberation.fr/arc/outboundfeeds/sitemap/",)
    article_pattern = r"liberation\.fr/economie/.+-\d{8}_[A-Z0-9]{26}/$"
    articles_like = (
        "https://www.liberation.fr/economie/transports/le-nombre-de-francais-a-velo-a-augmente-20240514_MCTAGIHEWVC63H56OAY4NPXT4M/",
    )
    not_articles_like = (
        "https://www.liberation.fr/economie/",
        "https://www.liberation.fr/politique/le-budget-en-debat-20240514_MCTAGIHEWVC63H56OAY4NPXT4M/",
    )
    languages = ("fr",)
    body = '[class*="default__Main"]'
    remove = (
        ".closed",
        ".display_block",
        ".tag-container",
        ".article-dossier",
        ".flex-chain",
        ".mailmunch-giftarticle",
        '[class*="default__OutbrainWrapper"]',
        '[class*="styled__CardTitle"]',
    )
    schedule = "9,39 6-22 * * *"
