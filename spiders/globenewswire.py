"""GlobeNewswire."""

from spiders.base import NewsSpider


class GlobeNewswireSpider(NewsSpider):
    """French press releases of issuers in France, Belgium and Canada; its feeds hold twenty entries: ask often."""

    name = "globenewswire"
    site_name = "GlobeNewswire"
    homepage = "https://www.globenewswire.com/"
    country = "FR"
    allowed_domains = ("globenewswire.com",)
    feeds = (
        "https://www.globenewswire.com/RssFeed/country/France",
        "https://www.globenewswire.com/RssFeed/country/Belgium",
        "https://www.globenewswire.com/RssFeed/country/Canada",
    )
    feeds_are_general = True  # each release stands there in all its languages
    article_pattern = r"globenewswire\.com/news-release/20\d\d/\d\d/\d\d/\d+/\d+/fr/"
    articles_like = (
        "https://www.globenewswire.com/news-release/2026/09/21/3365169/0/fr/orvalys-annonce-un-contrat.html",
    )
    not_articles_like = (
        "https://www.globenewswire.com/news-release/2026/09/21/3365169/0/en/orvalys-announces-a-contract.html",
        "https://www.globenewswire.com/RssFeed/country/France",
    )
    languages = ("fr",)
    body = "#main-body-container"
    remove = ("#gnw_attachments_section-header", "#gnw_attachments_section-items")
    schedule = "9-59/10 7-22 * * *"
