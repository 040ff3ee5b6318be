"""Which JSON-LD record is the page's own, and what broken JSON still tells."""

import pytest

from ingest.extract import read_article
from ingest.page.jsonld import person_names, texts
from tests.support.pages import TITLE, URL, json_ld, page

OTHER = '{"@type":"NewsArticle","headline":"Hydrelia vend ses usines","author":"Paul Durand"}'
ELSEWHERE = OTHER.replace("{", '{"url":"/entreprises/hydrelia.html",', 1)
OWN = f'{{"@type":"NewsArticle","headline":"{TITLE}","author":"Jeanne Martin"}}'


def authors(*scripts: str) -> list[str]:
    declared = "<meta property=og:type content=article>"
    return read_article(page(head=declared + "".join(map(json_ld, scripts))), URL).authors


@pytest.mark.parametrize(
    "scripts",
    [
        (OTHER, OWN),
        (f'{{"@type":"ItemList","itemListElement":[{{"@type":"ListItem","item":{OTHER}}}]}}', OWN),
        (f'[{{"@type":"WebPage","mentions":{OTHER}}},{OWN}]',),
        (f'{{"@graph":[{ELSEWHERE},{OWN}]}}',),
        ('{"@type":"Article","mainEntityOfPage":"https://www.lacote.example/autre.html","author":"Paul Durand"}', OWN),
        ('{"@type":"VideoObject","name":"La séance en images","author":"Paul Durand"}', OWN),
        # another headline for search engines, and the page's address
        (OTHER, f'{{"@type":"NewsArticle","headline":"Orvalys : objectifs","url":"{URL}","author":"Jeanne Martin"}}'),
        # the address of another form of the page, and its headline
        (OTHER, OWN.replace("{", '{"url":"https://amp.lacote.example/1.amp",', 1)),
        # nothing to compare with
        ('{"@type":"NewsArticle","author":"Jeanne Martin"}',),
    ],
)
def test_the_page_s_own_record_counts(scripts):
    assert authors(*scripts) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    "script",
    [
        f'{{"@type":"ItemList","itemListElement":[{{"item":{OTHER}}}]}}',
        ELSEWHERE,
        '{"@type":"VideoObject","name":"La séance en images","author":"Paul Durand"}',
    ],
)
def test_another_article_s_record_alone_tells_nothing(script):
    assert authors(script) == []


def test_further_records_of_the_page_complete_the_first():
    web_page = f'{{"@type":"WebPage","url":"{URL}","datePublished":"2026-03-12T18:05:00+01:00"}}'
    article = read_article(page(head=json_ld(OWN) + json_ld(web_page)), URL)
    assert (article.authors, str(article.published_at)) == (["Jeanne Martin"], "2026-03-12 17:05:00+00:00")


@pytest.mark.parametrize(
    "broken",
    [
        '{"@type":"NewsArticle","headline":"Orvalys "relève" ses objectifs","author":"Jeanne Martin",}',
        '{"@type":"NewsArticle","author":[{"@type":"Person","name":"Jeanne Martin"},],}',
        '{"@type":"NewsArticle","description":"« Non », dit-il. "Oui"","author":"Jeanne Martin"}',
        '{"@type":"NewsArticle","author":"Jeanne Martin","articleBody":"Le groupe lyonnais',
        '/* record */ {"@type":"NewsArticle", // ours\n "author":"Jeanne Martin"}',
        '{"@type":"NewsArticle","author":"Jeanne Martin","wordCount":}',
    ],
)
def test_broken_json_is_read_as_far_as_it_goes(broken):
    assert authors(broken) == ["Jeanne Martin"]


@pytest.mark.parametrize(
    ("author", "names"),
    [
        ({"givenName": "Jeanne", "familyName": "Martin"}, ["Jeanne Martin"]),
        ([{"givenName": "Jeanne", "familyName": "Martin"}, {"name": "Paul Durand"}], ["Jeanne Martin", "Paul Durand"]),
        ({"name": {"name": "Jeanne Martin"}}, ["Jeanne Martin"]),
        ({"name": {"@value": "Jeanne Martin", "@language": "fr"}}, ["Jeanne Martin"]),
        ({"familyName": "Martin"}, ["Martin"]),
        ({"alternateName": "J. Martin"}, ["J. Martin"]),
        ({"url": "/auteurs/7"}, []),
        (None, []),
    ],
)
def test_person_names(author, names):
    assert person_names(author) == names


def test_a_value_nested_without_end_is_passed_over():
    value: object = "Jeanne Martin"
    for _ in range(500):
        value = {"name": value}
    assert texts(value) == []


@pytest.mark.parametrize(
    "teaser",
    [
        '<article><h3><a href="/b.html">Hydrelia vend ses usines</a></h3><time itemprop=datePublished'
        ' datetime="2026-03-01T08:00">1er mars</time></article>',
        '<ul><li><a href="/b.html"><span itemprop=datePublished content="2026-03-01">1er mars</span> Hydrelia vend ses'
        " usines de la vallée à un rival</a></li></ul>",
    ],
)
def test_marks_on_a_teaser_are_another_article_s(teaser):
    own = '<p><time itemprop=datePublished datetime="2026-03-12T18:05:00+01:00">12 mars</time></p>'
    html = page(above=own).replace(b"<main>", f"<main>{teaser}".encode())
    assert str(read_article(html, URL).published_at) == "2026-03-12 17:05:00+00:00"
