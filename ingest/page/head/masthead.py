"""The page's own head, above and outside what holds the article: its date is the day on which the page was made."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.class_names import any_word, is_named
from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.written_dates import DAY_NAME, NAMED_DATE

_TODAY = re.compile(rf"\b{DAY_NAME}\s+{NAMED_DATE}", re.VERBOSE)
"""A weekday with its date, as papers have it above their front page's articles."""
_SAYS_WHEN = re.compile(rf"\b{SAYS_WHEN}\b", re.IGNORECASE)
_FOOT = any_word(r"(?:site|page|main|global)?[_-]?(?:footer|foot|pied(?:[_-]de[_-]page)?|colophon)")
_HEAD = any_word(r"(?:site|page|main|top|global)?[_-]?(?:header|head|entete|masthead|bandeau|top-?bar|banner)")
_LEVELS = 4  # elements around a date that may be the page's head
_FRAMES = ("html", "body")


def is_today(text: str) -> bool:
    """Whether a text is a weekday with its date, and nothing else."""
    found = _TODAY.search(text)
    return found is not None and not any(map(str.isalnum, text[: found.start()] + text[found.end() :]))


class Masthead:
    """The page's own head, given the place of the headline; looked at once somebody asks."""

    def __init__(self, measures: Measures, headline: int) -> None:
        self._measures, self._headline = measures, headline

    def dates(self, said: Iterable[tuple[HtmlElement, str]]) -> Iterator[HtmlElement]:
        """Those of some elements above the headline, given with what they say, that show today's date.

        A weekday with its date is one outside the article, and whatever date stands in what is named as a page's head.
        """
        places, own = self._measures.places, self._article()
        beside = self._measures.elements[self._headline]
        for one, text in said:
            is_outside = places[one] not in own and one.getnext() is not beside
            if text and is_outside and not _SAYS_WHEN.search(text) and (_TODAY.search(text) or _is_in_head(one)):
                yield one

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
