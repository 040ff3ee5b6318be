"""Insee."""

from spiders.base import NewsSpider


class InseeSpider(NewsSpider):
    """The statistics office."""

    name = "insee"
    site_name = "Insee"
    allowed_domains = ("insee.fr",)
    feeds = ("https://www.insee.fr/fr/flux/1",)
    languages = ("fr",)
    schedule = "15 */2 * * *"
    enabled = False  # documented, but nobody has seen it answer lately
