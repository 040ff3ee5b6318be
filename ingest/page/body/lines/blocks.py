"""An article's elements as one plain document, from which trafilatura reads the lines."""

from __future__ import annotations

import re

from lxml.etree import SubElement, strip_tags
from lxml.html import HtmlElement

from ingest.page.body.lines.pairs import join_pairs
from ingest.page.body.measures.loose_text import is_inline, wrap_loose_text
from ingest.page.body.measures.running_text import INLINE
from ingest.page.sentence_form import MIN_SENTENCE, SENTENCE_ENDS
from ingest.text.clean import squeeze

_STAND_INS = (("\u00a0", "\u2800"), ("\u202f", "\u2801"))
"""Braille patterns that stand for the two no-break spaces while trafilatura turns all white space into plain spaces."""
_MIN_ENDED = 25  # characters of a sentence that ends as one
"""Characters of a text that is more than a label: in any case, and where it ends as sentences do."""
_ENDS = (*SENTENCE_ENDS, '"', ":", ";")
_DROP_CAP = re.compile(
    r"(?<![a-z])(?:drop[_-]?(?:caps?|letter)|lettrines?|(?:first|initial|big|cap)[_-]?letter|letter[_-]?cap|initiale?)(?![a-z])",
    re.IGNORECASE,
)
_WORDS_OF_ONE = frozenset("AÀEÈÉIÍOÓÔÖUÚYÝÅWZKSVС")
"""Letters that are words of their own in some language: "A small bank"."""
_BREAK = re.compile(r"(?:line|text|para|paragraph)?[_-]?(?:br|break)s?", re.IGNORECASE)
_FRAMES = frozenset({"article", "main", "body", "html", "section", "header", "hgroup", "form", "center", "aside"})
"""Elements whose tags trafilatura would take for the page's frame, or throw away."""


_FORMATTING = (
    *("abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "data", "dfn", "em", "font", "i", "img", "ins"),
    *("kbd", "mark", "nobr", "output", "samp", "small", "span", "strong", "time", "tt", "u", "var", "wbr"),
)
"""Elements whose tags trafilatura takes off the words in them, after it has looked for names in each."""


def as_document(region: list[HtmlElement]) -> HtmlElement:
    """A document with the elements as its one `<article>`, without names; they leave the page's tree.

    trafilatura would look for the text by its own list of names, and take the first of several pieces. Given one
    article it does what it does best: blocks, link density, tables and lists.
    """
    document = region[0].makeelement("html")
    article = SubElement(SubElement(document, "body"), "article")
    article.extend(region)
    _mark_breaks(article)
    _join_drop_caps(article)
    join_pairs(article)
    _strip_formatting(article)
    for element in article.iterdescendants():
        link = element.get("href")
        element.attrib.clear()
        if link:
            element.set("href", link)
        _keep_spaces(element)
        if element.tag in _FRAMES:
            element.tag = "div"
    for element in list(article.iterdescendants("div", "dd", "dt")):
        if _is_paragraph(element):
            element.tag = "p"
        elif element.tag == "div":
            wrap_loose_text(element, _is_sentence)
    return document


def _mark_breaks(article: HtmlElement) -> None:
    """Turn the empty elements that a template sets between two lines into line breaks: `<span class="br"></span>`."""
    for span in article.iter("span"):
        if not len(span) and not span.text and _BREAK.fullmatch(span.get("class", "")):
            span.tag = "br"


def _join_drop_caps(article: HtmlElement) -> None:
    """Take out the white space that markup leaves behind a paragraph's big first letter, where that is no word."""
    for span in article.iter("span"):
        letter = (span.text or "").strip()
        if (
            len(letter) == 1
            and letter.isupper()
            and letter not in _WORDS_OF_ONE
            and _DROP_CAP.search(span.get("class", ""))
            and _begins_block(span)
        ):
            _join(span)


def _begins_block(element: HtmlElement) -> bool:
    """Whether nothing is said before an inline element in its block."""
    while element.tag in INLINE:
        holder = element.getparent()
        before = [
            holder.text or "",
            *(one.text_content() + (one.tail or "") for one in element.itersiblings(preceding=True)),
        ]
        if any(map(str.strip, before)):
            return False
        element = holder
    return True


def _join(span: HtmlElement) -> None:
    while span.getparent().tag == "span" and not (span.tail or "").strip() and span.getnext() is None:
        span.tail, span = None, span.getparent()
    following = span.getnext()
    said = (span.tail or "").lstrip() or (following.text or "" if following is not None else "")
    if said[:1].islower() and not (span.tail or "").strip():
        span.tail = None
    elif said[:1].islower():
        span.tail = said


def _strip_formatting(article: HtmlElement) -> None:
    for quotation in article.iter("q"):
        quotation.tag = "span"  # trafilatura takes it for a block of its own
    for chunk in article:
        strip_tags(chunk, *_FORMATTING)


def as_lines(text: str) -> list[str]:
    """The lines of trafilatura's plain text, without its marks of list items, table rows and header rows."""
    for space, stand_in in _STAND_INS:
        text = text.replace(stand_in, space)
    lines = (squeeze(_unmarked(line)) for line in text.split("\n"))
    return [line for line in lines if line]


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether an element is a paragraph but for its tag: a sentence, and nothing but inline elements in it."""
    return all(map(is_inline, element)) and _is_sentence(element.text_content())


def _is_sentence(text: str) -> bool:
    """Whether a text is more than a label."""
    words = text.strip()
    return len(words) >= MIN_SENTENCE or (len(words) >= _MIN_ENDED and words.endswith(_ENDS))


def _unmarked(line: str) -> str:
    if line.startswith("|"):
        return line.strip("| ") if line.strip("|-: ") else ""
    return line.removeprefix("- ")


def _keep_spaces(element: HtmlElement) -> None:
    """Put stand-ins for the no-break spaces of an element's text, and of the text behind it."""
    text, tail = element.text or "", element.tail or ""
    for space, stand_in in _STAND_INS:
        if space in text:
            element.text = text = text.replace(space, stand_in)
        if space in tail:
            element.tail = tail = tail.replace(space, stand_in)
