"""Boursorama."""

from spiders.base import NewsSpider


class BoursoramaSpider(NewsSpider):
    """Markets and companies, with dispatches of several agencies; it has no feed."""

    name = "boursorama"
    site_name = "Boursorama"
    homepage = "https://www.boursorama.com/"
    country = "FR"
    allowed_domains = ("boursorama.com",)
    sections = ("https://www.boursorama.com/bourse/actualites/",)
    article_pattern = r"boursorama\.com/(?:bourse|actualite-economique)/actualites/[\w-]+-[0-9a-f]{32}$"
    articles_like = (
        "https://www.boursorama.com/bourse/actualites/stef-repli-du-ca-trimestriel-72fa2de44ef9421d55bdd67fed7a767d",
    )
    not_articles_like = (
        "https://www.boursorama.com/bourse/actualites/societes/page-2?filter=live",
        "https://www.boursorama.com/cours/1rPFP/",
    )
    languages = ("fr",)
    schedule = "4-59/10 7-22 * * *"
