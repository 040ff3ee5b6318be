"""24 heures."""

from spiders.base import NewsSpider


class VingtQuatreHeuresSpider(NewsSpider):
    """Daily of Lausanne; its feed is that of the whole paper."""

    name = "vingtquatreheures"
    site_name = "24 heures"
    homepage = "https://www.24heures.ch/"
    country = "CH"
    allowed_domains = ("24heures.ch", "publishing.tamedia.ch")
    feeds = ("https://partner-feeds.publishing.tamedia.ch/rss/24heures/la-une",)
    article_pattern = r"24heures\.ch/[\w-]+-\d{12}$"
    articles_like = ("https://www.24heures.ch/un-van-romand-100-electrique-et-solaire-442970221563",)
    not_articles_like = ("https://www.24heures.ch/suisse",)
    languages = ("fr",)
    timezone = "Europe/Zurich"
    schedule = "16,46 6-22 * * *"
    enabled = False
    reason = "its pages answer with a redirect to themselves until a cookie is kept, and we keep none"
