"""Le Monde Économie."""

from spiders.base import NewsSpider


class LeMondeSpider(NewsSpider):
    """Economy of the daily; the sitemaps are those of the whole paper."""

    name = "lemonde"
    site_name = "Le Monde"
    homepage = "https://www.lemonde.fr/"
    country = "FR"
    allowed_domains = ("lemonde.fr",)
    feeds = ("https://www.lemonde.fr/economie/rss_full.xml", "https://www.lemonde.fr/argent/rss_full.xml")
    news_sitemaps = ("https://www.lemonde.fr/sitemap_news.xml",)
    sitemaps = (
        "https://www.lemonde.fr/sitemap_index.xml",  # its dates of change are stamped anew in bulk
    )
    article_pattern = (
        r"lemonde\.fr/(?:economie[\w-]*|argent|entreprises|emploi|immobilier)/article/\d{4}/\d\d/\d\d/.+_\d+_\d+\.html$"
    )
    articles_like = (
        "https://www.lemonde.fr/economie/article/2026/03/12/la-bce-laisse-ses-taux-inchanges_6671234_3234.html",
    )
    not_articles_like = (
        "https://www.lemonde.fr/economie/",
        "https://www.lemonde.fr/sport/article/2026/03/12/le-match-du-soir_6671235_3242.html",
    )
    languages = ("fr",)
    remove = (
        "#js-capping",
        "#js-capping-old-article",
        "section.catcher",
        "p.article__status",
        "p.article__quote",
        ".meta__social",
        "section.services",
    )
    tdm_reserved = True
    schedule = "21,51 6-22 * * *"
