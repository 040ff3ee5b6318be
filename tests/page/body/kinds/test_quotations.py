"""The page of a share, a fund, a currency or an index is none; an article about it is one."""

import pytest

from ingest.extract import read_article
from ingest.refusals import NotAnArticle
from tests.support.pages import TEXT

ROWS = "<table><tr><th>A<td>21,32<tr><th>B<td>21,66<tr><th>C<td>21,20 - 24,10<tr><th>D<td>318 402</table>"
PROFILE = (
    "<h2>Profil</h2><p>Néodis est l'un des premiers distributeurs européens de matériel de laboratoire, et sert les "
    "hôpitaux, les industriels de la pharmacie et les universités.</p><p>Il dispose de 27 entrepôts dans onze pays.</p>"
)
PRICE = "<div><span>21,48 EUR</span> <span>+0,84 %</span></div>"


def read(text, title="Néodis", path="cours/action/NEODIS-5114/", head=""):
    html = f"""<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>{title} - Zone</title>{head}</head><body>
    <header><a href=/>Zone</a></header><main>{text}</main><footer>© Zone</footer></body></html>"""
    return read_article(html.encode(), f"https://zone.example/{path}")


@pytest.mark.parametrize(
    ("text", "path"),
    [
        (f"<h1>Néodis (NEO)</h1>{PRICE}{ROWS}{PROFILE}", "cours/action/NEODIS-5114/"),
        (f"<header><h1>Néodis</h1></header><section>{PRICE}</section><div>{PROFILE}</div>", "x"),
        (
            "<h1>Orvalys Patrimoine C</h1><p>VL : 124,35 EUR</p><p>Évolution : -0,12 %</p><dl><dt>1 an<dd>+4,2 %<dt>3 a"
            f"<dd>+11,8 %<dt>Frais<dd>1,80 %<dt>Encours<dd>86 M€</dl>{PROFILE}",
            "fonds/orvalys-patrimoine-c-FR0010000017",
        ),
        (f"<h1>Néodis</h1>{PRICE}<time>12/03/2026 17:35</time>{ROWS}{PROFILE}", "x"),
        (f"<h1>EUR/USD</h1><div>1.0842 <span>-0.12%</span></div>{PROFILE}", "currencies/eur-usd"),
        (f"<h1>NDAX</h1><div><b>18.421,35</b><i>Pkt.</i><b>+0,42 %</b><b>+77,10</b></div>{PROFILE}", "indizes/ndax"),
        (f"<h1>Or</h1>{ROWS}{PROFILE}", "matieres-premieres/or"),
    ],
)
def test_a_quotation_is_no_article(text, path):
    with pytest.raises(NotAnArticle, match="quotation"):
        read(text, path=path)


@pytest.mark.parametrize(
    ("text", "path", "head"),
    [
        (
            f"<h1>Néodis bondit</h1>{PRICE}{ROWS}{TEXT}",
            "cours/action/neodis",
            "<meta property=og:type content=article>",
        ),
        (f"<h1>Néodis bondit</h1>{PRICE}{ROWS}{TEXT}", "cours/neodis", "<meta name=date content=2026-03-12>"),
        (f"<h1>Néodis bondit</h1><p>Publié le 12 mars 2026</p>{PRICE}{ROWS}{TEXT}", "cours/action/neodis", ""),
        (f"<h1>Néodis bondit</h1><p>12/03/2026 - par Luc Vidal</p>{PRICE}{TEXT}", "cours/action/neodis", ""),
        (f"<h1>Néodis bondit</h1>{TEXT}{PRICE}{ROWS}", "cours/action/neodis", ""),
        (f"<h1>Néodis bondit</h1><p>Le <b>CAC 40</b> a gagné <b>+0,42 %</b>, à <a href=/x>8 124,35</a> points, dans un "
         f"volume de trois milliards.</p>{TEXT}", "cours/action/neodis", ""),
        (f"<h1>Chiffre d’affaires du trimestre</h1>{ROWS}{TEXT}", "communiques/neodis-t1", ""),
        (f"<h1>Le fonds Orvalys ferme ses portes</h1>{TEXT}", "fonds/orvalys-ferme", ""),
        (f"<h1>Néodis grimpe après un trimestre meilleur que prévu</h1>{PRICE}{TEXT}", "actions/neodis-grimpe-312", ""),
        (f"<h1>Les matières premières soufflent un peu</h1>{ROWS}{TEXT}", "matieres-premieres/or-et-cuivre", ""),
        (f"<h1>Néodis décroche</h1>{PRICE}{TEXT}", "cours/neodis-decroche", ""),
        (f"<h1>Néodis</h1><time datetime=2026-03-12T09:10>À l’instant</time>{PRICE}{TEXT}", "actions/neodis", ""),
        (f"<h1>Néodis</h1><p>12/03/2026 | 09:10</p>{PRICE}{TEXT}", "actions/neodis", ""),
        (f"<h1>Néodis</h1><p>Mis en ligne le 12 mars 2026</p>{PRICE}{ROWS}{TEXT}", "actions/neodis", ""),
        (f"<h1>Néodis Shares Jump</h1>{PRICE}{TEXT}{TEXT}", "stocks/neodis", ""),
    ],
)  # fmt: skip
def test_an_article_about_what_is_quoted_is_one(text, path, head):
    assert read(text, path=path, head=head).body
