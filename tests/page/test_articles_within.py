"""Elements marked as articles within an article: other articles' cards go, what is the text's own stays."""

import pytest

from ingest.extract import read_article
from ingest.refusals import NotAnArticle
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, page

MORE = [f"{paragraph[:-1]} ({n})." for n in range(2) for paragraph in PARAGRAPHS]
LONG = TEXT + "".join(f"<p>{paragraph}</p>" for paragraph in MORE)
WHOLE = "\n".join([BODY, *MORE])
HEADLINES = (
    "Le cuivre bat un record à Londres jeudi",
    "Les hôtels neufs se font rares",
    "Bergmann abaisse ses prévisions",
)


def card(
    headline, href="/autre.html", summary="Le fabricant allemand souffre de la hausse du cuivre et du recul du neuf."
):
    return f"<article class=q><h3><a href={href}>{headline}</a></h3><p>{summary}</p></article>"


def body(text):
    return read_article(page(text), URL).body


@pytest.mark.parametrize(
    "cards",
    [
        card(HEADLINES[0]),
        "".join(map(card, HEADLINES)),
        f"<div class=x>{''.join(map(card, HEADLINES))}</div>",
        f"<article><a href=/b.html><h2>{HEADLINES[0]}</h2><p>Le métal rouge passe 11 000 dollars.</p></a></article>",
    ],
)
def test_other_articles_cards_go(cards):
    assert body(f"{LONG[: len(TEXT)]}{cards}{LONG[len(TEXT) :]}") == WHOLE
    assert body(LONG + cards) == WHOLE


@pytest.mark.parametrize(
    "own",
    [
        "<p>« Nous doublerons le dividende », promettait la directrice générale en mai.</p>",
        "<p>La tonne a passé 11 000 dollars à Londres, un record depuis que le métal y est coté.</p>",
        "<p>La <a href=https://insee.example/note>note de l’Institut</a> en donne le détail par région.</p>",
    ],
)
def test_a_quotation_or_a_box_of_the_texts_own_stays(own):
    assert len(body(f"{LONG}<article>{own}</article>").split("\n")) == len(WHOLE.split("\n")) + 1


def test_posts_that_are_articles_are_the_text():
    posts = "".join(f"<article><h3>9 h {n:02}</h3><p>{said}</p></article>" for n, said in enumerate(WHOLE.split("\n")))
    assert all(said in body(posts) for said in WHOLE.split("\n"))


@pytest.mark.parametrize("above", ["", f"<p>{PARAGRAPHS[0]} {PARAGRAPHS[1]}</p>"])
def test_a_list_of_cards_is_no_article(above):
    cards = "".join(card(f"{TITLE} en {year}", f"/a{year}.html") for year in range(2017, 2026))
    with pytest.raises(NotAnArticle):
        read_article(page(above + cards, title="Bourse"), "https://www.lacote.example/bourse/")
