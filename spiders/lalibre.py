"""La Libre."""

from spiders.base import NewsSpider


class LaLibreSpider(NewsSpider):
    """Daily of Belgium; its feed is that of the whole paper."""

    name = "lalibre"
    site_name = "La Libre"
    homepage = "https://www.lalibre.be/"
    country = "BE"
    allowed_domains = ("lalibre.be",)
    feeds = ("https://www.lalibre.be/rss",)
    feeds_are_general = True
    article_pattern = r"lalibre\.be/economie/.+/20\d\d/\d\d/\d\d/[\w-]+/$"
    articles_like = (
        "https://www.lalibre.be/economie/emploi/2026/09/30/le-conseil-superieur-de-lemploi-ABCDEFGHIJKLMNOPQRSTUVWXYZ/",
    )
    not_articles_like = (
        "https://www.lalibre.be/economie/",
        "https://www.lalibre.be/sports/2026/09/30/le-match-du-soir-ABCDEFGHIJKLMNOPQRSTUVWXYZ/",
    )
    languages = ("fr",)
    timezone = "Europe/Brussels"
    body = "article.ap-Story"
    schedule = "7,37 6-22 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
