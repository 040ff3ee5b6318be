"""What a page marks as an author, above the text and in quotations."""

import pytest

from ingest.extract import read_article
from ingest.page.head import signatures
from tests.support.pages import BODY, RIVER, TEXT, URL, page, read


@pytest.mark.parametrize(
    "quotation",
    [
        "<figure><blockquote>{}</blockquote><figcaption class=author>Hélène Martin, ministre</figcaption></figure>",
        "<blockquote>{}<footer class=author>Hélène Martin</footer></blockquote>",
        "<div class=pullquote>{}<span class=pullquote-author>Hélène Martin</span></div>",
        "<div class=citation>{}<p class=citation__auteur>Hélène Martin</p></div>",
    ],
)
def test_who_said_what_is_quoted_signs_nothing(quotation):
    said = quotation.format("<p>Personne ne doit plus en avoir besoin.</p>")
    assert read_article(page(f"{TEXT}{said}{TEXT}"), "https://www.lacote.example/x").authors == []


@pytest.mark.parametrize(
    "column",
    [
        f"<blockquote><p>Par Jeanne Martin</p>{TEXT}</blockquote>",
        f"<figure><blockquote>La marge baisse</blockquote><p class=author>Par Jeanne Martin</p></figure>{TEXT}",
        f"<blockquote class=signature>Par <a href=/auteurs/jm>Jeanne Martin</a>, le 12 mars 2026</blockquote>{TEXT}",
    ],
)
def test_a_byline_in_a_quotation_signs(column):
    assert read_article(page(column), "https://www.lacote.example/x").authors == ["Jeanne Martin"]


@pytest.mark.parametrize(
    ("above", "authors"),
    [
        ('<p><a href="/auteurs/jeanne-martin">Jeanne Martin</a> 12 mars 2026</p>', ["Jeanne Martin"]),
        ('<div><a href="/author/jm/">Jeanne Martin</a>, <a href="/author/pd/">Paul Durand</a></div>', 2),
        ('<div class="field--label-hidden field--name-field-auteur">Par Jeanne Martin</div>', ["Jeanne Martin"]),
        ('<span typeof="schema:Person" property="schema:name">Jeanne Martin</span>', ["Jeanne Martin"]),
        ("<p>12 mars 2026 à 08:15 - Jeanne Martin</p>", ["Jeanne Martin"]),
        ("<p>Publié le 12 mars 2026 à 08h15 - par Jeanne Martin</p>", ["Jeanne Martin"]),
        ("<p>Jeanne Martin, le 12/03/2026</p>", ["Jeanne Martin"]),
        ("<p>Cercle Finance le 12/03/26 08:15</p>", ["Cercle Finance"]),
        ("<p>AFP parue le 12 mars 2026</p>", ["AFP"]),
        ('<span class="source">AOF</span>', ["AOF"]),
        ("<p>Par : Jeanne Martin | Mis à jour : 13-03-2026</p>", ["Jeanne Martin"]),
        ("<p>Jeanne Martin @jmartin • 12 mars 2026, 08:15</p>", ["Jeanne Martin"]),
        (
            '<p class=byline><a href="https://x.example/jm">Suivre @jm</a> <span>Jeanne Martin</span></p>',
            ["Jeanne Martin"],
        ),
        ("<p class=author>Partenaire · Contenu proposé par la Banque Delmas</p>", []),
        (
            '<p class="news-source">March 12, 2026 01:45 ET | Source: <a href="/o/4">Orvalys SA</a> <i>Follow</i></p>',
            ["Orvalys SA"],
        ),
        (
            '<p class="byline">Par <a href="/auteur/jm">Jeanne Martin</a>, à Lyon, et Paul Durand (avec AFP)</p>',
            ["Jeanne Martin", "Paul Durand"],
        ),
        (
            '<div class="authorModule"><span class="authorModule__name">Jeanne Martin</span><span>La Cote</span></div>',
            ["Jeanne Martin"],
        ),
        ('<span class="username">Cercle Finance</span>', ["Cercle Finance"]),
        ('<div class="signature"><span>Rédigé par La Cote</span><div>AFP</div></div>', ["AFP"]),
        ("<p>Paris, le 12 mars 2026</p>", []),
        ("<p>Bourse de Paris, le 12 mars 2026</p>", []),
        (
            '<p>Le titre de <a href="/bio/paul-durand">Paul Durand</a>, que tous croyaient parti après le' + " x" * 90,
            [],
        ),
    ],
)
def test_bylines_that_stand_above_the_text(above, authors):
    found = read(above=above + RIVER, head='<meta property="og:site_name" content="La Cote">').authors
    assert found == (["Jeanne Martin", "Paul Durand"] if authors == 2 else authors)


def test_the_byline_of_the_article_below_signs_nothing():
    other = "<article><h1>Vannex lève douze millions d’euros</h1><p class=by>Par Paul Durand</p></article>"
    html = page(above="<p class=by>Par Jeanne Martin</p>").replace(b"</main>", f"{other}</main>".encode())
    assert read_article(html, URL).authors == ["Jeanne Martin"]


def test_a_byline_with_its_mail_and_name_on_a_network():
    contact = "<a href=mailto:j@x.example>j@lacote.example</a> @jmartin"
    article = read_article(page(above=f"<div class=signat><b>Jeanne Martin</b> {contact}</div>"), URL)
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


def test_the_label_of_an_author_s_box_is_no_name():
    box = "<div class=c-author><p class=c-author__label>L’auteur</p><p class=c-author__name>Jeanne Martin</p></div>"
    assert authors(below=box) == ["Jeanne Martin"]


def test_the_photographer_in_a_caption_does_not_sign():
    figure = (
        "<figure><img src=/a.jpg><figcaption>Un dock. <span class=author>Photo Paul Durand</span></figcaption></figure>"
    )
    assert authors(above=figure) == []


def test_a_byline_right_above_the_headline_signs_before_a_name_in_the_page_s_head():
    column = (
        "<div class=top><a href=/e>Le bois, une affaire de patience</a> <span class=author>Paul Durand</span></div>"
    )
    html = page().replace(b"<main><article>", f"{column}<main><article><p class=qui>Par Jeanne Martin</p>".encode())
    assert read_article(html, URL).authors == ["Jeanne Martin"]


def counted(monkeypatch, module, reader):
    read, calls = getattr(module, reader), []
    monkeypatch.setattr(module, reader, lambda *args, **options: calls.append(1) or read(*args, **options))
    return calls


def test_the_spans_of_a_byline_are_looked_for_on_few_levels(monkeypatch):
    calls = counted(monkeypatch, signatures, "line")
    name = "<span>Jeanne Martin</span><span>La Cote</span>"
    above = f"{'<div class=author><i></i>' * 100}{name}{'</div>' * 100}"
    assert read_article(page(above=above), URL).body.endswith(BODY)
    assert 0 < len(calls) < 1500
