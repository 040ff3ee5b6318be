"""The standfirst (chapô): the summary between a page's headline and its text, or at the text's start."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property
from itertools import islice

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import speaks_to_reader
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.class_names import LEAD, is_named
from ingest.page.clutter_names import clutter_claim
from ingest.page.heading_tags import SUBHEADS
from ingest.page.subject import words
from ingest.text.clean import squeeze
from ingest.text.keys import key

_TAGS = ("p", "div", *SUBHEADS, "section", "span", "strong", "blockquote", "ul")
_LENGTHS = range(40, 1200)  # characters: shorter ones are labels, longer ones the text itself
_MOST_LOOKED_AT = 20 * _LENGTHS.stop  # characters, indentation included
_LABEL = re.compile(r"(?:par|by|publié|posté|mis à jour|temps de lecture|lecture|crédits?|photo|©)\b", re.IGNORECASE)
_FULL_STOP = re.compile(r"\w{3,}[.!?…]$")  # "a.m." is none
_YEAR, _HOUR = re.compile(r"\b20\d\d\b"), re.compile(r"\d[:h]\d\d")
_DATELINE = 100  # characters of a line that dates an article to the minute
_PREFIX = re.compile(
    r"(?i:l['’]essentiel|en bref|en résumé|press release details page|communiqué de presse)"
    r"(?:\s*[:.–-]\s*|\s+(?=[A-ZÀ-Ý]))"
)
_MIN_SENTENCE = 60
_LONG_HEADING = 120  # characters: as a heading above the text it is the standfirst, with a full stop or without
_ENDS = (*".!?…。！？؟।", "»", "”", '"')
_INITIAL = re.compile(r"drop|letter|lettrine|initial|first|premi|align|wp-|has-|mso|^p\d", re.IGNORECASE)
"""Names of a first paragraph that is only set in another way than those below it."""
_COMMON, _LOOKED_AT = 0.5, 5000  # of a sentence's words, in the first characters of the text
_BEGINNING = 80  # letters
_FIRST_LINES = 3  # of a text, in which its summary mostly stands
_MUCH_LONGER = 2  # than the line it begins with: this is the text's own first sentence
_INFOS = 6  # elements between headline and standfirst: authors, days, the time that reading takes
_CAPTIONED = 1.2
_NEAR = 2  # elements around a caption that hold its picture too
_PREFIX_WORDS = ("essentiel", "en bref", "en résumé", "press release", "communiqué de presse")
_SUMMARY = re.compile(
    r"(?:lead|lede|perex|chapo|chapeau|intro|standfirst|summary|excerpt|abstract|teaser|kicker|deck?|dek|sub|desc|hook"
    r"|accroche|resume|header|headline|vorspann|anrei|ingress|sapo|catenaccio|occhiello|entradilla|bajada)",
    re.IGNORECASE,
)
"""What a part of an article is called that sums it up; others are its note, its legend, its tags."""
_TEXT = 3  # paragraphs side by side are a text
_MIN_UNNAMED = 80  # shorter ones in a header are the byline and the date


def find_lead(tree: HtmlElement, region: list[HtmlElement], description: str | None, title: str) -> str | None:
    """The summary above the text, None where there is none.

    It is known by its name or place, or by repeating what the page gives as its `description`.
    """
    announced, topic = key(description or "")[:60], _Topic(title, description, region)
    for element in _before_text(tree, region, key(title)):
        whole = element.text_content()
        text = squeeze(whole) if _LENGTHS.start <= len(whole) <= _MOST_LOOKED_AT else ""
        text = without_label(text) if len(text) >= _LENGTHS.start else ""
        if len(text) not in _LENGTHS or _LABEL.match(text) or _is_dateline(text):
            continue
        is_announced = len(announced) > 30 and key(text).startswith(announced)
        if is_announced or _is_marked(element):
            return text
        if (
            _is_sentence_in_place(element, text, region)
            and not topic.is_headline(element, text)
            and (topic.is_spoken_of(text) or _is_part_of_article(element, region) or _is_behind_headline(element))
        ):
            return text
    return None


def without_label(text: str) -> str:
    """A summary without what a template puts before it.

    >>> without_label("L’essentiel : Orvalys relève ses objectifs.")
    'Orvalys relève ses objectifs.'
    """
    may_have = any(map(text.lower().__contains__, _PREFIX_WORDS))
    return _PREFIX.sub("", text, count=1) if may_have else text


class _Topic:
    """What an article is about, by the words of its headline and summary, and of the text below them."""

    def __init__(self, title: str, description: str | None, region: list[HtmlElement]) -> None:
        self._title, self._named = key(title), words(title)
        self._subject = words(f"{title} {description or ''}")
        self._region = region

    @cached_property
    def _below(self) -> set[str]:
        return words(" ".join(chunk.text_content() for chunk in self._region)[:_LOOKED_AT])

    def is_spoken_of(self, text: str) -> bool:
        """Whether a sentence speaks of what the headline, or the text below it, speaks of."""
        said = words(text)
        if not self._subject.isdisjoint(said):
            return True
        return len(said & self._below) >= _COMMON * len(said) > 0

    def is_headline(self, element: HtmlElement, text: str) -> bool:
        """Whether an element shows the headline, as it is declared or in other words."""
        is_like = element.tag in SUBHEADS and 2 * len(self._named & words(text)) >= len(self._named)
        return (is_like and len(key(text)) <= _MUCH_LONGER * len(self._title)) or self._title in key(text)


def _is_part_of_article(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether an element is named as a part of what the text is a part of: `article__perex` and `article__text`."""
    block, _, part = element.get("class", "").partition("__")
    if not _SUMMARY.match(part) or not block or clutter_claim(element):
        return False
    holders = (holder for chunk in region[:1] for holder in (chunk, *islice(chunk.iterancestors(), _NEAR)))
    return any(name.startswith(f"{block}__") for holder in holders for name in holder.get("class", "").split())


