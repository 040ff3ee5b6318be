"""Finds a page's landmarks, by which `Surroundings` judges where its elements stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, takewhile

from lxml.html import HtmlElement

from ingest.page.body.boxes.comments import comment_sections
from ingest.page.body.clutter.claims import find_claims
from ingest.page.body.clutter.surroundings import Surroundings
from ingest.page.body.measures.heading import find_heading
from ingest.page.body.measures.main_content import find_main_content
from ingest.page.body.measures.posts import is_signed_post
from ingest.page.body.measures.running_text import Measures
from ingest.page.body.measures.short_text import short_text
from ingest.page.subject import words
from ingest.text.keys import key

_MIN_FRAME = 300  # characters of running text
_MAIL = re.compile(r"e-?mail|courriel", re.IGNORECASE)
_SMALL = frozenset({"div", "section", "aside", "form", "fieldset", "p"})
_LONGEST_ASKING = 300  # characters of a box that asks for a mail address
_UP = 4  # elements that can be wrapped around a field


def survey(tree: HtmlElement, measures: Measures, title: str) -> Surroundings:
    """Find a page's landmarks."""
    bodies = [name for name, said in measures.said.items() if said.is_body]
    apart = [name for name, said in measures.said.items() if said.is_apart]
    measures.claims.update(find_claims(tree, measures))
    measures.claims.update(dict.fromkeys(comment_sections(measures), 1.0))
    heading = find_heading(tree, title)
    elements = measures.elements
    named = [elements[place] for place in measures.named(bodies) if elements[place] not in measures.claims]
    return Surroundings(
        measures=measures,
        frames=_frames([*tree.iter("h1"), *named], measures),
        headed=_headed(heading, title),
        main_content=find_main_content(tree, measures, heading),
        subject=words(title),
        apart=[*map(elements.__getitem__, measures.named(apart)), *filter(is_signed_post, tree.iter("blockquote"))],
        asking=set(_asking(tree)),
    )


def _asking(tree: HtmlElement) -> Iterator[HtmlElement]:
    """The widest small box around each field for a mail address."""
    for field_ in tree.iter("input"):
        if _MAIL.search(" ".join(field_.get(name, "") for name in ("type", "name", "placeholder"))):
            yield from [*takewhile(_is_small_box, islice(field_.iterancestors(), _UP))][-1:]


def _is_small_box(element: HtmlElement) -> bool:
    short = element.tag in _SMALL and short_text(element, _LONGEST_ASKING) is not None
    return short and element.find(".//h1") is None


def _headed(heading: HtmlElement | None, title: str) -> set[HtmlElement]:
    if heading is None or key(heading.text_content()) != key(title):
        return set()
    return {heading, *heading.iterancestors()}


def _frames(landmarks: list[HtmlElement], measures: Measures) -> set[HtmlElement]:
    found: set[HtmlElement] = set()
    for landmark in landmarks:
        for frame in (landmark, *landmark.iterancestors()):
            if frame in found:
                break
            if measures.running(frame) >= _MIN_FRAME:
                found.add(frame)
    return found
