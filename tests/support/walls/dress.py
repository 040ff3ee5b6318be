"""A page with nothing around its content, or with a site's menu, news and footer; all invented."""

from __future__ import annotations

LISTED = "Orvalys relève ses objectifs après un premier semestre record"
ASKED = "https://www.lacote.example/bourse/orvalys-releve-ses-objectifs-2105130.html"


def bare(title: str, content: str, head: str = "") -> bytes:
    """A page with nothing around its content."""
    return (
        f"<!doctype html><html><head><meta charset=utf-8><title>{title}</title>{head}</head>"
        f"<body>{content}</body></html>"
    ).encode()


def dressed(title: str, content: str, head: str = "") -> bytes:
    """A page with its site's menu, latest news and footer."""
    latest = "".join(f"<li><a href=/bourse/{n}.html>La Bourse numéro {n} en hausse</a></li>" for n in range(5))
    return bare(
        f"{title} | La Cote",
        "<header><a href=/>La Cote</a><nav><ul><li><a href=/bourse/>Bourse</a><li><a"
        " href=/marches/>Marchés</a></ul></nav>"
        f"</header><main><h1>{title}</h1>{content}</main><aside><h2>Dernières infos</h2><ul>{latest}</ul></aside>"
        "<footer><a href=/cgu>CGU</a> <a href=/cookies>Gérer mes cookies</a> © La Cote</footer>",
        f'<meta property="og:site_name" content="La Cote">{head}',
    )


def of_site(title: str, content: str, *, language: str = "fr") -> bytes:
    """A page that shares itself under its site's name, as sites' own pages do, with menu and footer."""
    return (
        f'<!doctype html><html lang="{language}"><head><meta charset=utf-8><title>{title}</title>'
        '<meta property="og:site_name" content="La Cote"><meta property="og:title" content="La Cote">'
        '<meta property="og:type" content="website"></head><body><header><a href=/>La Cote</a><nav>'
        f"<a href=/bourse/>Bourse</a> <a href=/abo/>S’abonner</a></nav></header>{content}"
        "<footer><a href=/cgu>CGU</a> © La Cote</footer></body></html>"
    ).encode()