def _is_dateline(text: str) -> bool:
    if len(text) >= _DATELINE or _FULL_STOP.search(text):
        return False
    return _YEAR.search(text) is not None and _HOUR.search(text) is not None


def stands_in(lead: str, lines: list[str]) -> bool:
    """Whether a text has its summary already: one line begins with it, or several lines say all of it."""
    letters = key(lead)
    begins, ends = letters[:_BEGINNING], letters[-_BEGINNING:]
    if len(lead) < _MUCH_LONGER * len(_begun_by(begins, lines[:_FIRST_LINES])):  # as it mostly is
        return True
    text = key("\n".join(lines))
    return begins in text and (ends in text or len(lead) < _MUCH_LONGER * len(_begun_by(begins, lines)))


def _begun_by(letters: str, lines: list[str]) -> str:
    """The first line that has some letters."""
    return next((line for line in lines if letters in key(line)), "")


def _is_marked(element: HtmlElement) -> bool:
    """Whether an element is a summary by its name, or by its place in an article's `<header>`."""
    if is_named(element, LEAD) or element.get("itemprop") == "description":
        return True
    parent = element.getparent()
    return element.tag == "p" and parent.tag == "header" and length_of(element) > _MIN_UNNAMED


def _is_sentence_in_place(element: HtmlElement, text: str, region: list[HtmlElement]) -> bool:
    """Whether an element is a whole sentence above the text: no byline, no link, no picture's caption."""
    if not _is_paragraph(element) or next(element.iter("a"), None) is not None or is_boilerplate(text):
        return False
    if element.tag in SUBHEADS and (len(text) >= _LONG_HEADING or _is_right_below_headline(element, text)):
        return True
    if any(holder in region for holder in (element, *element.iterancestors())):
        return _is_bold(element, text) or _is_set_apart(element, region) or _is_boxed_behind_headline(element, text)
    shortest = _LENGTHS.start if _is_behind_headline(element) else _MIN_SENTENCE
    if len(text) < shortest or not text.endswith(_ENDS) or element.tag in INLINE or _is_of_text(element, region):
        return False
    return not any(_is_picture(holder, len(text)) for holder in islice(element.iterancestors(), _NEAR))


