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
    article_pattern = r"lapresse\.ca/affaires/.+/20\d\d-\d\d-\d\d/.+\.php$"
    articles_like = ("https://www.lapresse.ca/affaires/techno/2026-07-29/incident/les-modeles-en-question.php",)
    not_articles_like = ("https://www.lapresse.ca/affaires/economie/",)
    languages = ("fr",)
    timezone = "America/Toronto"
    body = "div.articleBody"
    schedule = "18,48 * * * *"
    enabled = False
    reason = "in lists that are kept up, but nobody tells that it answers"
