"""The parts that a page's record calls paid."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, URL, json_ld, page

OFFER = "<p>La suite vous attend</p><a href=/abonnement>Je choisis ma formule</a><p>Déjà client ?</p>"


def read(text, below="", *, selector=".reste", free="True", part="False"):
    declared = f'{{"@type":"WebPageElement","isAccessibleForFree":"{part}","cssSelector":"{selector}"}}'
    record = f'{{"@type":"NewsArticle","isAccessibleForFree":"{free}","hasPart":{declared}}}'
    return read_article(page(text + below, head=json_ld(record)), URL)


@pytest.mark.parametrize(
    ("selector", "attribute"), [(".reste", "class=reste"), ("#suite", "id=suite"), ("div.a, .b", "class=b")]
)
def test_a_wall_in_the_paid_part_goes_and_tells_that_the_text_is_cut(selector, attribute):
    article = read(TEXT, f"<div {attribute}>{OFFER}</div>", selector=selector)
    assert (article.access, article.body) == ("paid", BODY)


def test_a_wall_of_known_words_beside_a_paid_part_tells_it_too():
    article = read(TEXT, "<p>Pour lire la suite, abonnez-vous à partir de 1 €.</p>")
    assert (article.access, article.body) == ("paid", BODY)


@pytest.mark.parametrize(
    ("below", "part"),
    [
        ("", "False"),
        (f"<div class=reste>{OFFER}</div>", "True"),
        (f"<div class=reste><p>{PARAGRAPHS[0]}</p><p><a href=/offres>Les offres d’Orvalys</a></p></div>", "False"),
        ("<div class=reste><p>Le tableau des filiales</p></div>", "False"),
    ],
)
def test_a_text_that_is_served_whole_is_free_though_a_part_is_called_paid(below, part):
    article = read(TEXT, below, part=part)
    assert article.access == "free"
    assert below == "" or part == "True" or below.split("<p>")[1].split("</p>")[0] in article.body


@pytest.mark.parametrize("selector", ["", "article > *", ".reste .x", "[", ".inconnu"])
def test_a_selector_that_says_no_class_says_nothing(selector):
    assert read(TEXT, f"<div class=reste>{OFFER}</div>", selector=selector).access == "free"
