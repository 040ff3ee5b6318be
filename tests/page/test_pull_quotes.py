"""A sentence that is set apart and stands in the text again is left out; quotations of their own stay."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

SAID = "« La marge passera de 11 % à 12 % avant la fin de l’année, et nous ne vendrons aucune usine. »"
WHOLE = f"{SAID} C’est ce que promet la directrice générale, qui a reçu les syndicats jeudi à Lyon."
WORDS = SAID.strip("«» ")


def body(box):
    text = f"<p>{PARAGRAPHS[0]}</p>{box}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p><p>{WHOLE}</p>"
    return read_article(page(text), URL).body


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote><p>{SAID}</p></blockquote>",
        f"<figure class=wp-block-pullquote><blockquote><p>{WORDS}</p><cite>Jeanne Martin</cite></blockquote></figure>",
        f"<div class=exergue><blockquote>“{WORDS}”</blockquote><p>Jeanne Martin, directrice</p></div>",
        f"<aside><q>{WORDS.replace('’', chr(39))}</q></aside>",
        f"<div><div class=c-quote><blockquote><span>{WORDS}</span></blockquote><p>J. Martin</p></div></div>",
    ],
)
def test_a_pull_quote_goes_with_the_name_below_it(box):
    assert body(box) == f"{BODY}\n{WHOLE}"


@pytest.mark.parametrize(
    "box",
    [
        "<blockquote><p>« Nous ne vendrons aucune de nos usines, ni ici ni ailleurs », répète-t-elle.</p></blockquote>",
        f"<h2>{SAID}</h2>",
        "<blockquote>La marge passera de 11 %</blockquote>",
    ],
)
def test_other_quotations_and_subheads_stay(box):
    assert len(body(box).split("\n")) == len(PARAGRAPHS) + 2


def test_a_quotation_twice_in_boxes_alone_stands_once_at_least():
    assert (
        WORDS
        in read_article(page(f"<p>{PARAGRAPHS[0]}</p><blockquote>{SAID}</blockquote><p>{PARAGRAPHS[1]}</p>"), URL).body
    )
