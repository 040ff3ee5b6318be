"""Where on a page an author may be named: what is marked as one, and lines so short that they may sign."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.measures.running_text import Measures
from ingest.page.head.author_marks import DECLARING, NOBODY, leads_to_author, roles
from ingest.page.head.lead_ins import BY
from ingest.page.head.line_texts import LONGEST_BYLINE

_AROUND = ("nav", "button", "select")
_BY = re.compile(rf"\s*(?:{BY.title()})\s+(?:[A-ZÀ-Ý]|$)")
_LONGEST_SPACED = 3 * LONGEST_BYLINE  # characters of a byline with all its white space
FRAMES: Final = frozenset({"html", "body", "main", "article"})


def marked_places(measures: Measures) -> set[int]:
    """The places of all that attributes, names or links may mark as an author."""
    elements, links = measures.elements, measures.attributes.values["href"]
    telling = (name for name in measures.by_names if roles(name) is not NOBODY)
    return {
        *measures.named(telling),
        *measures.attributes.places(*DECLARING),
        *(place for place, link in links.items() if elements[place].tag == "a" and leads_to_author(link)),
    }


def candidates(measures: Measures, marked: set[int], first: int) -> list[int]:
    """The places of what is marked, or has so little text that it may be a line which signs."""
    passed, lengths = _passed_over(measures), measures.lengths
    return [
        place
        for place in range(first, len(lengths))
        if not passed[place] and (0 < lengths[place] <= _LONGEST_SPACED or place in marked)
    ]


def _passed_over(measures: Measures) -> bytearray:
    """For each place whether nothing can sign the article there: menus, quotations, comments, the foot of the page."""
    tree, found = measures.elements[0], bytearray(len(measures.elements))
    comments = (name for name, said in measures.said.items() if said.is_comments)
    named = map(measures.elements.__getitem__, measures.named(comments))
    feet = (foot for foot in tree.iter("footer") if next(foot.iterancestors("article", "main"), None) is None)
    for element in (
        *tree.iter(*_AROUND),
        *_quotations(measures),
        *feet,
        *(one for one in named if one.tag not in FRAMES),
    ):
        places = measures.within(element)
        found[places.start : places.stop] = b"\1" * len(places)
    return found


def _quotations(measures: Measures) -> Iterator[HtmlElement]:
    """What is quoted, with who said it; not a text that is set as a quotation, nor what begins "Par X"."""
    tree = measures.elements[0]
    boxes = ((quoted, quoted.getparent()) for quoted in tree.iter("blockquote"))
    for quoted in dict.fromkeys(parent if parent.tag == "figure" else own for own, parent in boxes):
        is_text = 2 * measures.running(quoted) > measures.running(tree) or next(quoted.iter("h1"), None) is not None
        if not is_text and not any(map(_BY.match, quoted.itertext())):
            yield quoted
