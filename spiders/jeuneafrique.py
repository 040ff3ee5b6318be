"""Jeune Afrique."""

from spiders.base import NewsSpider


class JeuneAfriqueSpider(NewsSpider):
    """Weekly of Africa: economy; its feed is that of the whole paper. Some clients were refused: watch it."""

    name = "jeuneafrique"
    site_name = "Jeune Afrique"
    homepage = "https://www.jeuneafrique.com/"
    country = "FR"
    allowed_domains = ("jeuneafrique.com",)
    feeds = ("https://www.jeuneafrique.com/feed/",)
    feeds_are_general = True
    article_pattern = r"jeuneafrique\.com/\d{5,}/economie(?:-entreprises)?/[\w-]+/$"
    articles_like = ("https://www.jeuneafrique.com/1718701/economie-entreprises/qui-est-le-nouveau-roi-du-ciment/",)
    not_articles_like = (
        "https://www.jeuneafrique.com/rubriques/economie/",
        "https://www.jeuneafrique.com/1718702/politique/une-election-a-suivre/",
    )
    languages = ("fr",)
    schedule = "52 */2 * * *"
