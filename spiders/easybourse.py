"""EasyBourse."""

from spiders.base import NewsSpider


class EasyBourseSpider(NewsSpider):
    """News of the broker of La Banque Postale."""

    name = "easybourse"
    site_name = "EasyBourse"
    homepage = "https://www.easybourse.com/"
    country = "FR"
    allowed_domains = ("easybourse.com",)
    feeds = ("https://www.easybourse.com/feeds/media/",)
    languages = ("fr",)
    schedule = "8,38 6-22 * * *"
