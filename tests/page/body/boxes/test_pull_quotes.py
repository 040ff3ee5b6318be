"""A sentence that is set apart and stands in the text again is left out; quotations of their own stay."""

from itertools import zip_longest

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, URL, page

SAID = "« La marge passera de 11 % à 12 % avant la fin de l’année, et nous ne vendrons aucune usine. »"
WHOLE = f"{SAID} C’est ce que promet la directrice générale, qui a reçu les syndicats jeudi à Lyon."
WORDS = SAID.strip("«» ")


def body(box):
    text = f"<p>{PARAGRAPHS[0]}</p>{box}<p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p><p>{WHOLE}</p>"
    return read_article(page(text), URL).body


def body_of(boxes):
    between = (f"<p>{text}</p>" for text in PARAGRAPHS)
    return read_article(
        page("".join(part for pair in zip_longest(between, boxes, fillvalue="") for part in pair)), URL
    ).body


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


@pytest.mark.parametrize(
    "box",
    [
        f"<blockquote><p>{SAID}</p></blockquote>",
        f"<blockquote><p>{SAID}</p><cite>Jeanne Martin</cite></blockquote>",
        f"<aside><blockquote><q>{WORDS}</q></blockquote></aside>",
        f"<div class=exergue><blockquote>{SAID}</blockquote><p>Jeanne Martin, directrice</p></div>",
    ],
)
@pytest.mark.parametrize("times", [1, 2, 3])
def test_a_quotation_in_boxes_alone_stands_once(box, times):
    assert body_of([box] * times).count(WORDS) == 1


@pytest.mark.parametrize(
    "own",
    [
        "<p>La demande tient, l’Allemagne ralentit encore, dit-elle aussi.</p>",
        "<p>Jeanne Martin juge la concurrence déloyale</p>",
        "<p>Jeanne Martin, qui restera jusqu’en 2030. Elle succède à Paul Durand.</p>",
        "<div>12 % de marge visés, contre 11 % en 2026</div>",
        "<span>En Allemagne, les prix baissent depuis l’été</span>",
    ],
)
@pytest.mark.parametrize(
    "around", ["<blockquote><p>{}</p>{}</blockquote>", "<div class=quote><aside>{}</aside>{}</div>"]
)
def test_what_a_box_says_beside_the_quotation_stays(own, around):
    words = own[own.index(">") + 1 : own.rindex("<")]
    assert words in body(around.format(SAID, own))


@pytest.mark.parametrize(
    "name",
    ["J. Martin", "—&nbsp; Jeanne Martin", "M. Paul Durand", "Jeanne Martin, PDG d’Orlane", "Paul Durand (Orlane)"],
)
def test_a_name_goes_with_the_quotation(name):
    assert body(f"<blockquote><p>{SAID}</p><p>{name}</p></blockquote>") == f"{BODY}\n{WHOLE}"
