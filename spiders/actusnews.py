"""ActusNews."""

from spiders.base import NewsSpider


class ActusNewsSpider(NewsSpider):
    """Press releases of listed companies."""

    name = "actusnews"
    site_name = "ActusNews"
    homepage = "https://www.actusnews.com/"
    country = "FR"
    allowed_domains = ("actusnews.com",)
    feeds = ("https://www.actusnews.com/fr/rss",)
    article_pattern = r"actusnews\.com/fr/[\w-]+/cp/20\d\d/\d\d/\d\d/[\w-]+$"
    articles_like = ("https://www.actusnews.com/fr/vergnet/cp/2023/06/12/un-nouveau-contrat-en-afrique",)
    not_articles_like = ("https://www.actusnews.com/fr/telechargement/ACTUS-0-1.pdf",)
    languages = ("fr",)
    schedule = "*/10 7-22 * * *"
    enabled = False
    reason = "only its English feed was seen answering"
