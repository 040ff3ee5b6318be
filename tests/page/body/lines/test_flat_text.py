"""Simple texts are read without trafilatura, and what is read is what trafilatura gives."""

import lxml.html
import pytest

from ingest.extract import _READING, trafilatura
from ingest.page.body.lines.blocks import as_document, as_lines
from ingest.page.body.lines.flat_text import flat_text

LONG = "Le groupe lyonnais a relevé ses objectifs après un semestre record, porté par la demande des hôpitaux. " * 4
TEXT = f"<p>{LONG}</p><h2>Des marges en hausse</h2><p>{LONG}Les analystes y voient un tournant.</p><p>{LONG}Fin.</p>"
LINK = '<a href="/orvalys">Orvalys, son histoire</a>'

SIMPLE = {
    "paragraphs": TEXT,
    "in boxes": f"<div><div>{TEXT}</div></div><div><p>Un mot de plus, et une phrase entière.</p></div>",
    "spaces": f"<p>  Une\u00a0phrase \n\n\t coupée\u2009ici, et longue de 3\u202f400 signes.  </p>{TEXT}",
    "escaped twice": f"<p>Standard &amp; Poor's, R&amp;D et l&amp;eacute;ger retard de deux trimestres.</p>{TEXT}",
    "a subhead at the end": f"{TEXT}<h3>À lire</h3><h4>Encore</h4>",
    "a paragraph twice": f"<p>{LONG}</p>{TEXT}<h2>Oui</h2><h2>Oui</h2>",
    "empty blocks": f"<p> </p><h2></h2>{TEXT}<p></p><div> </div>",
    "a picture": f"<p>{LONG}</p><figure><div><p>{LONG}</p></div></figure><hr>{TEXT}",
    "a link in a sentence": f"<p>{LONG}{LINK} le dit.</p>{TEXT}",
    "a note": f"<p>{LONG}CO<sub>2</sub> et 1<sup>er</sup> trimestre.</p>{TEXT}",
    "a list": f"{TEXT}<ul><li>Un <a href='/un'>début</a></li><li> </li><li>1<sup>er</sup> pas, encore un pas</li></ul>",
    "a list that says what a paragraph says": f"{TEXT}<p>{LONG}</p><ul><li>{LONG}</li></ul>{TEXT}",
    "a list twice": f"{TEXT}<ol><li>{LONG}</li><li>{LONG}</li></ol><ol><li>{LONG}</li><li>{LONG}</li></ol><p>Fin.</p>",
    "a quotation": f"{TEXT}<blockquote>{LONG}</blockquote><blockquote><p>{LONG}</p><p>{LONG}</p></blockquote>",
    "a short quotation": f"{TEXT}<blockquote><p>PDF</p><p> </p><p>Oui.</p></blockquote><p>.</p>",
    "a line break": f"<p>Un<br>deux <br><br> trois, <a>quatre</a></p><br>{TEXT}<blockquote>Un<br>mot</blockquote>",
    "labels": f"<p>Facebook</p>{TEXT}<h2>Xing</h2><ul><li>PDF</li><li>Un mot</li></ul><p>« Mail</p><p>{LONG}</p>",
    "a link in a small box": f"<div><p>Voir, pour qui veut en savoir davantage, {LINK} de 1950.</p></div>{TEXT}",
    "a subhead that is a link": f"<div><h3>{LINK}</h3><p>{LONG}{LONG}</p></div>{TEXT}",
    "links that say nothing": f"<p><a href='/1'></a></p>{TEXT}<div><a href='/2'> </a></div><p>Fin.</p>",
    "words between blocks": f"<div>1<p>{LONG}</p>2 {LINK}<h2>3</h2> 4<br>5<ul><li>6</li></ul>7</div>{TEXT}",
    "words behind boxes": f"Avant tout<div><div><p>{LONG}</p></div>un mot</div> deux mots{TEXT}",
    "a link between blocks": f"{LINK}{TEXT}<div>{TEXT}{LINK}</div>",
    "a line break at the end": f"{TEXT}<h3>Encore</h3><p><br> </p>",
    "a paragraph of links": f"<p>{LINK}</p>{TEXT}",
    "a list of links": f"<ul><li>{LINK}</li><li>{LINK}</li></ul>{TEXT}",
    "short links in a small box": f"<div><p>Voir, pour <a href='/1'>lire</a>, <a href='/2'>écrire</a>.</p></div>{TEXT}",
    "a small box": f"<div><p>Voir {LINK} ?</p><p>Oui.</p><p>Non.</p></div>{TEXT}",
    "a long link": f"<p><a href='/1'>{LONG}</a></p><div>1<figure></figure><p><a href='/2'>Deux</a></p>3</div>{TEXT}",
    "a menu": "<ul>" + f"<li>{LINK * 4}</li>" * 6 + f"</ul>{TEXT}" + f"<p>{LINK * 5}</p>" * 2,
    "links in paragraphs": f"<div>{f'<p>{LINK}, de A à Z et de bout en bout</p>' * 8}</div>{TEXT}",
    "a dash": f"<p> - Un<br> - deux</p><blockquote> - Trois</blockquote><p> - Quatre</p>{TEXT}",
    "a link at a box's start": f"<div><a href='/orvalys'>Orvalys</a><p>{LONG}</p></div>{TEXT}",
    "words in a box, in no block": f"<div>Bourse<p>{LONG}</p>{TEXT}</div>",
    "a list of paragraphs": f"{TEXT}<ul><li><p>Un</p></li><li>Trois <p>et quatre</p><p>, cinq</p>six</li></ul>",
    "a list in a list": f"{TEXT}<ul><li>Un<ul><li>Deux</li><li><p>PDF</p></li></ul></li><ul><li>3</li></ul></ul>{TEXT}",
    "a list in a list without a word": f"{TEXT}<ul><li> <ol><li>Un</li><li>Deux</li></ol> </li></ul><p>Fin.</p>",
    "items without words": f"{TEXT}<ul><p></p><li><div> </div></li><li>Un<p> </p></li><li><figure></figure></li></ul>",
    "a picture in a quotation": f"{TEXT}<blockquote><p>Un</p><figure></figure></blockquote>",
    "words behind a quotation's paragraphs": f"{TEXT}<blockquote><p>Un<br>deux</p><p>Trois</p>— {LINK}</blockquote>",
    "words behind a quotation's line breaks": f"{TEXT}<blockquote><p>Un<br>deux</p>— {LINK} </blockquote><p>Fin.</p>",
    "a paragraph in a paragraph": f"{TEXT}<font><div>Un mot<div>{LONG}</div> <div>deux</div></div></font>",
    "a box in a quotation": f"{TEXT}<blockquote><div><p>Un mot</p> <p>Deux</p></div><div> </div></blockquote>",
    "a table": f"<table><tr><th>Rang</th><th>Nom</th></tr><tr><td>1</td><td>Or<br>valys</td></tr></table>{TEXT}",
    "a table with holes": f"{TEXT}<table><tbody><tr><td> </td><td>a|b</td></tr><tr><td></td></tr><tr><td>PDF</td>"
    f"<td>{LINK}</td><td></td></tr></tbody></table>Un mot{TEXT}",
    "words behind a picture": f"<div><p>{LONG}</p><figure></figure>Suite{TEXT}</div>",
    "words behind an empty box": f"<div><p>{LONG}</p><div></div>Suite, en un mot<p>{LONG}</p></div>{TEXT}",
    "invisible letters": f"<p>\u200bUne phrase cou\u00adpée en deux,<br>\u2009et longue.</p><p>\u200b</p>{TEXT}",
    "a paragraph of white space between two that are the same": f"{TEXT}<p>{LONG}</p><p> </p><p>{LONG}</p>",
    "short": f"<h2>Orvalys</h2><div><p>{LONG[:400]}</p><ul><li>Un mot de plus</li></ul></div><h3>Fin</h3>",
    "line breaks alone": f"{TEXT}<p>{LONG}</p><p><br></p><p>{LONG}</p><h2>Encore</h2><p> <br></p>",
    "a link without words": f"<a href='/1'><figure><p></p></figure></a>{TEXT}",
}
OTHER = {
    "a link with a break in an item": (
        f"{TEXT}<ul><li>Trois <a href='/un'>mesures <span>deux fours<br>une baisse</span> en juin</a>, dit le groupe"
        "</li><li>Deux</li></ul>"
    ),
    "very short": "<p>Trop court pour en juger.</p>",
    "one short paragraph": f"<p>{LONG[:300]}</p>",
    "short, with words in a box": f"<div>Bourse<p>{LONG}</p></div><p>Un mot de plus.</p>",
    "short, with a link in a box": f"<div>{LINK}<p>{LONG}</p></div><p>Un mot de plus.</p>",
    "a list of two lines each": f"{TEXT}<ul><li>Un<br>Deux</li></ul>",
    "words between items": f"{TEXT}<ul>Un<li>Deux</li></ul>",
    "words behind a list in a list": f"{TEXT}<ul><li>Un<ul><li>Deux</li></ul>Trois</li></ul>",
    "a table in a table": f"{TEXT}<table><tr><td><table><tr><td>Un</td></tr></table></td><td>Deux</td></tr></table>",
    "a table of links": f"{TEXT}<table><tr><td>{LINK * 5}</td><td>{LINK * 5}</td></tr></table>",
    "a table with a caption": f"{TEXT}<table><caption>Les ventes</caption><tr><td>1</td></tr></table>",
    "a list in a cell": f"{TEXT}<table><tr><td>Un<ul><li>Deux</li></ul></td></tr></table>",
    "a quotation that begins with words": f"{TEXT}<blockquote>Il a dit : <p>Un mot</p></blockquote>",
    "a picture that is a table": f"{TEXT}<figure><table><tr><td>Un</td></tr></table></figure>",
    "a definition": f"{TEXT}<dl><dt>Livret</dt><dd>Un compte</dd></dl>",
}


