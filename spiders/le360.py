"""Le360, French edition."""

from spiders.base import NewsSpider


class Le360Spider(NewsSpider):
    """Moroccan online daily: economy; its sitemap is that of the whole paper."""

    name = "le360"
    site_name = "Le360"
    homepage = "https://fr.le360.ma/"
    country = "MA"
    allowed_domains = ("fr.le360.ma",)
    news_sitemaps = ("https://fr.le360.ma/arc/outboundfeeds/sitemap-news/",)
    article_pattern = r"fr\.le360\.ma/economie/[\w-]+_[A-Z0-9]{26}/$"
    articles_like = (
        "https://fr.le360.ma/economie/le-nouveau-dispositif-de-tva-face-au-defi_F6Q6MRBR7BGLBB6UTNKSIYHFWQ/",
    )
    not_articles_like = (
        "https://fr.le360.ma/economie/",
        "https://fr.le360.ma/sport/le-match-du-soir_F6Q6MRBR7BGLBB6UTNKSIYHFWQ/",
    )
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "38 7-23 * * *"
