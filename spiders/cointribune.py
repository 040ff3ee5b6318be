"""Cointribune."""

from spiders.base import NewsSpider


class CointribuneSpider(NewsSpider):
    """Crypto-assets, by WordPress."""

    name = "cointribune"
    site_name = "Cointribune"
    homepage = "https://www.cointribune.com/"
    country = "FR"
    allowed_domains = ("cointribune.com",)
    feeds = ("https://www.cointribune.com/feed/",)
    article_pattern = r"cointribune\.com/(?!en/|guides-crypto/)\w+(?:-\w+){3,}/$"
    articles_like = ("https://www.cointribune.com/frais-ethereum-au-plus-bas/",)
    not_articles_like = (
        "https://www.cointribune.com/en/ethereum-fees-at-a-low/",
        "https://www.cointribune.com/guides-crypto/comment-acheter-du-bitcoin/",
    )
    languages = ("fr",)
    schedule = "11,41 * * * *"
