"""ToulÉco."""

from spiders.base import NewsSpider


class ToulEcoSpider(NewsSpider):
    """Economy of Toulouse, by SPIP."""

    name = "touleco"
    site_name = "ToulÉco"
    homepage = "https://www.touleco.fr/"
    country = "FR"
    allowed_domains = ("touleco.fr",)
    feeds = ("https://www.touleco.fr/spip.php?page=backend",)
    article_pattern = r"touleco\.fr/[\w-]+,\d+$"
    articles_like = ("https://www.touleco.fr/Septeo-prevoit-d-investir-40-millions,41952",)
    not_articles_like = ("https://www.touleco.fr/",)
    languages = ("fr",)
    schedule = "38 7-21/2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
