"""Radio-Canada."""

from spiders.base import NewsSpider


class RadioCanadaSpider(NewsSpider):
    """Economy of the Canadian public broadcaster."""

    name = "radiocanada"
    site_name = "Radio-Canada"
    homepage = "https://ici.radio-canada.ca/"
    country = "CA"
    allowed_domains = ("ici.radio-canada.ca",)
    feeds = ("https://ici.radio-canada.ca/rss/5717",)
    article_pattern = r"ici\.radio-canada\.ca/nouvelle/\d+/[\w-]+$"
    articles_like = ("https://ici.radio-canada.ca/nouvelle/2279039/aire-protegee-mines",)
    not_articles_like = ("https://ici.radio-canada.ca/economie",)
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "21,51 * * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
