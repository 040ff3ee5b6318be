"""Rows of buttons to share are looked at once each, however many buttons they hold."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, TEXT, URL, page
from tests.support.patience import endless_work_fails


def test_a_box_with_many_buttons_is_looked_at_once():
    buttons = "<a href='https://twitter.com/share?u=1'></a>" * 10_000
    with endless_work_fails():
        assert read_article(page(f"{TEXT}<div><span>{buttons}</span></div>"), URL).body == BODY


BUTTON = "<a href='https://twitter.com/intent/tweet?url=x'>Tweeter</a>"


@pytest.mark.parametrize(
    "row",
    [
        f"<div><span>Partager cet article sur</span> {BUTTON}<a href='https://wa.me/?text=x'>WhatsApp</a></div>",
        f"<div><p>Share this story</p><ul><li>{BUTTON}</li><li><a href='mailto:?subject=x'>E-mail</a></li></ul></div>",
        f"<div><span>12 partages</span>{BUTTON}</div>",
    ],
)
def test_a_row_of_buttons_goes_with_the_words_of_sharing(row):
    assert read_article(page(f"{TEXT}{row}{TEXT.replace('jeudi', 'lundi')}"), URL).body.startswith(f"{BODY}\nLe groupe")


@pytest.mark.parametrize(
    "said",
    [
        "Le fixing de midi donne 41,20 euros.",
        "« Nous doublerons la prime »",
        "Les actions seront divisées au printemps.",
        "Partage de la valeur : le groupe cède",
    ],
)
def test_a_short_post_stays_above_its_button(said):
    text = f"{TEXT}<div><time>10:35</time><p>{said}</p>{BUTTON}</div>{TEXT.replace('jeudi', 'lundi')}"
    assert said in read_article(page(text), URL).body
    assert said in read_article(page(f"{TEXT}<p>{said} {BUTTON}</p>{TEXT}"), URL).body
