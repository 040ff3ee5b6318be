"""Insee."""

from spiders.base import NewsSpider


class InseeSpider(NewsSpider):
    """The statistics office."""

    name = "insee"
    site_name = "Insee"
    homepage = "https://www.insee.fr/"
    country = "FR"
    allowed_domains = ("insee.fr",)
    feeds = ("https://www.insee.fr/fr/flux/1",)
    languages = ("fr",)
    schedule = "22 */2 * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
