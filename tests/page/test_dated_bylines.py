"""Bylines with a date, in the forms that dates have from country to country."""

import pytest

from ingest.extract import read_article
from ingest.page.head.name_tails import without_dates
from ingest.page.head.person_names import split_names
from ingest.page.head.signed_lines import DATED, name_in
from tests.support.pages import BODY, PARAGRAPHS, URL, page
from tests.support.patience import endless_work_fails

MARKS = (" | ", " - ", " · ", ", ")


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
    lines = [line for mark in MARKS for line in (f"{date}{mark}{name}", f"{name}{mark}{date}")]

    assert {line: split_names(name_in(line, DATED)) for line in lines} == {line: [name] for line in lines}
    for line in lines[:2]:
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
    ],
)
def test_sections_places_zones_and_sentences_beside_a_date_do_not(line):
    assert read_article(page(above=f"<p>{line}</p>"), URL).authors == []


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
