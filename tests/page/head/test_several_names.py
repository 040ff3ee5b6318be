"""Several who sign in one line, with what they are and where they write from, and names that only look like two."""

import pytest

from ingest.extract import read_article
from ingest.page.head.person_names import split_names
from tests.support.pages import URL, page


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("By Dana Kowal, Staff Writer and Luis Ortega-Reyes, Albany Bureau", "Dana Kowal|Luis Ortega-Reyes"),
        ("By Anna Berg in Washington and Tom Hale, chief economics correspondent", "Anna Berg|Tom Hale"),
        ("By Anna Berg in New York and Tom Hale in London", "Anna Berg|Tom Hale"),
        ("Anna Berg, Business Reporter, and Tom Hale, Berlin Bureau Chief", "Anna Berg|Tom Hale"),
        ("By Anna Berg, Tom Hale in London and Ruth Orme, economics editor", "Anna Berg|Tom Hale|Ruth Orme"),
        ("By Anna Berg, Economics Correspondent, in Frankfurt and Tom Hale", "Anna Berg|Tom Hale"),
        ("Von Jana Priel, Frankfurt, und Uwe Stolz, Berlin", "Jana Priel|Uwe Stolz"),
        ("Jana Priel in Brüssel und Uwe Stolz in Berlin", "Jana Priel|Uwe Stolz"),
        ("Von Jana Priel, Chefredakteurin, und Uwe Stolz, Korrespondent in Brüssel", "Jana Priel|Uwe Stolz"),
        ("di Marco Bellandi e Giulia Perotti", "Marco Bellandi|Giulia Perotti"),
        ("Marco Bellandi e Giulia Perotti, redazione economia", "Marco Bellandi|Giulia Perotti"),
        ("By Anna Berg in Rio de Janeiro and Tom Hale in London", "Anna Berg|Tom Hale"),
        ("di Marco Bellandi, Milano, e Giulia Perotti, Roma", "Marco Bellandi|Giulia Perotti"),
        ("dai nostri inviati Marco Bellandi e Giulia Perotti", "Marco Bellandi|Giulia Perotti"),
        ("A cura di Marco Bellandi e Giulia Perotti", "Marco Bellandi|Giulia Perotti"),
        ("Por Nuria Castaño y Pablo Irles, Madrid", "Nuria Castaño|Pablo Irles"),
        ("Nuria Castaño (Sevilla) y Pablo Irles (Madrid)", "Nuria Castaño|Pablo Irles"),
        ("Por Nuria Castaño, Pablo Irles y Elena Soto", "Nuria Castaño|Pablo Irles|Elena Soto"),
        ("Nuria Castaño y José Ortega y Gasset", "Nuria Castaño|José Ortega y Gasset"),
        ("Nuria Castaño y Agencias", "Nuria Castaño"),
        ("Por Beatriz Nogueira, Caio Fontana e Lia Prado, do Rio", "Beatriz Nogueira|Caio Fontana|Lia Prado"),
        ("Door Sanne Hoekema, Joris Bakker en Mila de Wit", "Sanne Hoekema|Joris Bakker|Mila de Wit"),
        ("Anna Nowak i Piotr Zieliński", "Anna Nowak|Piotr Zieliński"),
        ("Anna Nowak oraz Piotr Zieliński", "Anna Nowak|Piotr Zieliński"),
        ("Av Anna Lind och Erik Sund", "Anna Lind|Erik Sund"),
        ("Anna Lind och Erik Sund, Stockholm", "Anna Lind|Erik Sund"),
        ("Jeanne Martin à New York et Paul Durand à Los Angeles", "Jeanne Martin|Paul Durand"),
    ],
)
def test_each_of_several_signs(text, names):
    assert split_names(text) == names.split("|")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("José Ortega y Gasset", "José Ortega y Gasset"),
        ("Luísa Costa e Silva", "Luísa Costa e Silva"),
        ("Por Luísa Costa e Silva Moreira", "Luísa Costa e Silva Moreira"),
        ("Pablo Ortega y Gasset Irles", "Pablo Ortega y Gasset Irles"),
        ("Nuria Castaño en Nueva York", "Nuria Castaño"),
        ("Jeanne Martin en Nouvelle-Calédonie", "Jeanne Martin"),
        ("By Anna Berg in New York", "Anna Berg"),
        ("By Anna Berg, professor of finance and former adviser", "Anna Berg"),
        ("Economía y Negocios", "Economía y Negocios"),
    ],
)
def test_one_alone_is_not_parted(text, name):
    assert split_names(text) == [name]


@pytest.mark.parametrize(
    "byline",
    [
        "<div>By <a href=/a>Anna Berg</a>, Staff Writer <span>and</span> <a href=/b>Tom Hale</a>, Albany Bureau</div>",
        "<p>By Anna Berg, Staff Writer and Tom Hale, Albany Bureau</p>",
        "<span class=article-author>Anna Berg in Frankfurt and Tom Hale in New York</span>",
        "<p>Por Anna Berg e Tom Hale, La Cote — São Paulo</p>",
        "<p>a cura di Anna Berg e Tom Hale</p>",
        "<p>Av Anna Berg och Tom Hale</p>",
        "<div>Anna Berg, Tom Hale <span>12 marca 2026, 17:05</span></div>",
    ],
)
def test_several_in_a_line_of_a_page(byline):
    assert read_article(page(above=byline), URL).authors == ["Anna Berg", "Tom Hale"]


@pytest.mark.parametrize(("language", "names"), [("nl", ["Anna Berg", "Tom Hale"]), ("fr", ["Anna Berg"])])
def test_the_dutch_and_stands_before_a_place_elsewhere(language, names):
    html = page(above="<div class=author>Anna Berg en Tom Hale</div>").replace(b"lang=fr", f"lang={language}".encode())
    assert read_article(html, URL).authors == names


def test_the_house_that_somebody_writes_for_does_not_sign():
    byline = "<div class=autor><span>Anna Berg</span><span>Para El Mercantil</span></div>"
    assert read_article(page(above=byline), URL).authors == ["Anna Berg"]


def test_a_place_before_a_name_and_a_day_is_not_another_author():
    assert "Lyon" not in read_article(page(above="<div>Lyon, Anna Berg 12 mars 2026</div>"), URL).authors


@pytest.mark.parametrize(
    "names",
    [
        "<div><span>Anna Berg</span>, <span>Tom Hale</span></div>",
        "<div><span>Anna Berg</span> <span>und</span> <span>Tom Hale</span></div>",
        "<p>Anna Berg y Tom Hale</p>",
        "<div>Anna Berg, Tom Hale</div>",
    ],
)
def test_names_without_a_by_above_their_date(names):
    article = read_article(page(above=f"{names}<div>12. März 2026, 17:05</div>"), URL)
    assert article.authors == ["Anna Berg", "Tom Hale"]


@pytest.mark.parametrize("section", ["Empresas y Finanzas", "Wirtschaft und Finanzen", "New York, San Francisco"])
def test_sections_and_places_above_a_date_do_not_sign(section):
    assert read_article(page(above=f"<div>{section}</div><div>12/03/2026</div>"), URL).authors == []
