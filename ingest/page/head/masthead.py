"""The page's own head, above and outside what holds the article: its date is the day on which the page was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice, takewhile
from typing import Final
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from ingest import times
from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import any_word, is_named
from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.moments import find_moment
from ingest.page.head.written_dates import DAY_NAME, NAMED_DATE

_TODAY = re.compile(rf"\b{DAY_NAME}\s+{NAMED_DATE}", re.VERBOSE)
"""A weekday with its date, as papers have it above their front page's articles."""
FIGURE: Final = re.compile(r"\d")
"""What few texts have, looked for before the day that needs it."""
_OF_ARTICLE = re.compile(
    rf"\b{SAYS_WHEN}\b|\d\s?[h:]|\b(?:uhr|uur|[ap]m)\b|^[^\d,]+,\s+(?:le|on|am|il|el)\s", re.IGNORECASE
)
"""What no masthead says of its day: what was done on it, at which hour, where ("Lyon, le jeudi ...")."""
_FOOT = any_word(r"(?:site|page|main|global)?[_-]?(?:footer|foot|pied(?:[_-]de[_-]page)?|colophon)")
_HEAD = any_word(r"(?:site|page|main|top|global)?[_-]?(?:header|head|entete|masthead|bandeau|top-?bar|banner)")
_ARTICLES = any_word(
    r"(?:article|post|entry|news|story|hero|print|release|pr|amp|meta|communique|billet|actu\w*|publi\w*|byline|dateline)s?"
)
"""Names of heads, and of what stands in them, that are an article's."""
_LEVELS = 4  # elements around a date that may be the page's head
_LINES_BESIDE = 3  # lines right above the headline, which are the article's
_FRAMES = ("html", "body")


def is_today(text: str) -> bool:
    """Whether a text is a weekday with its date, and nothing else."""
    found = _TODAY.search(text) if FIGURE.search(text) else None
    return found is not None and not any(map(str.isalnum, text[: found.start()] + text[found.end() :]))


class Masthead:
    """The page's own head, given the place of the headline and where the paper is; looked at once somebody asks."""

    def __init__(self, measures: Measures, headline: int, timezone: ZoneInfo) -> None:
        self._measures, self._headline, self._timezone = measures, headline, timezone

    def dates(self, said: Iterable[tuple[HtmlElement, str]]) -> Iterator[HtmlElement]:
        """Those of some elements above the headline, the nearest first and with what they say, that show today's date.

        Today is when the page is read: of an older page, or one with a moment for programs, nothing is known. A weekday
        with its date is one outside the article, and whatever day stands in what is named as a page's head.
        """
        lines = ((one, text) for one, text in said if text.strip())
        found = [one for one, text in islice(lines, _LINES_BESIDE, None) if self._is_of_today(one, text)]
        own = self._article() if found else range(0)
        yield from (one for one in found if self._measures.places[one] not in own and self._is_apart(one))

    def _is_of_today(self, one: HtmlElement, text: str) -> bool:
        """Whether an element says today's date without an hour, as mastheads do."""
        if not FIGURE.search(text) or one.get("datetime") is not None or _OF_ARTICLE.search(text):
            return False
        if not (_TODAY.search(text) or _is_in_head(one)):
            return False
        moment = find_moment(text, self._timezone)
        today = times.now().astimezone(self._timezone).date()
        return moment is not None and moment.astimezone(self._timezone).date() == today

    def _is_apart(self, one: HtmlElement) -> bool:
        """Whether an element stands beside what holds the headline, in nothing that is an article's by its name."""
        headline = self._measures.elements[self._headline]
        holders = {*headline.iterancestors()}
        beside = takewhile(lambda holder: holder not in holders, (one, *one.iterancestors()))
        is_named_so = any(holder.tag == "article" or is_named(holder, _ARTICLES) for holder in beside)
        return not is_named_so and one.getparent() is not headline.getparent()

    def _article(self) -> range:
        """The places of the widest element around the headline that does not have the page's foot, too."""
        place, parents, foot = self._headline, self._measures.parents, self._foot()
        while (above := parents[place]) > 0:
            element = self._measures.elements[above]
            if element.tag in _FRAMES or foot in self._measures.within(element):
                break
            place = above
        return self._measures.within(self._measures.elements[place])

    def _foot(self) -> int:
        """The place of the page's last foot, behind all where it has none."""
        named = set(self._measures.named(filter(_FOOT.search, self._measures.by_names)))
        feet = (n for n, one in enumerate(self._measures.elements) if one.tag == "footer" or n in named)
        return max((n for n in feet if not self._is_articles(n)), default=len(self._measures.elements))

    def _is_articles(self, place: int) -> bool:
        """Whether an article, or the page's main part, is close around a foot."""
        for _ in range(_LEVELS):
            place = self._measures.parents[place]
            if place < 0 or self._measures.elements[place].tag in ("article", "main"):
                return place >= 0
        return False


def _is_in_head(element: HtmlElement) -> bool:
    """Whether what is close around an element is a menu, or named as the page's head."""
    around = (element, *islice(element.iterancestors(), _LEVELS))
    return any(one.tag in ("header", "nav") or is_named(one, _HEAD) for one in around if one.tag not in _FRAMES)
