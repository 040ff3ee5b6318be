"""Whom a page's metadata declares, and where what is shown says it better."""

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, TITLE, URL, json_ld, page, read


def test_contributors_sign_where_the_byline_shows_them_beside_the_author():
    record = json_ld(
        '{"@type":"Article","headline":"' + TITLE + '","author":{"name":"Ilyes Bahri"},'
        '"contributor":[{"name":"Clara Dumont"},{"name":"Paul Petit"}]}'
    )
    byline = "<h4><a href=/author/ilyes/>Ilyes Bahri</a>, <a href=/author/clara/>Clara Dumont</a></h4>"

    assert read_article(page(head=record, above=byline), URL).authors == ["Ilyes Bahri", "Clara Dumont"]
    assert read_article(page(head=record), URL).authors == ["Ilyes Bahri"]


def test_a_role_around_a_person_is_that_person():
    author = '[{"@type": "Role", "author": {"@type": "Person", "name": "Kirsten Voss"}}, {"name": "AFP"}]'
    head = json_ld(f'{{"@type": "NewsArticle", "headline": "{TITLE}", "author": {author}}}')

    assert read_article(page(head=head), URL).authors == ["Kirsten Voss"]


def test_yoast_names_the_author_beside_a_label():
    head = '<meta name="twitter:label1" content="Écrit par"><meta name="twitter:data1" content="Jeanne Martin">'
    assert read(head=head).authors == ["Jeanne Martin"]
    assert read(head=head.replace("Écrit par", "Durée de lecture estimée")).authors == []


def test_a_name_declared_in_capitals_is_written_as_the_page_shows_it():
    head = '<meta name=byl content="By ABBY KAPBYRNE and JULES MAROT">'
    assert read(head=head, above="<p>By <i>Abby Kapbyrne</i> and <i>Jules Marot</i></p>").authors == [
        "Abby Kapbyrne",
        "Jules Marot",
    ]
    assert read(head=head, above="<p>By ABBY KAPBYRNE</p>").authors == ["ABBY KAPBYRNE", "JULES MAROT"]


RECORD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"%s","author":{"name":"%s"}}</script>'


def test_the_account_of_a_feed_does_not_sign_where_a_byline_does():
    head = RECORD % (TITLE, "Flux Watermark")
    assert read(head=head, above="<span class=author-name>Anselme Brunaud</span>").authors == ["Anselme Brunaud"]
    assert read(head=head).authors == ["Flux Watermark"]
    assert read(head=head, above="<span class=author>La rédaction</span>").authors == ["Flux Watermark"]
    assert read(head=head, above="<span class=author>A. Brunaud, Flux Watermark</span>").authors == ["Flux Watermark"]


def test_a_longer_or_careless_name_is_no_spelling_of_one_in_capitals():
    head = RECORD % (TITLE, "JEAN MARTIN")
    assert read(head=head, above="<p>Avec Jean Martinez. Contact : jean martin</p>").authors == ["JEAN MARTIN"]


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>« Nous tiendrons bon. »</p><cite class=quote-author>Henri Proglat</cite></blockquote>",
        "<div class=livre><h4>La monnaie folle</h4><p class=author>Henri Proglat</p></div>",
        "<div class=rel><a href=/x>Un autre article du jour</a><span class=author>Henri Proglat</span></div>",
    ],
)
def test_an_author_in_the_text_does_not_sign_it_though_the_page_never_shows_who_does(box):
    first, rest = TEXT.split("</p>", 1)
    assert read(f"{first}</p>{box}{rest}", head=RECORD % (TITLE, "Paul Renaud")).authors == ["Paul Renaud"]


def test_the_photographer_of_the_picture_below_the_headline_does_not_sign():
    picture = "<div class=media><img src=a.jpg><span class=media-author>Henri Proglat</span></div>"
    assert read(head=RECORD % (TITLE, "Paul Renaud"), above=picture).authors == ["Paul Renaud"]


def authors(url=URL, **parts):
    return read_article(page(**parts), url).authors


def test_an_agency_that_is_declared_signs_beside_other_articles_names():
    head = json_ld('{"@type":"NewsArticle","author":{"@type":"Organization","name":"AFP"}}')
    other = "<ul><li><a href=/x><span>Un autre article</span></a><span class=author>Par Paul Durand</span></li></ul>"
    assert authors(head=head, below=other) == ["AFP"]
    assert authors(head=head, above="<p class=author>Paul Durand</p>") == ["Paul Durand"]


def test_names_of_scientific_papers_in_the_order_of_speech():
    head = "".join(f'<meta name=citation_author content="{name}">' for name in ("Martin, Jeanne", "Paul Durand"))
    assert authors(head=head) == ["Jeanne Martin", "Paul Durand"]


def test_a_declared_house_is_no_author():
    head = '<meta name="author" content="Weblogy-Lagune Group">'
    assert read_article(page(head=head, above="<p>Par Jeanne Martin</p>"), URL).authors == ["Jeanne Martin"]
    guest = read_article(page(above="<p class=author>Jeanne Martin, Velmont Group</p>"), URL)
    assert guest.authors[0] == "Jeanne Martin"
