"""Le Figaro Économie."""

from spiders.base import NewsSpider


class LeFigaroSpider(NewsSpider):
    """Economy of the daily; its sitemaps are those of the whole paper."""

    name = "lefigaro"
    site_name = "Le Figaro"
    homepage = "https://www.lefigaro.fr/"
    country = "FR"
    allowed_domains = ("lefigaro.fr",)
    feeds = ("https://www.lefigaro.fr/rss/figaro_economie.xml",)
    # https://www.lefigaro.fr/rss/figaro_bourse.xml is documented, but nobody has seen it answer lately
    news_sitemaps = ("https://www.lefigaro.fr/sitemap_news.xml",)
    sitemaps = ("https://sitemaps.lefigaro.fr/lefigaro.fr/articles.xml",)
    article_pattern = r"lefigaro\.fr/.+-20\d{6}(?:\?|$)"
    articles_like = ("https://www.lefigaro.fr/conjoncture/le-chomage-recule-au-premier-trimestre-20260312",)
    not_articles_like = (
        "https://www.lefigaro.fr/conjoncture",
        "https://www.lefigaro.fr/international/dossier/brexit-royaume-uni-europe-1",
    )
    languages = ("fr",)
    remove = (
        ".fig-crosslinking",
        ".fig-body-link",
        ".fig-tags",
        ".fig-sharebar",
        ".fig-premium-paywall",
        ".fig-premium-mark-article",
    )
    tdm_reserved = True
    schedule = "18,48 6-22 * * *"
