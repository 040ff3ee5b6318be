"""CNews."""

from spiders.base import NewsSpider


class CNewsSpider(NewsSpider):
    """News television; its feed is that of the whole channel. Some clients were refused: watch it."""

    name = "cnews"
    site_name = "CNews"
    homepage = "https://www.cnews.fr/"
    country = "FR"
    allowed_domains = ("cnews.fr",)
    feeds = ("https://www.cnews.fr/rss.xml",)
    feeds_are_general = True
    article_pattern = r"cnews\.fr/(?!videos|podcast|emission|diaporamas)[\w-]+/20\d\d-\d\d-\d\d/[\w-]+$"
    articles_like = (
        "https://www.cnews.fr/economie/2026-03-02/electricite-et-gaz-la-concurrence-progresse-1621746",
        "https://www.cnews.fr/france/2026-06-20/un-climatiseur-sera-livre",
    )
    not_articles_like = (
        "https://www.cnews.fr/economie",
        "https://www.cnews.fr/emission/2026-03-02/le-journal-de-midi-1621747",
    )
    languages = ("fr",)
    delay = 10  # its robots.txt asks for ten seconds
    schedule = "16 */2 * * *"
