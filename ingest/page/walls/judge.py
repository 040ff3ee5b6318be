"""Detects walls: pages in the place of the article that was asked for. Signs are weighed; no single one decides."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache, partial

from lxml.html import HtmlElement

from ingest.items import Article
from ingest.page.evidence import Evidence
from ingest.page.walls import signs
from ingest.page.walls.listed_under import Asked, Words, path_stems, stems
from ingest.page.walls.said import kind_of_title, said_in, share_to_visitor
from ingest.page.walls.sign_weights import LIMIT, TITLED, WEIGHTS
from ingest.page.walls.wording import GONE

OTHER = "another page"
"""Kind of a wall that none of the known wordings tells."""

_ALL, _MOST, _SOME = 0.75, 0.45, 0.15  # shares of wording
_SPEAKS = 0.5  # share of sentences that speak to the visitor
_SHORT, _SMALL, _LONG = 60, 150, 250  # words
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
        of_title, said = kind_of_title(titles), said_in(text, self._evidence.meta("og:site_name"))
        words = len(text.split())
        moved = signs.is_moved(self._asked.url, self._evidence.url)
        of_path = signs.kind_of_path(self._evidence.url) if moved else None
        is_looked_into = words < _SMALL and signs.may_have_machinery(self._html)
        machinery = signs.kind_of_machinery(self._whole()) if is_looked_into else None
        is_site = signs.is_called_by_site(self._evidence)
        is_article = signs.is_declared_article(self._evidence)
        weighed = {
            "its title is a wall's": of_title,
            "a captcha or a password field": machinery,
            "answered at a wall's address": of_path,
            "answered at another address": moved and not of_path,
            "called by its site's name": is_site,
            "speaks to its visitor by that name": is_site and share_to_visitor(text) >= _SPEAKS,
            "no date and no author": not is_signed,
            "not declared an article": not is_article,
            "kept from search engines": signs.is_kept_from_search(self._evidence),
            "a short text": words < _SHORT,
            "a long text": words >= _LONG and said.share < _MOST,
            "declared an article, with its date": is_article and signs.has_declared_date(self._evidence),
        }
        found = [sign for sign, is_so in weighed.items() if is_so]
        kind = of_title or (said.kind if said.share >= _SOME else None) or machinery or of_path or OTHER
        listing = self._of_listing(titles, text)
        if said.share >= _ALL:
            listing.discard(TITLED)  # it is shown over walls, too
        return Verdict(kind, [*_of_share(said.share), *found, *listing])

    def _of_listing(self, titles: list[str], text: str) -> set[str]:
        """Compare a page with what it is called where it is listed."""
        listed = Words(stems(self._asked.title or ""))
        address = Words(path_stems(self._asked.url or self._evidence.url))
        said = cache(partial(stems, text))
        headline = titles[0] if titles else ""
        found = {
            TITLED: listed.are_in(headline) or address.are_in(headline),
            "nothing of the title it is listed under": listed.are_missing(titles, said),
            "the title it is listed under": bool(self._asked.title) and listed.are_told(said()),
            "nothing of the address that was asked": address.are_missing(titles, said),
        }
        return {sign for sign, is_so in found.items() if is_so}


def _of_share(share: float) -> list[str]:
    if share >= _ALL:
        return ["nothing but a wall's wording"]
    return ["mostly a wall's wording"] if share >= _MOST else ["some of a wall's wording"] if share >= _SOME else []
