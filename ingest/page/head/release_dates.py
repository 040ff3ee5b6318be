"""The day of a release, which many give only behind a place at the head of their text: "Lyon, le 5 mars 2026 – ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice
from zoneinfo import ZoneInfo

from lxml.html import HtmlElement

from ingest.page.head.line_texts import MOST_PIECES
from ingest.page.head.moments import find_moment
from ingest.page.head.written_dates import DAY_NAME, HOUR, NAMED_DATE
from ingest.text.clean import squeeze

_BLOCKS = frozenset({"p", "div", "li", "td", "strong", "b", "h2", "h3", "h4"})
_MOST_BLOCKS = 12
_LONGEST = 160  # characters in which a text has its day
_PLACE = r"[A-ZÀ-Ý][\w’'-]+(?:\s[\w’'-]+){0,3}"
_RELEASE = re.compile(
    rf"""\W*(?P<label>(?i:communiqué(?:\sde\spresse)?|press\srelease|information\sréglementée)\W+)?
      {_PLACE}(?:\s\([^()\d]{{2,30}}\))?(?:,\s{_PLACE}){{0,2}}(?:,|(?<=\))(?:\s[–—-])?)\s(?:le\s)?
      (?P<day>(?:{DAY_NAME}\s)?{NAMED_DATE}(?:[\s,(–—|-]*{HOUR})?)
      [)\s]*(?:(?(label)$|(?!))|[–—-]\s|\((?-i:[A-Z ]{{5,30}})\)\s*[–—-]|/[^/]{{3,30}}/\s*[–—-])""",
    re.VERBOSE,
)
"""A colon or a full stop behind the day would begin a story of that day; alone, it is as often an event's."""


def release_dates(elements: Iterable[HtmlElement], timezone: ZoneInfo) -> Iterator[datetime]:
    """The moments behind a place with which one of the first blocks of a text begins."""
    blocks = (text for one in elements if one.tag in _BLOCKS and (text := _beginning(one)))
    found = filter(None, map(_RELEASE.match, islice(blocks, _MOST_BLOCKS)))
    return filter(None, (find_moment(match["day"], timezone) for match in found))


def _beginning(element: HtmlElement) -> str:
    return squeeze("".join(islice(element.itertext(), MOST_PIECES))[: 2 * _LONGEST])[:_LONGEST]
