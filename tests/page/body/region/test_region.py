"""Which part of a page is its text: several signs together, no name alone."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL

SENTENCE = "La société, qui emploie six cents personnes dans trois pays, n’a pas commenté ces informations de presse. "


def body(inner):
    html = f"<html lang=fr><head><meta charset=utf-8><title>{TITLE} | La Cote</title></head><body>{inner}</body></html>"
    return read_article(html.encode(), URL).body


@pytest.mark.parametrize("name", ["post-content", "entry-content", "article-body", "content"])
def test_named_teasers_below_an_unnamed_text(name):
    cards = "".join(
        f"<div class=card><h3><a href=/{n}>Un autre titre</a></h3><div class={name}>{SENTENCE * 2}</div></div>"
        for n in range(3)
    )
    assert (
        body(f"<div><h1>{TITLE}</h1><div class=detail>{TEXT * 2}</div><div class=more>{cards}</div></div>")
        == f"{BODY}\n{BODY}"
    )


PARTED = (
    "<section><div class=r1><h1>{title}</h1></div></section>"
    "<section><div class=r1><div class=c1><div>{above}</div></div></div></section>"
    "<section class=r2><div class=c1><aside><a href=/x>Offres</a></aside></div></section>"
    "<section><div class=r1><div class=c2><div>{text}</div></div></div></section>"
)


def test_first_paragraphs_that_an_advertisement_parts_from_the_text():
    rest = "".join(f"<p class=story-p>{SENTENCE}{n}</p>" for n in range(12))
    first = f"<p class=story-p>{PARAGRAPHS[0]}</p>"
    assert body(PARTED.format(title=TITLE, above=first, text=rest)).startswith(f"{PARAGRAPHS[0]}\n{SENTENCE}0")


def test_a_class_of_all_paragraphs_says_nothing_of_those_above_the_text():
    rest = "".join(f"<p class=t>{SENTENCE}{n}</p>" for n in range(12))
    below = f"<section><h2>Lettre</h2><p class=t>{PARAGRAPHS[1]}</p></section>"
    html = PARTED.format(title=TITLE, above=f"<p class=t>{PARAGRAPHS[0]}</p>", text=rest)
    assert body(html + below).startswith(f"{SENTENCE}0")


@pytest.mark.parametrize(
    "above",
    [
        "<p class=teaser-p>{}</p>",
        "<p>{}</p>",
        "<div class=story-p>{}</div>",
        "<section class=newsletter><p class=story-p>{}</p></section>",
        "<p class=story-p><a href=/autre.html>{}</a></p>",
    ],
)
def test_what_else_stands_between_the_headline_and_the_text_is_left_out(above):
    rest = "".join(f"<p class=story-p>{SENTENCE}{n}</p>" for n in range(12))
    said = "Hydrelia vend ses usines de vannes à un fonds, dit son directeur général dans un entretien."
    assert body(PARTED.format(title=TITLE, above=above.format(said), text=rest)).startswith(SENTENCE)


def test_messages_of_readers_below_an_unnamed_text():
    posts = "".join(
        f"<div class=msg><span>membre{n}</span><div class=post-text>{SENTENCE}</div></div>" for n in range(3)
    )
    assert (
        body(f"<div><h1>{TITLE}</h1><div class=detail>{TEXT * 2}</div><div class=fil>{posts}</div></div>")
        == f"{BODY}\n{BODY}"
    )


@pytest.mark.parametrize("between", ["", "<div class=ad>Publicité</div>", "<div id=inread></div>"])
@pytest.mark.parametrize("names", [("t-1", "t-2", "t-3"), ("first", "", "last"), ("", "", "")])
def test_pieces_belong_together_by_their_place(between, names):
    pieces = between.join(
        f"<div class='article-text {name}'><p>{text}</p></div>" for name, text in zip(names, PARAGRAPHS, strict=True)
    )
    assert body(f"<main><div><h1>{TITLE}</h1><div>{pieces}</div></div></main>") == BODY


def test_a_name_that_covers_a_part_of_the_text_does_not_cut_it():
    text = f"<div class=article-body><p>{PARAGRAPHS[0]}</p></div><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
    assert body(f"<main><h1>{TITLE}</h1><div>{text}</div></main>") == BODY


def test_the_text_of_a_division_without_paragraphs():
    text = f"<div class=chapo>{PARAGRAPHS[0]}</div><p>{PARAGRAPHS[1]}</p><div>{PARAGRAPHS[2]}</div>"
    assert body(f"<main><article><h1>{TITLE}</h1><div>{text}</div></article></main>") == BODY


def test_tables_of_figures_keep_their_rows_whatever_stands_in_the_cells():
    cell = "<td><p>{}</p></td>"
    rows = "".join(
        f"<tr>{cell.format(name)}{cell.format(value)}</tr>"
        for name, value in (("Ventes", "412,0"), ("Marge", "11,5 %"))
    )
    assert body(f"<article><h1>{TITLE}</h1><div>{TEXT}<table>{rows}</table></div></article>").endswith(
        "\nVentes | 412,0\nMarge | 11,5 %"
    )


def test_q_stays_in_its_sentence():
    text = f"<p>La direction parle d’un <q>virage industriel</q> pour tout le groupe cette année.</p>{TEXT}"
    assert body(f"<article><h1>{TITLE}</h1><div>{text}</div></article>").startswith(
        "La direction parle d’un virage industriel pour"
    )


def test_the_standfirst_stands_once_in_the_body_and_in_the_lead():
    lead = "Le groupe lyonnais de robinetterie relève son objectif de marge pour la deuxième fois de l’année."
    text = f"<div class=chapo><p>{lead}</p></div>{TEXT}"
    html = f"<title>{TITLE}</title><article><h1>{TITLE}</h1><div>{text}</div></article>"
    article = read_article(html.encode(), URL)
    assert (article.lead, article.body) == (lead, f"{lead}\n{BODY}")


@pytest.mark.parametrize(
    ("between", "line"),
    [
        ("<h2>Une marge sous pression</h2>", "Une marge sous pression"),
        ("<div class=sub><h3>Les prochains mois</h3></div>", "Les prochains mois"),
        ("<ul><li>Ventes : 412 M€</li><li>Dette : 90 M€</li></ul>", "Ventes : 412 M€\nDette : 90 M€"),
        ("<div><h2>3. Vannes</h2><span>Prix : 40 € <a href=/v>Voir</a></span></div>", "3. Vannes"),
    ],
)
def test_subheads_and_lists_between_two_pieces_stay(between, line):
    pieces = between.join(f"<div class=article-text><p>{text}</p></div>" for text in PARAGRAPHS)
    assert line in body(f"<main><div><h1>{TITLE}</h1><div>{pieces}</div></div></main>")


def test_the_subhead_at_the_top_of_each_stack_stays():
    stacks = "".join(
        f"<div class=stack><h3>Partie {n}</h3><div class=article-text><p>{text}</p></div></div>"
        for n, text in enumerate(PARAGRAPHS)
    )
    found = body(f"<main><div><h1>{TITLE}</h1><div>{stacks}</div></div></main>").split("\n")
    assert found == [line for n, text in enumerate(PARAGRAPHS) for line in (f"Partie {n}", text)]


def test_a_heading_of_another_form_above_the_first_stack_is_none_of_its_subheads():
    stacks = "".join(
        f"<div class=stack><h4>Le point {n}</h4><div class=article-text><p>{text}</p></div></div>"
        for n, text in enumerate(PARAGRAPHS)
    )
    found = body(f"<main><div><h1>{TITLE}</h1><div>{stacks.replace('h4', 'h2', 2)}</div></div></main>")
    assert "Le point 0" not in found
    assert "Le point 1" in found


@pytest.mark.parametrize("between", ["", "<h2>Un semestre record</h2>", "<div class=vide></div>"])
@pytest.mark.parametrize("wall", ["class=paywall hidden", "class=suite", "data-premium", "class=article-body"])
def test_the_paragraphs_above_a_paywall_s_division_belong_to_its_text(wall, between):
    rest = f"<div {wall}>{TEXT * 3}</div>"
    text = body(f"<main><div><h1>{TITLE}</h1><p>Par Jeanne Martin</p><p>{SENTENCE}</p>{between}{rest}</div></main>")
    assert text.startswith(SENTENCE.strip())


def test_a_line_of_names_and_counters_above_the_text_is_no_beginning():
    line = (
        "<p>Par la rédaction, dans Bourse, Industrie, Marchés et Valeurs · 31 janvier 2026, 20:02 · 0 commentaire</p>"
    )
    assert body(f"<main><div><h1>{TITLE}</h1>{line}<div class=article-body>{TEXT * 3}</div></div></main>") == "\n".join(
        [BODY] * 3
    )


@pytest.mark.parametrize("link", ["<a href=/orvalys>Orvalys</a>", "<b>Orvalys</b>", "<span>Orvalys</span>"])
def test_the_words_before_the_first_inline_element_of_a_division_stay(link):
    loose = f"LYON : {link} a publié jeudi ses comptes, et la direction vise une marge plus haute que prévu."
    text = f"<div>{loose}<div class=pub></div>{TEXT}</div>"
    assert body(f"<article><h1>{TITLE}</h1><div class=article-body>{text}</div></article>").startswith(
        "LYON : Orvalys a"
    )
