"""Boursier.com."""

from spiders.base import NewsSpider


class BoursierSpider(NewsSpider):
    """Markets and economy; its feeds answer 403."""

    name = "boursier"
    site_name = "Boursier.com"
    homepage = "https://www.boursier.com/"
    country = "FR"
    allowed_domains = ("boursier.com",)
    sections = ("https://www.boursier.com/actualites/economie",)
    article_pattern = r"boursier\.com/actualites/[\w-]+/[\w-]+-\d{4,}\.html$"
    articles_like = ("https://www.boursier.com/actualites/economie/inflation-net-reflux-en-zone-euro-51234.html",)
    not_articles_like = (
        "https://www.boursier.com/actualites/economie",
        "https://www.boursier.com/actualites/economie?page=2",
    )
    languages = ("fr",)
    schedule = "3-59/10 7-22 * * *"
