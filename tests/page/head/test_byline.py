"""Who signs an article."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, URL, json_ld, page


def authors(**parts):
    return read_article(page(**parts), URL).authors


@pytest.mark.parametrize(
    "node",
    [
        '{"@type":"Person","name":"Jeanne Martin"}',
        '[{"@type":"Person","name":"Jeanne Martin"}]',
        '"Jeanne Martin"',
        '["Jeanne Martin", null, 7, {"name": {"a": 1}}]',
        '{"@type":"Person","name":["Jeanne Martin"]}',
        '{"name":"Par Jeanne Martin, journaliste"}',
    ],
)
def test_json_ld_in_any_shape(node):
    assert authors(head=json_ld(f'{{"@type":"NewsArticle","author":{node}}}')) == ["Jeanne Martin"]


def test_json_ld_author_by_reference():
    graph = (
        '{"@graph":[{"@type":"Article","author":{"@id":"#j"}},{"@type":"Person","@id":"#j","name":"Jeanne Martin"}]}'
    )
    assert authors(head=json_ld(graph)) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "above",
    [
        "<p>Par Jeanne Martin</p>",
        '<p class=meta>Par <a rel=author href="/auteurs/jm">Jeanne Martin</a> le 12 mars 2026</p>',
        '<span class="vcard author"><span class=fn>Jeanne Martin</span></span>',
        '<div class="article-signature">Jeanne Martin</div>',
        "<p itemprop=author><span itemprop=name>Jeanne Martin</span></p>",
        "<div>Auteur : Jeanne Martin</div>",
        "<div><a href=/szerzo/jm>Jeanne Martin</a> <span>2026. március 12.</span></div>",
        "<div class=signature><span>Jeanne Martin</span><span>Barcelona</span></div>",
        "<p><a href=/author/jm>Jeanne Martin, professeure à la faculté de droit</a> <span>2026.03.12</span></p>",
        "<h5><a href=/by/jm>Jeanne Martin</a> Transport editor</h5>",
    ],
)
def test_visible_bylines(above):
    article = read_article(page(above=above), URL)
    assert (article.authors, article.body) == (["Jeanne Martin"], BODY)


def test_all_persons_who_stand_together():
    above = "<p><a class=author>Jeanne Martin</a> et <a class=author>Paul Durand</a></p>"
    assert authors(above=above) == ["Jeanne Martin", "Paul Durand"]


def test_authors_of_other_articles_do_not_sign():
    below = '<section class="related"><h2>Sur le même sujet</h2><p class=author>Par Paul Durand</p></section>'
    comments = '<div id=comments><p class="comment-author vcard">Zoé Petit</p></div>'
    assert authors(above="<p>Par Jeanne Martin</p>", below=below + comments) == ["Jeanne Martin"]
    assert authors(below=below + comments) == []


@pytest.mark.parametrize("language", ["fr", "de", "pl"])
def test_a_company_under_its_own_word_does_not_sign(language):
    html = page(f"<div class=firma><p>Firma Ostmark GmbH</p></div>{TEXT}").replace(
        b"lang=fr", f"lang={language}".encode()
    )
    article = read_article(html, URL)
    assert (article.authors, article.body) == ([], f"Firma Ostmark GmbH\n{BODY}")


def test_a_person_is_preferred_to_the_site():
    head = '<meta name=author content="La Cote"><meta property="og:site_name" content="La Cote">'
    assert authors(head=head, above="<p class=byline>Jeanne Martin</p>") == ["Jeanne Martin"]
    assert authors(head=head) == ["La Cote"]


@pytest.mark.parametrize(
    "block",
    [
        "<div class=signature><span>Article rédigé par <a href=/r>info24</a></span> <div>Radio Sud</div></div>",
        "<div class=auteur><p>Par info24</p><p>Groupe Radio Sud</p></div>",
    ],
)
def test_the_house_below_a_byline_does_not_sign(block):
    head = json_ld('{"@type":"NewsArticle","author":{"@type":"Organization","name":"info24"}}')
    assert authors(head=head, above=block) == ["info24"]


@pytest.mark.parametrize("below", ["Paul Durand", "et Paul Durand"])
def test_a_second_person_below_a_byline_signs(below):
    block = f"<div class=signature><span>Rédigé par Jeanne Martin</span> <div>{below}</div></div>"
    assert authors(above=block) == ["Jeanne Martin", "Paul Durand"]


def test_an_agency_signs_where_no_person_does():
    assert authors(head='<meta name=author content="Agence Nord">') == ["Agence Nord"]


def test_signature_set_to_the_right_of_an_old_page():
    assert authors(text=TEXT + "<p align=right><em>Jeanne Martin</em></p>") == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "above",
    [
        "<ul><li><i></i> Jeanne Martin</li><li>Jeudi 12 mars 2026</li><li>8 h 42</li><li>3 min</li></ul>",
        "<div><span>Jeanne Martin</span><span>12/03/2026</span><span>8h42</span></div>",
        "<p><span>12 mars 2026</span><span>·</span><span>08:42</span><span>·</span><span>Jeanne Martin</span></p>",
        "<div><p class=b>Jeanne Martin</p><p class=t>12 mars 2026 · 08:42 · 4 min</p></div>",
        "<div><span>Par</span> <b>Jeanne Martin</b> <span>|</span> <span>12.03.2026</span> <span>à 08:42</span></div>",
    ],
)
def test_a_name_beside_a_date_and_its_hour_in_elements_of_their_own(above):
    article = read_article(page(above=above), URL)
    assert (article.authors, article.published_at) == (["Jeanne Martin"], datetime(2026, 3, 12, 7, 42, tzinfo=UTC))


def test_a_name_beside_a_role():
    assert authors(above="<div><b>Jeanne Martin</b><span>Correspondante à Londres</span></div>") == ["Jeanne Martin"]


@pytest.mark.parametrize("name", ["Matières Premières", "Private Equity", "Orvalys Robinetterie"])
def test_a_section_or_the_company_beside_a_date_does_not_sign(name):
    above = f"<ul><li>{name}</li><li>12 mars 2026</li><li>08:42</li></ul>"
    html = page(above=above, title="Orvalys Robinetterie relève ses objectifs de l’année")
    assert read_article(html, URL).authors == []


@pytest.mark.parametrize(
    "signature",
    ["<p class=sgn>%s</p>", "<span class=sig>%s</span>", '<div class="txt-sign">%s</div>', "<div class=nom>%s</div>"],
)
def test_a_signature_in_capitals_under_a_class_of_its_own(signature):
    for place in ("above", "below"):
        assert authors(**{place: signature % "JEANNE MARTIN"}) == ["JEANNE MARTIN"]
    assert authors(above="<p class=kick>MATIÈRES PREMIÈRES</p>") == []


def test_a_name_that_is_a_linked_heading_is_no_teaser():
    above = "<div><div class=m><h4 class=author-name><a href=/author/jeanne/>Jeanne Martin</a></h4></div></div>"
    assert authors(above=above) == ["Jeanne Martin"]


def test_an_article_s_own_footer_signs_and_dates_it():
    dated = "<time datetime=2026-03-12T07:42:00Z>12 mars</time>"
    foot = f"<footer><p>Par <a href=/auteur/jm>Jeanne Martin</a></p>{dated}</footer>"
    article = read_article(page(below=foot), URL)
    assert (article.authors, article.published_at) == (["Jeanne Martin"], datetime(2026, 3, 12, 7, 42, tzinfo=UTC))
    assert authors(below=f"<section><h3><a href=/x>Un autre article</a></h3>{foot}</section>") == []


def test_a_section_that_looks_like_a_name_does_not_sign():
    assert authors(above="<div><span>Vie Pratique</span> <span>12 mars 2026</span></div>") == []


@pytest.mark.parametrize("edited", ["Édité par", "— traduit par", "Edited by:"])
def test_whoever_edited_the_article_does_not_sign_it(edited):
    above = f"<p><a class=author href=/s/1>Jeanne Martin</a> {edited} <span class=author>Paul Durand</span></p>"
    assert read_article(page(above=above), URL).authors == ["Jeanne Martin"]