def _is_right_below_headline(element: HtmlElement, text: str) -> bool:
    """Whether a long heading follows the headline, or what says who wrote and when: subheads stand below some text."""
    above = islice(element.itersiblings(preceding=True), _INFOS) if len(text) >= _MIN_SENTENCE else ()
    for before in above:
        if before.tag == "h1":
            return True
        if before.tag in SUBHEADS or length_of(before) >= _LONG_HEADING:
            return False
    return False


def _is_behind_headline(element: HtmlElement) -> bool:
    """Whether a paragraph follows the headline, and no paragraph follows it: the text stands in a box of its own."""
    before, after = element.getprevious(), element.getnext()
    if before is None or before.tag != "h1" or element.tag not in ("p", "div") or speaks_to_reader(element):
        return False
    return after is None or not (after.tag == "p" or (element.tag == "div" and _is_paragraph(after)))


def _is_boxed_behind_headline(element: HtmlElement, text: str) -> bool:
    """Whether a sentence is alone in the box behind the headline, and a box further on has several."""
    box = element.getparent()
    before = box.getprevious()
    if element.tag != "p" or len(box) != 1 or before is None or before.tag != "h1":
        return False
    is_sentence = len(text) >= _MIN_SENTENCE and text.endswith(_ENDS)
    return is_sentence and any(len(list(islice(other.iterchildren("p"), 2))) > 1 for other in box.itersiblings())


def _is_bold(element: HtmlElement, text: str) -> bool:
    """Whether a whole paragraph is set in bold, and the one after it is not."""
    after = element.getnext()
    return (
        element.tag == "p"
        and len(text) >= _MIN_SENTENCE
        and text.endswith(_ENDS)
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
    if not element.get("class") or not text.endswith(_ENDS) or len(text) < _MIN_SENTENCE:
        return False
    blocks = [block for chunk in region for block in chunk.iter("p", "div") if _is_paragraph(block)]
    alike = [block for block in blocks if (block.tag, block.get("class")) == (element.tag, element.get("class"))]
    beside = [block for block in blocks if block.getparent() is element.getparent()]
    if len(alike) != 1 or len(blocks) <= _TEXT or _INITIAL.search(element.get("class", "")):
        return False
    return len(beside) == 1 or (blocks[0] is element and not any(block.get("class") for block in beside[1:]))


def _is_of_text(element: HtmlElement, region: list[HtmlElement]) -> bool:
    """Whether an element stands among other paragraphs, outside the region: they are another text, no summary."""
    beside = (one for one in element.getparent().iterchildren(element.tag) if one not in region and _is_paragraph(one))
    return len(list(islice(beside, _TEXT + 1))) > _TEXT


def _is_picture(holder: HtmlElement, length: int) -> bool:
    """Whether an element holds a picture, and little more than a text of this length."""
    return holder.find(".//img") is not None and length_of(holder) < _CAPTIONED * length


def _before_text(tree: HtmlElement, region: list[HtmlElement], title: str) -> Iterator[HtmlElement]:
    """What stands between the last headline before the text and its first paragraph, this included."""
    found: list[HtmlElement] = []
    holders = {holder for chunk in region for holder in chunk.iterancestors()}
    holders.update(chunk for chunk in region if not _is_paragraph(chunk))
    is_inside = False
    for element in tree.iter():
        is_inside = is_inside or element in region
        if element.tag == "h1" or (element.tag in SUBHEADS and title and key(element.text_content()) == title):
            found.clear()
        elif element.tag in _TAGS and element not in holders:
            found.append(element)
            if is_inside and element.tag not in INLINE and _is_paragraph(element) and _begins_text(element):
                break
    return iter(found)


def _begins_text(element: HtmlElement) -> bool:
    """Whether a paragraph is text, and not the line above it that says who wrote it, and when."""
    text = squeeze(element.text_content())
    return (text.endswith(_ENDS) or len(text) >= _LONG_HEADING) and not _LABEL.match(text)


def _is_paragraph(element: HtmlElement) -> bool:
    """Whether an element holds a text of some length and no blocks."""
    return all(inner.tag in INLINE for inner in element.iterdescendants()) and (length_of(element) >= _LENGTHS.start)