def document(html):
    return as_document([lxml.html.fragment_fromstring(html, create_parent="div")])


def lines_of_trafilatura(html):
    return as_lines(trafilatura.bare_extraction(document(html), options=_READING).text)


@pytest.mark.parametrize("html", SIMPLE.values(), ids=SIMPLE)
def test_a_simple_text_is_read_as_trafilatura_reads_it(html):
    assert as_lines(flat_text(document(html))) == lines_of_trafilatura(html)


@pytest.mark.parametrize("html", OTHER.values(), ids=OTHER)
def test_another_text_is_left_to_trafilatura(html):
    assert flat_text(document(html)) is None


def test_hundreds_of_boxes_are_left_to_trafilatura():
    assert flat_text(document(f"{TEXT}{'<div><p>Un mot de plus.</p></div>' * 501}")) is None
    assert flat_text(document(f"{TEXT}{'<div><p>Un mot de plus.</p></div>' * 400}")) is not None


def test_lists_a_thousand_deep_are_left_to_trafilatura():
    deep = f"{TEXT}{'<ul><li>Un' * 900}{'</li></ul>' * 900}"
    parser = lxml.html.HTMLParser(huge_tree=True)
    assert flat_text(as_document([lxml.html.fragment_fromstring(deep, "div", parser=parser)])) is None


def test_its_lines():
    html = f"<h1>Orvalys</h1>{TEXT}<h2>À lire aussi</h2>"
    assert as_lines(flat_text(document(html)))[:3] == ["Orvalys", LONG.strip(), "Des marges en hausse"]
