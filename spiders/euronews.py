"""Euronews Business."""

from spiders.base import NewsSpider


class EuronewsSpider(NewsSpider):
    """European television: business; the news sitemap is that of all its French pages."""

    name = "euronews"
    site_name = "Euronews"
    homepage = "https://fr.euronews.com/"
    country = "FR"
    allowed_domains = ("fr.euronews.com",)
    feeds = ("https://fr.euronews.com/rss?level=theme&name=business",)
    news_sitemaps = ("https://fr.euronews.com/sitemaps/fr/latest-news.xml",)
    article_pattern = r"fr\.euronews\.com/business/\d{4}/\d\d/\d\d/[\w-]+$"
    articles_like = ("https://fr.euronews.com/business/2026/03/12/les-bourses-europeennes-attendent-la-bce",)
    not_articles_like = (
        "https://fr.euronews.com/business",
        "https://fr.euronews.com/culture/2026/03/12/un-film-a-voir",
    )
    languages = ("fr",)
    schedule = "11,41 6-22 * * *"
