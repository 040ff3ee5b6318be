"""Small pages of invented publishers, for the tests of reading pages."""

from __future__ import annotations

from ingest.extract import read_article
from ingest.items import Article

URL = "https://www.lacote.example/bourse/orvalys-resultats-2026.html"
TITLE = "Orvalys relève ses objectifs après un premier semestre record"
PARAGRAPHS = (
    "Le groupe lyonnais de robinetterie a publié jeudi un chiffre d’affaires de 1,2 Md€, en hausse de 8 % sur un an.",
    "La direction vise désormais une marge opérationnelle comprise entre 11 % et 12 %, contre 10 % jusqu’ici.",
    "Le titre a gagné 4,3 % à la Bourse de Paris, dans un volume deux fois supérieur à la moyenne de l’année.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
BODY = "\n".join(PARAGRAPHS)

RIVER = "<ul>{}</ul>".format(
    "".join(
        f'<li><article><h3><a href="/b{n}.html">Hydrelia vend ses usines</a></h3><p class="author">Paul Durand</p>'
        f'<time datetime="2026-04-0{n}T10:00:00+02:00">{n} avril</time>'
        '<span class="badge-premium">Réservé aux abonnés</span>'
        "</article></li>"
        for n in range(1, 5)
    )
)
"""Teasers of other articles, each with its author, its day and its badge."""


def page(text: str = TEXT, *, head: str = "", above: str = "", below: str = "", title: str = TITLE) -> bytes:
    """An article's page: `head` goes into its head, `above` and `below` before and after the text."""
    return (
        f"<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>{title} | La Cote</title>{head}</head><body>"
        f"<header><a href=/>La Cote</a><nav><ul><li><a href=/bourse/>Bourse</a></li></ul></nav></header>"
        f"<main><article><h1>{title}</h1>{above}<div class=article-body>{text}</div>{below}</article></main>"
        f"<footer>© 2026 La Cote. Depuis 1995.</footer></body></html>"
    ).encode("utf-8", "surrogatepass")


def json_ld(text: str) -> str:
    """A JSON-LD script."""
    return f'<script type="application/ld+json">{text}</script>'


def read(text: str = TEXT, **parts: str) -> Article:
    """What is read of an article's page; `parts` are those of `page`."""
    return read_article(page(text, **parts), URL)
