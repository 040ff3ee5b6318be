"""A standfirst by its place right under the headline, whatever its words: set as nothing else on the page is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, islice

from lxml.html import HtmlElement

from ingest.page.body.boxes.box_contents import speaks_to_reader
from ingest.page.body.measures.running_text import INLINE
from ingest.page.body.measures.short_text import length_of
from ingest.page.body.wording.boilerplate import is_boilerplate
from ingest.page.body.wording.call_words import bids
from ingest.page.body.wording.labels import is_furniture
from ingest.page.head.datelines import SAYS_WHEN
from ingest.page.head.line_texts import line
from ingest.page.head.written_dates import ANY_DATE
from ingest.page.heading_tags import SUBHEADS
from ingest.page.sentence_form import ENDS_ANYWHERE

_BOXES = 3  # an element and those it begins
_INFOS = 6  # elements between headline and standfirst: authors, days, tools, a picture
_LONGEST_INFO = 120  # characters
_FEWEST_WORDS = 7
_LONGEST_CAPTION = 100  # characters
_MIN_SMALL = 0.4  # of the words, which in a menu and a title begin with capitals
_NAMED = re.compile(
    r"""(?:^|[\s_-])(?:sub(?:title|titulo|titel|tit|hed|head(?:line)?)?|sotto?titolo|sommario|sumario|bajada|entradilla|copete|volanta
      |catenaccio|occhiello|linha-?fina|olho|gravata|vorspann|unterzeile|untertitel|teaser|onderkop|intro|chapeau|podtytul|zajawka
      |ingress|preamble|dek|deck|standfirst|strap(?:line)?|summary|lead|lede
      |key-?(?:facts|points)|(?:key-?)?takeaways|highlights|bullet-?points|kernpunkte|puntos(?:-clave)?|pontos)(?=$|[\s_-])""",
    re.VERBOSE | re.IGNORECASE,
)
"""What templates of many countries call a standfirst, and sometimes other things."""

_DAY = re.compile(rf"\b(?:le|on|am|il|el|op|den)\s+{ANY_DATE}", re.VERBOSE | re.IGNORECASE)
"""A day as bylines have it."""
_READING_TIME = re.compile(
    r"\b(?:lecture|lesezeit|leestijd|lettura|lectura|leitura|read)\b.{0,20}\d|\d\s?min\b", re.IGNORECASE
)
_OF_READING = re.compile(
    r"""\W*(?:cet\sarticle|ce\s(?:texte|contenu)|this\s(?:article|story)|dieser\s(?:artikel|text)|este\sart[ií]culo|questo\sarticolo)\b
      [^.]{0,60}\b(?:lue?|voix|audio|traduit\w*|généré\w*|read|voice|translated|generated|vorgelesen|stimme|übersetzt|voz|voce)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""The beginning of what says how a text is read aloud, or that a machine has made it."""
_SAYS_WHEN = re.compile(rf"\W*(?:{SAYS_WHEN})\b", re.VERBOSE | re.IGNORECASE)


def is_under_headline(element: HtmlElement, text: str) -> bool:
    """Whether a heading, what is named as a summary, or a sentence of a header stands under the headline alone."""
    words = text.split()
    small = sum(word[:1].islower() for word in words)
    if len(words) < _FEWEST_WORDS or small < _MIN_SMALL * len(words) or not _is_below_headline(element):
        return False
    is_in_header = element.getparent().tag == "header" and text.endswith(ENDS_ANYWHERE)
    is_in_header = is_in_header and not (len(text) < _LONGEST_CAPTION and _is_behind_picture(element))
    is_summary = element.tag in SUBHEADS or is_in_header or _NAMED.search(element.get("class", ""))
    return bool(is_summary) and _is_set_alone(element) and not _is_furniture(element, text)


def _is_behind_picture(element: HtmlElement) -> bool:
    """Whether a picture without words stands right before an element, which may be its caption."""
    before = element.getprevious()
    return before is not None and next(before.iter("img", "picture"), None) is not None and not length_of(before)


def _is_below_headline(element: HtmlElement) -> bool:
    """Whether nothing but authors, days and a picture stands between the headline and an element or its box."""
    for before in chain.from_iterable(islice(_before(element), _BOXES)):
        if before.tag == "h1" or (before.tag in ("header", "div") and before.find(".//h1") is not None):
            return True
        if before.tag in SUBHEADS or (before.tag == "p" and length_of(before) >= _LONGEST_INFO):
            return False
    return False


def _before(element: HtmlElement) -> Iterator[Iterator[HtmlElement]]:
    """What stands before an element, and before the boxes that begin with it."""
    yield islice(element.itersiblings(preceding=True), _INFOS)
    while element.getparent() is not None and element.getprevious() is None:
        element = element.getparent()
        yield islice(element.itersiblings(preceding=True), _INFOS)


def _is_set_alone(element: HtmlElement) -> bool:
    """Whether no other element is of the same kind and class, of the page or its header: paragraphs have their like."""
    name, parent = element.get("class"), element.getparent()
    within = parent if parent.tag == "header" else element.getroottree()
    return [one.get("class") for one in within.iter(element.tag)].count(name) == 1


def _is_furniture(element: HtmlElement, text: str) -> bool:
    return (
        next(element.iter("a", "time", "img"), None) is not None
        or any(inner.tag not in INLINE and inner.tag != "li" for inner in element.iterdescendants())
        or _SAYS_WHEN.match(text) is not None
        or _DAY.search(text) is not None
        or any(_READING_TIME.search(line(item)) for item in element.iter("li"))
        or _OF_READING.match(text) is not None
        or is_boilerplate(text)
        or is_furniture(text)
        or bids(text)
        or speaks_to_reader(element)
    )
