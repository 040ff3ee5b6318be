"""Small pages of invented publishers, for the tests of reading pages."""

from __future__ import annotations

URL = "https://www.lacote.example/bourse/orvalys-resultats-2026.html"
TITLE = "Orvalys relève ses objectifs après un premier semestre record"
PARAGRAPHS = (
    "Le groupe lyonnais de robinetterie a publié jeudi un chiffre d’affaires de 1,2 Md€, en hausse de 8 % sur un an.",
    "La direction vise désormais une marge opérationnelle comprise entre 11 % et 12 %, contre 10 % jusqu’ici.",
    "Le titre a gagné 4,3 % à la Bourse de Paris, dans un volume deux fois supérieur à la moyenne de l’année.",
)
TEXT = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
BODY = "\n".join(PARAGRAPHS)


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
