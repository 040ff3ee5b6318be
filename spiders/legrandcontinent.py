"""Le Grand Continent."""

from spiders.base import NewsSpider


class LeGrandContinentSpider(NewsSpider):
    """Review of geopolitics and economy, by WordPress."""

    name = "legrandcontinent"
    site_name = "Le Grand Continent"
    homepage = "https://legrandcontinent.eu/fr/"
    country = "FR"
    allowed_domains = ("legrandcontinent.eu",)
    feeds = ("https://legrandcontinent.eu/fr/feed/",)
    article_pattern = r"legrandcontinent\.eu/fr/20\d\d/\d\d/\d\d/[\w-]+/$"
    articles_like = ("https://legrandcontinent.eu/fr/2026/09/21/le-dernier-modele-dopenai/",)
    not_articles_like = ("https://legrandcontinent.eu/fr/",)
    languages = ("fr",)
    body = "div.full-article"
    schedule = "11 8-20/4 * * *"
    enabled = False
    reason = "seen answering last before May 2026"
