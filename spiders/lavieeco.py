"""La Vie éco."""

from spiders.base import NewsSpider


class LaVieEcoSpider(NewsSpider):
    """Economic weekly of Morocco, by WordPress."""

    name = "lavieeco"
    site_name = "La Vie éco"
    homepage = "https://lavieeco.com/"
    country = "MA"
    allowed_domains = ("lavieeco.com",)
    feeds = ("https://lavieeco.com/feed/",)
    languages = ("fr",)
    timezone = "Africa/Casablanca"
    schedule = "21 7-23 * * *"
