"""Names that only hints of links and texts of pictures say: `title`, `aria-label`, `alt`."""

from __future__ import annotations

import re
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.head.author_marks import is_author_link
from ingest.page.head.line_texts import LONGEST_BYLINE
from ingest.page.head.name_kinds import is_person
from ingest.text.clean import squeeze

_MOST_HINTS = 8
_PORTRAIT = re.compile(r"(?:le\s+)?(?:portrait|avatar|profile?)\s+(?:d[eu]\s+|d['’]|of\s+|:\s*)", re.IGNORECASE)
_BEFORE_HINT = re.compile(
    r"(?:(?:voir|lire|suivre|view)\s+)?(?:tous\s+)?(?:l[ae]s?\s+|l['’]|the\s+)?"
    r"(?:portrait|photo|image|avatar|profile?|page|fiche|articles?|posts?)\s+(?:d[eu]\s+|d['’]|of\s+|by\s+|:\s*)",
    re.IGNORECASE,
)


def hint(element: HtmlElement) -> str:
    """The names in hints of links to authors, one for each, or a portrait's, where a byline shows nothing else."""
    links = list(islice(element.iter("a"), _MOST_HINTS))
    shown = [_hinted(link, ("title", "aria-label")) for link in links if is_author_link(link)]
    if not links and is_author_link(holder := next(element.iterancestors("a"), element)):
        shown.append(_hinted(holder, ()))
    if not links:
        shown += [_person_in(text) for one in element.iter("img") if _PORTRAIT.match(text := one.get("alt") or "")][:1]
    return " / ".join(dict.fromkeys(filter(None, shown)))


def _hinted(link: HtmlElement, hints: tuple[str, ...]) -> str | None:
    """The person whom a link's hint names, or the text of the picture in it."""
    texts = (*map(link.get, hints), *(picture.get("alt") for picture in islice(link.iter("img"), _MOST_HINTS)))
    return next((name for text in texts if text and (name := _person_in(text))), None)


def _person_in(hint: str) -> str | None:
    name = _BEFORE_HINT.sub("", squeeze(hint)).partition(",")[0] if len(hint) <= LONGEST_BYLINE else ""
    return name if is_person(name) else None
