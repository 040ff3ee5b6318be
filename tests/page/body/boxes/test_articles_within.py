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


def card(headline, href=None, summary="Le fabricant allemand souffre de la hausse du cuivre et du recul du neuf."):
    href = href or f"/bourse/{headline.lower().replace(' ', '-')}.html"
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


def test_a_section_s_cards_are_no_article_though_it_declares_one():
    """The headlines of its cards are links around blocks, which are no text of the page."""
    cards = "".join(
        f"<article class=teaser><div class=teaser__body><h2 class=teaser__title><a href=/a{n}>{said}</a></h2>"
        f"<p class=teaser__text>{PARAGRAPHS[n % 3]}</p><p>Jeanne Martin <time>Hier</time></p></div></article>"
        for n, said in enumerate([*HEADLINES, *HEADLINES])
    )
    head = (
        '<meta property=og:type content=article><script type=application/ld+json>{"@type": "CollectionPage"}</script>'
    )
    whole = f"<html><head>{head}</head><body><main><h1>Énergie</h1><section>{cards}</section></main></body></html>"
    with pytest.raises(NotAnArticle, match="section page"):
        read_article(whole.encode(), "https://www.lacote.example/energie/")


PICKS = "".join(
    f"<article><h3><a href=/cours/{name.lower()}>Notre choix pour la rentrée : {name}</a></h3><p>Le titre se paie "
    f"douze fois les bénéfices attendus pour {name}, et son carnet est plein. "
    f"Acheter, objectif {price} euros.</p></article>"
    for name, price in (("Hydrelia", 12), ("Vannex", 31), ("Tubor", 8))
)


@pytest.mark.parametrize("between", ["", "<p>Deux valeurs se détachent, jugent les analystes de la banque.</p>"])
def test_advice_on_shares_with_a_link_to_each_stays(between):
    text = f"{LONG}<h2>Nos choix</h2>{between}{PICKS}"
    assert all(f"Acheter, objectif {price} euros." in body(text) for price in (12, 31, 8))


CUT = "".join(
    f"<article><h3><a href=/a/{n}>{said}</a></h3><p>Le fabricant souffre de la hausse du cuivre et…</p></article>"
    for n, said in enumerate(HEADLINES)
)


@pytest.mark.parametrize("cards", [CUT, CUT.replace("et…", "et du neuf. <time>12 mars</time>")])
def test_teasers_without_words_in_their_address_go(cards):
    assert body(LONG + cards) == WHOLE


HUB = LONG + "".join(card(f"{headline} en {year}") for year in (2023, 2024, 2025) for headline in HEADLINES)


def test_a_themes_page_with_a_text_above_its_list_is_none_either():
    url, title = "https://www.lacote.example/le-cuivre-le-neuf-et-les-hotels", "Le cuivre, le neuf et les hôtels"
    with pytest.raises(NotAnArticle, match="section page"):
        read_article(page(HUB, title=title), url)
    dated = page(HUB, title=title, above="<p><time datetime=2026-03-12>12 mars 2026</time></p>")
    assert read_article(dated, url).body.startswith(BODY)
