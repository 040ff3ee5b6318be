"""L'Express."""

from spiders.base import NewsSpider


class LExpressSpider(NewsSpider):
    """Economy of the weekly."""

    name = "lexpress"
    site_name = "L'Express"
    homepage = "https://www.lexpress.fr/"
    country = "FR"
    allowed_domains = ("lexpress.fr",)
    feeds = ("https://www.lexpress.fr/arc/outboundfeeds/rss/economie.xml",)
    sitemaps = ("https://www.lexpress.fr/arc/outboundfeeds/sitemap-by-week-2020-now.xml",)
    article_pattern = r"lexpress\.fr/economie/.+-[A-Z0-9]{26}/$"
    articles_like = (
        "https://www.lexpress.fr/economie/high-tech/les-reverse-etl-la-solution-IL63BDTD3ZBVLIEDWVBDNM2FAM/",
    )
    not_articles_like = ("https://www.lexpress.fr/economie/", "https://www.lexpress.fr/economie/high-tech/")
    languages = ("fr",)
    schedule = "14,44 6-22 * * *"
