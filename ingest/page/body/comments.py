"""Readers' comments where no name tells them: the heading above them, and the links to each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.running_text import Measures

_HEADINGS = ("h2", "h3", "h4", "h5", "summary", "span", "div", "p", "strong")
_HEADING = re.compile(
    r"""\W*(?:\d{1,3}\s+)?(?:(?:les|vos|tous\ les|los|die|alle|i|de)\s+)?(?:derniers\s+|latest\s+|neueste\s+)?
    (?:commentaires?|réactions?|comments?|kommentare?|kommentarer|reacties|comentarios?|comentários|commenti|komentarze)
    (?:\s+(?:des\ (?:lecteurs|internautes|abonnés)|der\ leser|dei\ lettori|from\ readers))?\W*(?:\d{1,3}\W*)?""",
    re.IGNORECASE | re.VERBOSE,
)
_LONGEST = 50  # characters of a heading
_OWN_LINK = re.compile(r"#(?:li-)?comment-?\d|[?&]replytocom=", re.IGNORECASE)
"""Addresses of one comment, or of an answer to it, in WordPress and many others."""
_NUMBER = re.compile(r"\d")
_FIELDS = ("form", "textarea", "button")
_UP = 3  # elements that can be wrapped around a heading before its comments stand beside it


def comment_sections(tree: HtmlElement, measures: Measures) -> Iterator[HtmlElement]:
    """The elements that hold readers' comments: below their heading and with a field, a button or a number, or linked.

    A crosshead alone, "Réactions" or "Commentaires", stands above an article's own text, too.
    """
    for heading in tree.iter(*_HEADINGS):
        text = heading.text
        if text and len(text) <= _LONGEST and not text.isspace() and _HEADING.fullmatch(text):
            holder = _headed_by(heading, measures)
            if holder is not None and (_NUMBER.search(text) or next(holder.iter(*_FIELDS), None) is not None):
                yield holder
    for link in tree.iter("a"):
        if "comment" in link.get("href", "") and _OWN_LINK.search(link.get("href", "")):
            yield from [*link.iterancestors("ol", "ul")][-1:]


def _headed_by(heading: HtmlElement, measures: Measures) -> HtmlElement | None:
    """The element around a heading whose running text begins below it, None where text stands above it, too."""
    for holder in islice(heading.iterancestors(), _UP):
        if measures.running(holder):
            within = measures.within(holder)
            is_above = any(map(measures.own_running_at, range(within.start, measures.places[heading])))
            return None if is_above or holder.find(".//h1") is not None else holder
    return None
