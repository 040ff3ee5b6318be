"""Bylines with a date, in the forms that dates have from country to country."""

import re

import pytest

from ingest.extract import read_article
from ingest.page.head.name_tails import without_dates
from ingest.page.head.person_names import split_names
from ingest.page.head.signed_lines import DATED, name_in
from tests.support.pages import BODY, PARAGRAPHS, URL, page
from tests.support.patience import endless_work_fails

MARKS = (" | ", " - ", " · ", ", ")
MONTH_FIRST = re.compile(r"(?:Thursday, )?March \d")


@pytest.mark.parametrize(
    ("date", "name"),
    [
        ("12 mars 2026", "Jeanne Martin"),
        ("jeudi 12 mars 2026 à 8h15", "Jeanne Marchand"),
        ("2026-03-12", "Jeanne Martin"),
        ("March 12, 2026", "Jane Martin"),
        ("March 12, 2026 at 8:15 am", "Jane Mayer"),
        ("Thursday, March 12th, 2026", "Jane Sunderland"),
        ("12th March 2026", "Jane Martin"),
        ("Thu 12 Mar 2026 08.15 GMT", "Jane Friedman"),
        ("March 12, 2026 08:15 AM Eastern Daylight Time", "Jane Martin"),
        ("12 de marzo de 2026", "Juana Martín"),
        ("quinta-feira, 12 de março de 2026 às 08h15", "Joana Martins"),
        ("12 d’abril de 2026", "Joana Martí"),
        ("Freitag, 12. März 2026", "Jeanne Martin"),
        ("12.03.2026, 18:30 Uhr", "Jana Martin"),
        ("Giovedì 12 marzo 2026, ore 18.30", "Giovanna Martini"),
        ("12. mars 2026 kl. 08.15", "Jon Samuelsen"),
        ("12 marca 2026", "Łucja Majewska"),
        ("2026. március 12.", "Nagy Anna"),
        ("Published on March 12, 2026", "Jane Martin"),
    ],
)
def test_a_name_beside_a_date_signs_on_either_side(date, name):
    lines = [f"{date}{mark}{name}" for mark in MARKS]
    lines += [f"{name}{mark}{date}" for mark in MARKS if mark != ", " or not MONTH_FIRST.match(date)]

    assert {line: split_names(name_in(line, DATED)) for line in lines} == {line: [name] for line in lines}
    for line in (lines[0], lines[-1]):
        article = read_article(page(above=f"<p>{line}</p>"), URL)
        assert (article.authors, article.body) == ([name], BODY)
        assert article.published_at is not None


@pytest.mark.parametrize(
    "line",
    [
        "Wall Street - March 12, 2026",
        "New York, March 12, 2026",
        "Press Release | March 12, 2026",
        "Pressemitteilung Mainz, 12. März 2026",
        "Real Estate · 12 March 2026",
        "March 12, 2026 08:15 AM Eastern Daylight Time",
        "Jane Martin joined the board on March 12, 2026",
        "Since March 12, 2026, Jane Martin",
        "Orvalys Group – March 12, 2026",
        "Villars Dessous, March 12, 2026",
        "March 12, 2026: Carole Lagny",
        "12 mars 2026 Lieu : Lyon",
        "Ort: Frankfurt 12.03.2026",
    ],
)
def test_sections_places_zones_and_sentences_beside_a_date_do_not(line):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == []


@pytest.mark.parametrize(
    "line",
    [
        "<p><strong>March 12, 2026: Jerome Powers</strong></p>",
        "<p>2026-03-12 : Carole Lagny</p>",
        "<p>Walter Buffon, February 24, 2026</p>",
        "<h3>Bernard Velmont, 2 décembre 1985</h3>",
        "<h3>12 mars 2026 : APA</h3>",
        "<ul><li>March 12, 2026: Carole Velmont</li></ul>",
    ],
)
def test_what_a_chronology_tells_of_somebody_is_a_line_of_the_text(line):
    article = read_article(page(text=line.join(f"<p>{text}</p>" for text in PARAGRAPHS)), URL)

    assert article.authors == []
    assert article.body.count("\n") >= len(PARAGRAPHS)


def test_a_colon_between_a_day_and_a_name():
    for line in ("12 mars 2026 : Jeanne Martin", "12/03/2026 : Jeanne Martin"):
        assert read_article(page(above=f"<p>{line}</p>"), URL).authors == ["Jeanne Martin"]


def test_words_with_commas_before_a_day_are_no_dateline_beside_a_name():
    assert read_article(page(above="<p>Jerome Powers</p><p>Milan, conférence du 12 mars 2026</p>"), URL).authors == []
    for day in ("Publié le : 12 mars 2026", "Aktualisiert am: 12.03.2026", "jeudi 12 mars 2026", "le 12 mars 2026"):
        assert read_article(page(above=f"<p>Jeanne Martin</p><p>{day}</p>"), URL).authors == ["Jeanne Martin"]


@pytest.mark.parametrize("name", ["San Yamin Aung", "Santa Ono", "Marco Borsa", "Anna Stampa", "John County"])
def test_names_that_have_a_word_of_a_place_or_a_section(name):
    assert read_article(page(above=f"<div><span>{name}</span><span>12 mars 2026</span></div>"), URL).authors == [name]


@pytest.mark.parametrize("place", ["San Francisco", "Santa Clara", "New Delhi", "Sala de Prensa", "Comunicato Stampa"])
def test_places_and_press_rooms_beside_a_day(place):
    assert read_article(page(above=f"<div><span>{place}</span><span>12 mars 2026</span></div>"), URL).authors == []


@pytest.mark.parametrize(
    "day", ["vendredi 12 mars 2026", "March 12, 2026", "12 de marzo de 2026", "Freitag, 12. März 2026"]
)
def test_a_day_alone_is_no_line_of_the_text_but_days_between_paragraphs_are_its_subheads(day):
    paragraphs = "".join(f"<p>{text}</p>" for text in PARAGRAPHS)

    assert read_article(page(text=f"<p>{day}</p>{paragraphs}"), URL).body == BODY
    agenda = "".join(f"<p>{day}</p><p>{text}</p>" for text in PARAGRAPHS)
    assert read_article(page(text=agenda), URL).body.split("\n").count(day) == len(PARAGRAPHS)


def test_days_without_end_take_no_time():
    with endless_work_fails():
        name_in("12 mars " * 30_000, DATED)
        without_dates("jeudi - , " * 30_000)
        read_article(page(above="<p>12 mars 2026, </p>" * 3_000 + "<p>" + " - , March" * 9_000 + "</p>"), URL)
