"""What stands in an article's place is told from an article, and from an article about such pages."""

import pytest

from ingest.extract import extract_article, read_article
from ingest.page.walls.judge import SIGNS
from ingest.page.walls.sign_weights import WEIGHTS
from ingest.refusals import ConsentAsked, NotAnArticle, Walled
from tests.support import walls
from tests.support.pages import TEXT, URL, page

WALLS = [*walls.CONSENT, *walls.ROBOTS, *walls.LOGIN, *walls.GONE, *walls.ELSEWHERE]
WALLS += [*walls.CHOICES, *walls.OFFERS, *walls.ABSENT, *walls.LATER]


@pytest.mark.parametrize("html", WALLS)
def test_a_wall_in_place_of_a_listed_article(html):
    with pytest.raises(Walled):
        read_article(html, walls.ASKED, listed_title=walls.LISTED, asked_url=walls.ASKED)


@pytest.mark.parametrize("html", WALLS)
def test_a_wall_is_told_without_what_a_listing_says(html):
    with pytest.raises(Walled):
        read_article(html, walls.ASKED, asked_url=walls.ASKED)


@pytest.mark.parametrize(("listed", "html"), [*walls.ARTICLES, *walls.PLAIN])
def test_an_article_about_walls_is_an_article(listed, html):
    url = "https://www.lacote.example/tech/1203.html"
    assert read_article(html, url, listed_title=listed, asked_url=url).title == listed
    assert read_article(html, url).title == listed


@pytest.mark.parametrize(
    ("pages", "error", "reason"),
    [
        (walls.CONSENT, ConsentAsked, "consent"),
        (walls.ROBOTS, Walled, "wall: robot check"),
        (walls.LOGIN, Walled, "wall: login"),
        (walls.GONE[:-1], Walled, "wall: gone"),
        (walls.GONE[-1:], Walled, "wall: out of order"),
    ],
)
def test_the_reason_names_the_kind(pages, error, reason):
    for html in pages:
        with pytest.raises(error) as told:
            read_article(html, walls.ASKED, listed_title=walls.LISTED)
        assert (told.value.state, told.value.reason) == ("failed", reason)


def test_a_page_of_no_known_wording_that_has_nothing_of_what_was_asked():
    html = walls.bare("Le kiosque", "<main><p>Trois magazines au choix, livrés chez vous dès samedi matin.</p></main>")
    with pytest.raises(Walled, match="another page"):
        read_article(html, "https://www.lacote.example/kiosque", listed_title=walls.LISTED, asked_url=walls.ASKED)


@pytest.mark.parametrize("answered", ["https://www.lacote.example/", "https://www.lacote.example/rubriques/bourse/"])
def test_an_article_that_leads_to_a_list_is_gone(answered):
    html = walls.dressed("Toute l’actualité de la Bourse", "<p>À la une aujourd’hui.</p>")
    with pytest.raises(Walled, match="gone"):
        read_article(html, answered, asked_url=walls.ASKED)
    with pytest.raises(NotAnArticle):
        read_article(html, answered, asked_url=answered)


def test_another_title_in_the_feed_is_no_wall():
    article = read_article(page(TEXT), URL, listed_title="Bourse : la robinetterie flambe", asked_url=URL)
    assert article.doubt < 6


def test_a_word_that_a_listed_title_has_by_chance_is_no_agreement():
    html = walls.of_site(
        "La Cote",
        "<main><h1>Exprimez-vous</h1><p>Dites-nous ce que vous pensez de la Cote : l’enquête dure deux minutes et nous"
        " aide à revoir nos objectifs.</p><p>Un tirage au sort désignera dix gagnants parmi vous.</p></main>",
    )
    with pytest.raises(Walled, match="another page"):
        read_article(html, walls.ASKED, listed_title=walls.LISTED, asked_url=walls.ASKED)


def test_a_headline_with_a_word_of_the_listed_title_by_chance_is_no_agreement():
    html = walls.of_site("La Cote", "<main><h1>Un premier pas</h1><p>Répondez à nos deux questions, merci.</p></main>")
    with pytest.raises(Walled, match="another page"):
        read_article(html, walls.ASKED, listed_title=walls.LISTED, asked_url=walls.ASKED, is_listed=True)


@pytest.mark.parametrize("html", walls.OFFERS[:3])
def test_an_offer_is_a_login(html):
    with pytest.raises(Walled, match="login"):
        read_article(html, walls.ASKED, asked_url=walls.ASKED)


def test_extract_article_gives_none_for_a_wall():
    assert extract_article(walls.ROBOTS[0], URL) is None


def test_each_sign_has_a_weight_and_what_tells_it():
    assert WEIGHTS.keys() - SIGNS.keys() == {"a list in place of the article"}  # told of what is refused
    assert SIGNS.keys() <= WEIGHTS.keys()
