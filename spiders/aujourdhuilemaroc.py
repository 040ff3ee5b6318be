"""Aujourd'hui le Maroc."""

from spiders.base import NewsSpider


class AujourdhuiLeMarocSpider(NewsSpider):
    """Moroccan daily: economy; its feed is that of the whole paper."""

    name = "aujourdhuilemaroc"
    site_name = "Aujourd'hui le Maroc"
    homepage = "https://aujourdhui.ma/"
    country = "MA"
    allowed_domains = ("aujourdhui.ma",)
    feeds = ("https://aujourdhui.ma/feed/",)
    feeds_are_general = True
    article_pattern = r"aujourdhui\.ma/(?:economie|entreprises|immobilier|automobile)/[\w-]+$"
    articles_like = (
        "https://aujourdhui.ma/economie/change-de-devises-loffice-des-changes-actualise-sa-reglementation",
    )
    not_articles_like = ("https://aujourdhui.ma/economie/", "https://aujourdhui.ma/culture/un-festival-a-suivre")
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "33 7-23 * * *"
