"""Why a page is read as it is."""

from ingest.page.why import why
from tests.support.pages import PARAGRAPHS, TEXT, URL, page

SAID = "Le groupe vend ses usines, qui emploient six cents personnes dans trois pays."
BOX = f"<div class=related><h3><a href=/b>Hydrelia</a></h3><p>{SAID}</p></div>"


def test_the_chosen_candidate_comes_first_and_its_signs_add_up():
    found = why(page(), URL).candidates
    assert [one.chosen for one in found] == [True] + [False] * (len(found) - 1)
    assert found[0].part == "div.article-body"
    assert found[0].begins.startswith(PARAGRAPHS[0][:40])
    assert all(abs(sum(one.signs.values()) - one.score) < 1e-9 for one in found)


def test_cuts_are_told_with_what_spoke_against_them():
    cut, stay = why(page(TEXT + BOX + f"<div class=promo><p>{PARAGRAPHS[0]}</p></div>{TEXT}"), URL).cuts
    assert (cut.part, cut.chosen, cut.signs) == ("div.related", True, {"name": 1.0, "linked": 1.0})
    assert (stay.part, stay.chosen, stay.signs) == ("div.promo", False, {"name": 1.0})


def test_what_speaks_for_and_against_an_article_is_told():
    assert why(page(head='<meta property="og:type" content="article">'), URL).kind == {
        "no declared date": 0.5,
        "declared an article": -1.0,
    }
