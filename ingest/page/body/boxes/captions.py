"""Pictures set into a text with the line about them, where no class name tells: as scripts name elements `css-2778ui`.

Two signs: the box holds nothing but the picture and one block, and this is set in another form than the paragraphs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.measures.linked_lines import ENDS
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of, short_text
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.text.clean import squeeze

_BOXES = frozenset({"div", "figure", "section", "aside"})
_WRAPPERS = _BOXES | {"picture", "source", "span", "a", "p"}  # libxml2 lets a `<source>` hold what follows it
_HEADINGS = ("h2", "h3", "h4", "li")
_LONGEST = 280  # characters
_CREDIT = re.compile(
    r"\W*(?:©|\(c\)|(?:photo|foto|cr[eé]dit|image|imagen|picture|bild|illustration|infographie)\w*\b)"
    r"|[^.!?]+\w\s?/\s?[^\W\d_]",
    re.IGNORECASE,
)
"""Who took a picture: with an advertisement's label below it a line is a paragraph."""
_LINE_AND_CREDIT = 2  # blocks
_LEVELS = 8  # elements around a picture
_MOST = 0.25  # of the text: where captions are more, they are the text of a gallery

Form = tuple[str, str]


def drop_captions(region: list[HtmlElement]) -> None:
    """Cut away, in place, the boxes in a text that hold a picture and one line."""
    boxes = list(dict.fromkeys(box for chunk in region for box in _captioned(chunk)))
    if not boxes:
        return
    form = form_of_paragraphs(region)
    boxes = [box for box in boxes if _is_line(box, form)]
    length = sum(length_of(chunk) for chunk in region)
    if sum(length_of(box) for box in boxes) <= _MOST * length:
        for box in boxes:
            box.drop_tree()


def form_of_paragraphs(region: list[HtmlElement]) -> Form:
    """The tag and the class names in which most of a text is set."""
    forms: Counter[Form] = Counter()
    for chunk in region:
        for paragraph in chunk.iter("p", "div"):
            if paragraph.text:
                forms[form_of(paragraph)] += len(paragraph.text)
    return next((form for form, _ in forms.most_common(1)), ("", ""))


def form_of(block: HtmlElement) -> Form:
    """The tag and the class names of an element."""
    return str(block.tag), block.get("class", "")


def _captioned(chunk: HtmlElement) -> Iterator[HtmlElement]:
    """The smallest box with words around each picture, where they are few."""
    seen: set[HtmlElement] = set()
    for picture in chunk.iter("img"):
        for holder in islice(picture.iterancestors(), _LEVELS):
            if holder is chunk or holder in seen or holder.tag not in _WRAPPERS:
                break
            seen.add(holder)
            text = short_text(holder, _LONGEST)
            if text is None:
                break
            if text:
                if holder.tag in _BOXES:
                    yield holder
                break


def _is_line(box: HtmlElement, form: Form) -> bool:
    """Whether a box holds one block with words in it, no heading and no sentence in the form of the paragraphs."""
    if next(box.iter(*_HEADINGS), None) is not None:
        return False
    blocks = [one for one in box.iter() if one.tag not in INLINE and _own_text(one)]
    if len(blocks) == _LINE_AND_CREDIT:
        below = squeeze(blocks[1].text_content())
        return _CREDIT.match(below) is not None and is_boilerplate(below)
    if len(blocks) != 1:
        return False
    return form_of(blocks[0]) != form or not squeeze(box.text_content()).endswith(ENDS)


def _own_text(block: HtmlElement) -> bool:
    """Whether a block has words of its own, in inline elements or not."""
    texts = [block.text, *(child.tail for child in block)]
    texts += [child.text_content() for child in block if child.tag in INLINE]
    return any(text and text.strip() for text in texts)
