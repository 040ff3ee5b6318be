"""What each sign of a wall weighs, and from which sum on a page is one: for a page alone, and for a crawl's pages."""

TITLED = "its headline says what was asked"
WEIGHTS = {
    "its title is a wall's": 3,
    "nothing but a wall's wording": 8,
    "mostly a wall's wording": 4,
    "a list in place of the article": 6,
    "some of a wall's wording": 2,
    "a captcha or a password field": 2,
    "nothing of the title it is listed under": 3,
    "nothing of the address that was asked": 1,
    "called by its site's name": 1,
    "speaks to its visitor by that name": 1,
    "answered at another address": 1,
    "answered at a wall's address": 2,
    "no date and no author": 1,
    "not declared an article": 1,
    "kept from search engines": 1,
    "a short text": 1,
    "the title it is listed under": -3,
    TITLED: -2,
    "declared an article, with its date": -2,
    "a long text": -2,
}
"""Sign -> weight; below zero: a sign of an article."""
LIMIT = 6
"""From this sum on a page is a wall: a title alone is not enough, nor are two or three signs that say little."""
