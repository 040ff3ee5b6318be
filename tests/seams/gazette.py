"""A paper on loopback whose spider states every fact that a spider can state, and whose interface labels its posts."""

from __future__ import annotations

import json
from pathlib import Path

from tests.support.web import Answer, Site

HTML = {"Content-Type": "text/html; charset=utf-8"}
JSON = {"Content-Type": "application/json"}
COOKIE = {"Set-Cookie": "abonne=non; Path=/"}
"""The list of articles sets it too: all of them may be on their way before the first is answered."""
NAME = "La Gazette des Antilles"
LISTED = {"authors": ["Odile Sainte-Rose"], "section": "Agriculture", "tags": ["banane", "export"]}

TEXT = (
    "La coopérative bananière de Basse-Pointe a vendu 41 000 tonnes en 2025, soit 6 % de plus qu’un an auparavant.",
    "Son président attribue ce résultat à deux saisons sans cyclone et à un contrat avec un grossiste lyonnais.",
    "Les adhérents toucheront 3 centimes de plus par kilo, une première depuis la réforme européenne des aides.",
)
ASIDE = "Notre rédaction a suivi pendant trois semaines les équipes du port, de la cueillette au chargement des cales."
OTHER = tuple(
    f"Retour sur l’année {year} : le port de Fort-de-France avait traité {year * 7} conteneurs, un volume que les "
    f"dockers jugeaient alors trop faible pour financer la modernisation des quais."
    for year in range(2011, 2021)
)
ENGLISH = (
    "The cooperative sold forty-one thousand tonnes of bananas last year, six percent more than the year before.",
    "Its chairman credits two seasons without a hurricane and a new contract with a wholesaler in Lyon.",
    "Members will receive three cents more per kilo, for the first time since the European aid reform.",
)

SPIDER = """
from spiders.base import NewsSpider

class Gazette(NewsSpider):
    name = "gazette"
    site_name = {name!r}
    wordpress = ("{base}/wp-json/wp/v2/posts",)
    languages = ("fr",)
    timezone = "America/Martinique"
    body = "#papier"
    remove = (".coulisses",)
"""


def furnish(site: Site) -> None:
    """Three posts: one whose page says everything, one whose page says nothing, one in English."""
    site.pages["/robots.txt"] = 200, {"Content-Type": "text/plain"}, b""
    site.pages["/bananes"] = _page(TEXT, title="Bananes : une année record", dated="2026-03-01T09:30:00")
    site.pages["/muette"] = _page(tuple(line.replace("banan", "rhum") for line in TEXT))
    site.pages["/english"] = _page(ENGLISH, title="A record year for bananas", dated="2026-03-01T09:30:00")
    list_posts(site)


def list_posts(site: Site, modified: str = "2026-03-02T08:00:00") -> None:
    """Let the interface list them, changed at this time."""
    posts = [_post(f"{site.url}{path}", modified) for path in ("/bananes", "/muette", "/english")]
    site.pages["/wp-json/wp/v2/posts"] = 200, JSON | COOKIE, json.dumps(posts).encode()


def write_spider(folder: Path, site: Site) -> None:
    """The paper's spider, in a module `antilles`."""
    (folder / "antilles.py").write_text(SPIDER.format(name=NAME, base=site.url), "utf-8")


def _post(url: str, modified: str) -> dict[str, object]:
    terms = [[{"taxonomy": "category", "name": LISTED["section"]}]]
    terms.append([{"taxonomy": "post_tag", "name": name} for name in LISTED["tags"]])
    embedded = {"author": [{"name": name} for name in LISTED["authors"]], "wp:term": terms}
    title = {"rendered": "Le titre du fil"}
    return {
        "link": url,
        "title": title,
        "date_gmt": "2026-03-02T08:00:00",
        "modified_gmt": modified,
        "_embedded": embedded,
    }


def _page(lines: tuple[str, ...], *, title: str = "", dated: str = "") -> Answer:
    """A page whose text stands in `#papier`, beside more text of another matter."""
    head = f"<title>{title}</title>" if title else ""
    head += f'<meta property="article:published_time" content="{dated}">' if dated else ""
    aside = f"<div class=coulisses><p>{ASIDE}</p></div>"
    text = _paragraphs(lines[:1]) + aside + _paragraphs(lines[1:])
    html = f"""<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><meta property="og:type" content="article">
<meta property="og:site_name" content="GZT">{head}</head><body>{f"<h1>{title}</h1>" if title else ""}
<article>{_paragraphs(OTHER)}</article><div id=papier>{text}</div></body></html>"""
    return 200, {**HTML, **COOKIE, "ETag": '"v1"'}, html.encode()


def _paragraphs(lines: tuple[str, ...]) -> str:
    return "".join(f"<p>{line}</p>" for line in lines)
