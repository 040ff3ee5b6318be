"""Where a summary stands: in an element of its name, right below the headline, set apart from the text."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import speaks_to_reader
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.class_names import LEAD, is_named, words_of
from ingest.page.clutter_names import clutter_claim
from ingest.page.heading_tags import SUBHEADS
from ingest.page.sentence_form import ENDS_ANYWHERE, MIN_SENTENCE
from ingest.text.clean import squeeze

LENGTHS: Final = range(40, 1200)  # characters: shorter ones are labels, longer ones the text itself
LONG_HEADING: Final = 120  # characters: as a heading above the text it is the standfirst, with a full stop or without
_INITIAL = re.compile(r"drop|letter|lettrine|initial|first|premi|align|wp-|has-|mso|^p\d", re.IGNORECASE)
"""Names of a first paragraph that is only set in another way than those below it."""
_INFOS = 6  # elements between headline and standfirst: authors, days, the time that reading takes
_CAPTIONED = 1.2
_NEAR = 2  # elements around a caption that hold its picture too
_SUMMARY = re.compile(
    r"(?:lead|lede|perex|chapo|chapeau|intro|standfirst|summary|excerpt|abstract|teaser|kicker|deck?|dek|sub|desc|hook"
    r"|accroche|resume|header|headline|vorspann|anrei|ingress|sapo|catenaccio|occhiello|entradilla|bajada)",
    re.IGNORECASE,
)
"""What a part of an article is called that sums it up; others are its note, its legend, its tags."""
_TEXT = 3  # paragraphs side by side are a text
_OTHER_LEAD = re.compile(
    r"image|img|media|asset|photo|pic|video|caption|story|gen|teaser|banner|promo|(?:^|[\s_-])ads?(?=$|[\s_-])|card|link"
)
"""What makes another thing of a lead, an intro or an excerpt."""
_MIN_UNNAMED = 80  # shorter ones in a header are the byline and the date


def is_marked(element: HtmlElement) -> bool:
    """Whether an element is a summary by its name, or by its place in an article's `<header>`."""
    if is_named(element, LEAD) or _is_named_in_humps(element) or element.get("itemprop") == "description":
        return True
    parent = element.getparent()
    return element.tag == "p" and parent.tag == "header" and length_of(element) > _MIN_UNNAMED


def _is_named_in_humps(element: HtmlElement) -> bool:
    """Whether an element is a summary by one of the words in a name like `epChapo`, and no picture or other article."""
    name = words_of(element)
    return LEAD.search(name) is not None and not _OTHER_LEAD.search(name) and element.find(".//img") is None


def is_part_of_article(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether an element is named as a part of what the text is a part of: `article__perex` and `article__text`."""
    block, _, part = element.get("class", "").partition("__")
    if not _SUMMARY.match(part) or not block or clutter_claim(element):
        return False
    holders = (holder for chunk in region[:1] for holder in (chunk, *islice(chunk.iterancestors(), _NEAR)))
    return any(name.startswith(f"{block}__") for holder in holders for name in holder.get("class", "").split())


def is_sentence_in_place(element: HtmlElement, text: str, region: list[HtmlElement]) -> bool:
    """Whether an element is a whole sentence above the text: no byline, no link, no picture's caption."""
    if not is_paragraph(element) or next(element.iter("a"), None) is not None or is_boilerplate(text):
        return False
    if element.tag in SUBHEADS and (len(text) >= LONG_HEADING or _is_right_below_headline(element, text)):
        return True
    if any(holder in region for holder in (element, *element.iterancestors())):
        return _is_bold(element, text) or _is_set_apart(element, region) or _is_boxed_behind_headline(element, text)
    shortest = LENGTHS.start if is_behind_headline(element) else MIN_SENTENCE
    if (
        len(text) < shortest
        or not text.endswith(ENDS_ANYWHERE)
        or element.tag in INLINE
        or _is_of_text(element, region)
    ):
        return False
    return not any(_is_picture(holder, len(text)) for holder in islice(element.iterancestors(), _NEAR))


def _is_right_below_headline(element: HtmlElement, text: str) -> bool:
    """Whether a long heading follows the headline, or what says who wrote and when: subheads stand below some text."""
    above = islice(element.itersiblings(preceding=True), _INFOS) if len(text) >= MIN_SENTENCE else ()
    for before in above:
        if before.tag == "h1":
            return True
        if before.tag in SUBHEADS or length_of(before) >= LONG_HEADING:
            return False
    return False


def is_behind_headline(element: HtmlElement) -> bool:
    """Whether a paragraph follows the headline, and no paragraph follows it: the text stands in a box of its own."""
    before, after = element.getprevious(), element.getnext()
    if before is None or before.tag != "h1" or element.tag not in ("p", "div") or speaks_to_reader(element):
        return False
    return after is None or not (after.tag == "p" or (element.tag == "div" and is_paragraph(after)))


def _is_boxed_behind_headline(element: HtmlElement, text: str) -> bool:
    """Whether a sentence is alone in the box behind the headline, and a box further on has several."""
    box = element.getparent()
    before = box.getprevious()
    if element.tag != "p" or len(box) != 1 or before is None or before.tag != "h1":
        return False
    is_sentence = len(text) >= MIN_SENTENCE and text.endswith(ENDS_ANYWHERE)
    return is_sentence and any(len(list(islice(other.iterchildren("p"), 2))) > 1 for other in box.itersiblings())


def _is_bold(element: HtmlElement, text: str) -> bool:
    """Whether a whole paragraph is set in bold, and the one after it is not."""
    after = element.getnext()
    return (
        element.tag == "p"
        and len(text) >= MIN_SENTENCE
        and text.endswith(ENDS_ANYWHERE)
        and _bold_text(element) == text
        and after is not None
        and after.tag in ("p", "div", "figure", *SUBHEADS)
        and not _bold_text(after)
    )


def _bold_text(element: HtmlElement) -> str:
    return squeeze(" ".join(bold.text_content() for bold in element.iter("b", "strong")))


def _is_set_apart(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether a sentence in the region has a form of its own, and stands beside the box with the paragraphs."""
    text = squeeze(element.text_content())
    if not element.get("class") or not text.endswith(ENDS_ANYWHERE) or len(text) < MIN_SENTENCE:
        return False
    blocks = [block for chunk in region for block in chunk.iter("p", "div") if is_paragraph(block)]
    alike = [block for block in blocks if (block.tag, block.get("class")) == (element.tag, element.get("class"))]
    beside = [block for block in blocks if block.getparent() is element.getparent()]
    if len(alike) != 1 or len(blocks) <= _TEXT or _INITIAL.search(element.get("class", "")):
        return False
    return len(beside) == 1 or (blocks[0] is element and not any(block.get("class") for block in beside[1:]))


def _is_of_text(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether an element stands among other paragraphs, outside the region: they are another text, no summary."""
    beside = (one for one in element.getparent().iterchildren(element.tag) if one not in region and is_paragraph(one))
    return len(list(islice(beside, _TEXT + 1))) > _TEXT


def _is_picture(holder: HtmlElement, length: int) -> bool:
    """Whether an element holds a picture, and little more than a text of this length."""
    return holder.find(".//img") is not None and length_of(holder) < _CAPTIONED * length


def is_paragraph(element: HtmlElement) -> bool:
    """Whether an element holds a text of some length and no blocks."""
    return all(inner.tag in INLINE for inner in element.iterdescendants()) and (length_of(element) >= LENGTHS.start)
