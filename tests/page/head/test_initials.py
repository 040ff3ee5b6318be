"""Who signs a French page by initials, below the text, or with the kind of piece; names in one spelling."""

import pytest

from ingest.extract import read_article
from tests.support.pages import BODY, PARAGRAPHS, TEXT, TITLE, URL, json_ld, page

LAST = PARAGRAPHS[-1]


def authors_and_body(**parts):
    article = read_article(page(**parts), URL)
    return article.authors, article.body


@pytest.mark.parametrize(
    ("last", "author"),
    [
        ("<p class=sign>Rozenn LE GUILCHER<br>Mis en ligne le 17 avril 2025 à 11h25</p>", "Rozenn LE GUILCHER"),
        ("<p>Hugo Ferrand<br>Publié le 12 mars 2026 à 8 h 05</p>", "Hugo Ferrand"),
        ("<p class=s><b>Maud PETIT</b> - 12/03/2026</p>", "Maud PETIT"),
        ("<p class=x>M. D.</p>", "M. D."),
    ],
)
def test_a_last_line_that_signs_is_no_text(last, author):
    assert authors_and_body(text=TEXT + last) == ([author], BODY)


@pytest.mark.parametrize("name", ["J.-B. T.", "M. D.", "L. Carré", "Ph. Lawson", "A.-S. Le Goff"])
def test_initials_behind_the_last_full_stop_sign(name):
    text = TEXT.removesuffix("</p>") + f" <em>{name}</em></p>"

    assert authors_and_body(text=text) == ([name], BODY)


@pytest.mark.parametrize(
    "last",
    [
        "Le procès s’ouvre le 3 juin, a dit <em>L. Carré</em>",
        "La note passe à <span class=n>A. B.</span>",
        "Le livre sort en juin. <em>Une histoire de la monnaie</em>",
        "Le prix est fixé par M. Durand.",
        "Il a été élu. <em>L. Carré</em> succède à son père.",
    ],
)
def test_initials_in_a_sentence_do_not(last):
    authors, body = authors_and_body(text=f"{TEXT}<p>{last}</p>")

    assert authors == []
    assert body.split("\n")[-1] == last.replace("<em>", "").replace("</em>", "").replace("<span class=n>", "").replace(
        "</span>", ""
    )


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("<p class=ep-by>Une chronique de Justin Marchal-Beck</p>", ["Justin Marchal-Beck"]),
        ("<p>Un récit de Claire Aubin et Paul Lenoir</p>", ["Claire Aubin", "Paul Lenoir"]),
        ("<div><span>Une enquête de Nora Belkacem</span></div>", ["Nora Belkacem"]),
        ("<p class=u>Un reportage d’Anne Roux</p>", ["Anne Roux"]),
        ("<p class=u>Une analyse de Pierre-Yves Dugua, à Washington</p>", ["Pierre-Yves Dugua"]),
        ("<p class=credits>Propos recueillis : Lise Morel</p>", ["Lise Morel"]),
        ("<p class=story__sign>T. Vanderlinden avec J.-P. Massart</p>", ["T. Vanderlinden", "J.-P. Massart"]),
        ("<p class=sign>Ph. Lawson et Q. Joris</p>", ["Ph. Lawson", "Q. Joris"]),
        ("<p class=kick>Un portrait de Bernard Dufour</p>", []),
        ("<p>Une enquête de Nora Belkacem révèle les dessous du rachat, qui a surpris la place.</p>", []),
        ("<p class=k>Une interview de Bruno Roche</p>", []),
        ("<p>Un rachat de Torvane</p>", []),
        ("<p class=sign>Un marché en berne</p>", []),
        ("<p class=sign-up>Votre compte</p>", []),
    ],
)
def test_a_line_of_names_under_the_headline(line, authors):
    assert authors_and_body(above=line)[0] == authors


@pytest.mark.parametrize(("site", "author"), [("Marianne", "Marianne Claire Dupont"), ("Martin", "Jean Paul Martin")])
def test_a_site_of_one_word_cuts_nobodys_name(site, author):
    record = f'{{"@context":"https://schema.org","@type":"NewsArticle","headline":"{TITLE}",'
    record += f'"author":{{"@type":"Person","name":"{author}"}},"publisher":{{"name":"{site}"}}}}'

    assert authors_and_body(head=json_ld(record))[0] == [author]
    assert authors_and_body(
        head=f"<meta property=og:site_name content={site}>", above=f"<div class=author>{author}</div>"
    )[0] == [author]


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("La recommandation passe d’acheter à conserver.", "J. P. Morgan"),
        ("Il reste un siège à pourvoir au conseil.", "S.A."),
        ("« Nous ne nous rendrons jamais, quoi qu’il en coûte. »", "W. Churchill"),
    ],
)
def test_a_company_or_whoever_is_quoted_does_not_sign_behind_the_last_full_stop(said, name):
    authors, body = authors_and_body(text=f"{TEXT}<p>{said} <em>{name}</em></p>")
    assert (authors, body.split("\n")[-1]) == ([], f"{said} {name}")


def test_an_item_of_a_list_names_no_author():
    items = "<ul><li>Une enquête de Jean Tirale</li><li>Un mot de la fin</li></ul>"
    assert authors_and_body(text=TEXT + items)[0] == []
