"""Names in elements that are called an author's."""

import pytest

from tests.support.pages import read


@pytest.mark.parametrize(
    "byline",
    [
        "<div class=firma><a href=/autor/lidia-ferrand>Lidia Ferrand</a><span>Madrid · 28/05/2026 18:40</span></div>",
        "<div class=author><a href=/auteur/lidia-ferrand>Lidia Ferrand</a><time>28/05/2026</time></div>",
    ],
)
def test_the_place_and_the_day_behind_a_linked_name_are_none_of_it(byline):
    assert read(above=byline).authors == ["Lidia Ferrand"]


@pytest.mark.parametrize("name", ["<a>Jeanne</a> <a>Martin</a>", "<span>Jeanne</span> <span>Martin</span>"])
def test_a_name_in_two_elements_is_one(name):
    assert read(above=f"<div class=author-name>{name}</div>").authors == ["Jeanne Martin"]
