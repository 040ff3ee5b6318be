"""Detects walls: pages in the place of the article that was asked for. Signs are weighed; no single one decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

from lxml.html import HtmlElement

from ingest.items import Article
from ingest.page.evidence import Evidence
from ingest.page.walls import signs
from ingest.page.walls.listed_under import Asked
from ingest.page.walls.said import share_to_visitor
from ingest.page.walls.seen import Seen
from ingest.page.walls.sign_weights import LIMIT, TITLED, WEIGHTS
from ingest.page.walls.wording import GONE

OTHER = "another page"
"""Kind of a wall that none of the known wordings tells."""

_ALL, _MOST, _SOME = 0.75, 0.45, 0.15  # shares of wording
_SPEAKS = 0.5  # share of sentences that speak to the visitor
_SHORT, _LONG = 60, 250  # words
SIGNS: Final[dict[str, Callable[[Seen], object]]] = {
    "its title is a wall's": lambda seen: seen.of_title,
    "nothing but a wall's wording": lambda seen: seen.said.share >= _ALL,
    "mostly a wall's wording": lambda seen: _MOST <= seen.said.share < _ALL,
    "some of a wall's wording": lambda seen: _SOME <= seen.said.share < _MOST,
    "a captcha or a password field": lambda seen: seen.machinery,
    "nothing of the title it is listed under": lambda seen: seen.listed.are_missing(seen.titles, seen.told),
    "nothing of the address that was asked": lambda seen: seen.address.are_missing(seen.titles, seen.told),
    "called by its site's name": lambda seen: seen.is_site,
    "speaks to its visitor by that name": lambda seen: seen.is_site and share_to_visitor(seen.text) >= _SPEAKS,
    "answered at another address": lambda seen: seen.is_moved and not seen.of_path,
    "answered at a wall's address": lambda seen: seen.of_path,
    "no date and no author": lambda seen: not seen.is_signed,
    "not declared an article": lambda seen: not seen.is_article,
    "kept from search engines": lambda seen: signs.is_kept_from_search(seen.evidence),
    "a short text": lambda seen: seen.words < _SHORT,
    "the title it is listed under": lambda seen: seen.asked.title and seen.listed.are_told(seen.told()),
    TITLED: lambda seen: seen.said.share < _ALL and seen.has_headline_asked,  # it is shown over walls, too
    "declared an article, with its date": lambda seen: seen.is_article and signs.has_declared_date(seen.evidence),
    "a long text": lambda seen: seen.words >= _LONG and seen.said.share < _MOST,
}
"""Sign -> what tells whether a page gives it; one more is told of what is refused."""
_MOST_HEADINGS = 5
_LISTS = ("front page", "section page")


@dataclass(slots=True)
class Verdict:
    """What the signs say."""

    kind: str
    signs: list[str] = field(default_factory=list)

    @property
    def points(self) -> int:
        """The sum of the signs' weights."""
        return sum(WEIGHTS[sign] for sign in self.signs)

    @property
    def is_wall(self) -> bool:
        """Whether they are enough."""
        return self.points >= LIMIT


class WallJudge:
    """Looks at a page before anything is taken out of it, and judges once its article is read.

    Args:
        evidence: what the page declares.
        asked: what was asked for.
        html: the page as it came.
        whole: makes its tree as it was, which only a page with little text is judged by.
    """

    def __init__(self, evidence: Evidence, asked: Asked, html: bytes, whole: Callable[[], HtmlElement]) -> None:
        self._evidence, self._asked, self._html, self._whole = evidence, asked, html, whole
        self._headings = [heading.text_content() for heading in evidence.tree.iter("h1", "title")][:_MOST_HEADINGS]

    def judge(self, article: Article) -> Verdict:
        """Judge a page from which an article was read."""
        is_signed = bool(article.published_at or article.authors)
        return self._weigh([article.title, *self._headings], article.body, is_signed=is_signed)

    def judge_refused(self, refusal: str) -> Verdict:
        """Judge a page that was refused as an article, by the whole of it.

        A listed article that leads to a front or section page is gone: many sites answer so.
        """
        if refusal in _LISTS and signs.is_moved(self._asked.url, self._evidence.url):
            return Verdict(GONE, ["a list in place of the article"])
        return self._weigh(self._headings, signs.visible_text(self._whole()), is_signed=False)

    def _weigh(self, titles: list[str], text: str, *, is_signed: bool) -> Verdict:
        text = text.replace(titles[0], "", 1) if titles else text  # what is read of a short page has its headline, too
        seen = Seen(self._evidence, self._asked, self._html, self._whole, titles, text, is_signed)
        return Verdict(seen.kind or OTHER, [sign for sign, is_given in SIGNS.items() if is_given(seen)])
