"""Agence Ecofin."""

from spiders.base import NewsSpider


class EcofinSpider(NewsSpider):
    """Economic agency of francophone Africa."""

    name = "ecofin"
    site_name = "Agence Ecofin"
    homepage = "https://www.agenceecofin.com/"
    country = "CM"
    allowed_domains = ("agenceecofin.com",)
    feeds = ("https://www.agenceecofin.com/rss",)
    article_pattern = r"agenceecofin\.com/[\w-]+/\d{4}-\d+-[\w-]+$"
    articles_like = ("https://www.agenceecofin.com/finance/1001-72636-la-start-up-leve-des-fonds",)
    not_articles_like = ("https://www.agenceecofin.com/finance/",)
    languages = ("fr",)
    timezone = "Africa/Douala"
    schedule = "53 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
