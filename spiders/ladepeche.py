"""La Dépêche du Midi."""

from spiders.base import NewsSpider


class LaDepecheSpider(NewsSpider):
    """Regional daily of Toulouse; its ways in list the whole paper, whose addresses do not tell the section."""

    name = "ladepeche"
    site_name = "La Dépêche du Midi"
    homepage = "https://www.ladepeche.fr/"
    country = "FR"
    allowed_domains = ("ladepeche.fr",)
    feeds = ("https://www.ladepeche.fr/rss.xml",)
    news_sitemaps = ("https://www.ladepeche.fr/sitemap-news.xml",)
    article_pattern = r"ladepeche\.fr/20\d\d/\d\d/\d\d/[\w-]+-\d{6,}\.php$"
    articles_like = ("https://www.ladepeche.fr/2026/03/16/aeronautique-les-sous-traitants-embauchent-13274751.php",)
    not_articles_like = ("https://www.ladepeche.fr/economie/", "https://www.ladepeche.fr/2026/03/16/")
    languages = ("fr",)
    schedule = "19,49 6-22 * * *"
