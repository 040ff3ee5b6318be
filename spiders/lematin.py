"""Le Matin, Switzerland."""

from spiders.base import NewsSpider


class LeMatinSpider(NewsSpider):
    """Swiss online daily; its sitemap is that of the whole paper, whose addresses do not tell the section."""

    name = "lematin"
    site_name = "Le Matin"
    homepage = "https://www.lematin.ch/"
    country = "CH"
    allowed_domains = ("lematin.ch",)
    news_sitemaps = ("https://www.lematin.ch/sitemaps/fr/news.xml",)
    article_pattern = r"lematin\.ch/(?:fr/)?story/[\w-]+-\d{8,}$"
    articles_like = ("https://www.lematin.ch/story/passer-a-la-caisse-unique-couterait-deux-milliards-439481262299",)
    not_articles_like = ("https://www.lematin.ch/", "https://www.lematin.ch/sitemaps/fr/news.xml")
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "56 6-22 * * *"
