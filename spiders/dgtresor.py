"""Direction générale du Trésor."""

from spiders.base import NewsSpider


class DgTresorSpider(NewsSpider):
    """The ministry's economists: analyses and notes by country."""

    name = "dgtresor"
    site_name = "DG Trésor"
    homepage = "https://www.tresor.economie.gouv.fr/"
    country = "FR"
    allowed_domains = ("tresor.economie.gouv.fr",)
    feeds = ("https://www.tresor.economie.gouv.fr/Flux/Atom/Articles/Home",)
    languages = ("fr",)
    schedule = "31 7-21/2 * * *"
