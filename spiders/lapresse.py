"""La Presse."""

from spiders.base import NewsSpider


class LaPresseSpider(NewsSpider):
    """Business of the Canadian online daily."""

    name = "lapresse"
    site_name = "La Presse"
    homepage = "https://www.lapresse.ca/"
    country = "CA"
    allowed_domains = ("lapresse.ca",)
    feeds = ("https://www.lapresse.ca/affaires/rss",)
    languages = ("fr",)
    timezone = "America/Toronto"
    body = "div.articleBody"
    schedule = "18,48 * * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
