"""TF1 Info."""

from spiders.base import NewsSpider


class Tf1InfoSpider(NewsSpider):
    """Television: economy; its feed is that of the whole channel."""

    name = "tf1info"
    site_name = "TF1 Info"
    homepage = "https://www.tf1info.fr/"
    country = "FR"
    allowed_domains = ("tf1info.fr",)
    feeds = ("https://www.tf1info.fr/feeds/rss-une.xml",)
    feeds_are_general = True
    article_pattern = r"tf1info\.fr/economie/[\w-]+-\d{6,}\.html$"
    articles_like = ("https://www.tf1info.fr/economie/comment-investir-son-argent-avec-un-cashback-2377334.html",)
    not_articles_like = (
        "https://www.tf1info.fr/economie/",
        "https://www.tf1info.fr/societe/les-astuces-pour-eviter-les-arnaques-2377335.html",
    )
    languages = ("fr",)
    tdm_reserved = True
    schedule = "29,59 6-22 * * *"
