"""EasyBourse."""

from spiders.base import NewsSpider


class EasyBourseSpider(NewsSpider):
    """News of the broker of La Banque Postale."""

    name = "easybourse"
    site_name = "EasyBourse"
    allowed_domains = ("easybourse.com",)
    feeds = ("https://www.easybourse.com/feeds/media/",)
    languages = ("fr",)
    schedule = "*/30 6-22 * * *"
