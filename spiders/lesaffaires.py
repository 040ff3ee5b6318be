"""Les Affaires."""

from spiders.base import NewsSpider


class LesAffairesSpider(NewsSpider):
    """Economic weekly of Quebec."""

    name = "lesaffaires"
    site_name = "Les Affaires"
    homepage = "https://www.lesaffaires.com/"
    country = "CA"
    allowed_domains = ("lesaffaires.com",)
    feeds = (
        "https://www.lesaffaires.com/rss/bourse",
        "https://www.lesaffaires.com/rss/economie",
        "https://www.lesaffaires.com/rss/mes-finances",
    )
    languages = ("fr",)
    timezone = "America/Toronto"
    schedule = "27,57 * * * *"
    enabled = False
    reason = "documented, but nobody has seen it answer lately"
