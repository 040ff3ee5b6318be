"""Articles that stand only in the data of a page's scripts: `__NEXT_DATA__`, a preloaded state, hydration JSON."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Any, NamedTuple

import lxml.html
from lxml.etree import ParserError, XPath
from lxml.html import HtmlElement

from ingest.page.body.data.code import PARAGRAPH, literals
from ingest.page.body.data.flight import is_streamed, paragraphs, rows
from ingest.page.body.data.json_values import has_values, values
from ingest.page.body.data.rich_text import SHORTEST, RichTexts
from ingest.page.body.data.titled import loose_texts, own_text, titled
from ingest.page.sentence_form import MIN_SENTENCE
from ingest.page.subject import words
from ingest.text.keys import key

_MIN_LONG = 3  # paragraphs
_LIKE_TITLE = 0.5  # of the headline's words, where no object carries the headline itself
_BEGINNING, _SAMPLE = 200, 40  # characters of a text's beginning, and letters of them
_TAG = re.compile(r"<[^<>]{0,200}>")
_ATTRIBUTES = XPath("//@*[string-length() > 200 and (starts-with(., '{') or starts-with(., '['))]", smart_strings=False)
"""What a page gives to the scripts of its parts: `data-page`, `props`."""
_UNSEEN = XPath("//body//*[self::noscript or self::template][not(ancestor::noscript or ancestor::template)]")
_TEMPLATES = ("text/html", "text/template", "text/x-template")
"""Types of scripts that hold HTML."""


class Stated(NamedTuple):
    """An article that stands in a page's data."""

    text: HtmlElement
    record: dict[str, Any]
    """The object that carries the headline, and the text where one has both; empty where none does."""


@dataclass(frozen=True, slots=True)
class PageData:
    """What a page gives to its scripts; it is read only where the page shows no text, or a short one."""

    scripts: list[HtmlElement]
    """Those that may hold a state."""
    whole: Callable[[], HtmlElement]
    """Gives the page as it came."""


class _Sources(NamedTuple):
    """Where an article may stand in a page's data."""

    values: list[Any]
    """Objects and lists of its states."""
    texts: list[str]
    """Those that no object has, which are asked whether they speak of the same as the headline."""
    beside: list[str]
    """Those that stand in code right beside the headline."""


def find_data(tree: HtmlElement, whole: Callable[[], HtmlElement]) -> PageData:
    """A page's data, to be found before anything is taken out of its tree."""
    scripts = (
        one for one in tree.iter("script") if "src" not in one.attrib and "ld+json" not in (one.get("type") or "")
    )
    return PageData(list(scripts), whole)


def article_in_data(data: PageData, title: str, lead: str | None, shown: list[str]) -> Stated | None:
    """The article's text as an element, with the object that holds it; None where the data have none.

    It stands in the object that carries the headline, or is known by its likeness: it speaks of the same, and has what
    is `shown` in it. Where nothing is, attributes, strings of code and what is for readers without scripts are looked
    at, too.
    """
    sources = _sources(data, title, deeper=not shown)
    records, texts = titled(sources.values, title), RichTexts()
    own = [(text, one) for one in records if (text := own_text(one, texts))]
    likely = _like((*loose_texts(sources.values, title), *sources.texts), title, lead)
    known = [text for text, _ in own] or shown
    fullest = max(records, key=len, default={})
    others = ((text, fullest) for text in (*likely, *sources.beside) if _has_any(text, known))
    return _stated(*max((*own, *others), key=lambda pair: len(pair[0]), default=("", {})))


def _sources(data: PageData, title: str, *, deeper: bool) -> _Sources:
    """What a page's scripts have; `deeper` also its attributes, strings of code, and what is for other readers."""
    streamed = list(rows(filter(is_streamed, map(_code, data.scripts))))
    states = {script: list(values(_code(script))) for script in data.scripts if _has_values(script)}
    found = _Sources([*streamed, *chain.from_iterable(states.values())], [*paragraphs(streamed)], [])
    if not deeper:
        return found
    page = data.whole()
    code = [_code(script) for script in data.scripts if not any(states.get(script, []))]
    strings = [one for text in code if not is_streamed(text) for one in literals(text, title)]
    return _Sources(
        [*found.values, *chain.from_iterable(map(values, _ATTRIBUTES(page)))],
        [*found.texts, *(one.text for one in strings), *filter(_has_paragraphs, _unseen(page))],
        [one.text for one in strings if one.is_beside_headline and _has_paragraphs(one.text)],
    )


def _stated(text: str, record: dict[str, Any]) -> Stated | None:
    if len(text) < SHORTEST:
        return None
    try:
        return Stated(lxml.html.fragment_fromstring(text, create_parent="div"), record)
    except ParserError:
        return None


def _has_values(script: HtmlElement) -> bool:
    return (script.get("type") or "").lower() == "application/json" or has_values(_code(script))


def _code(script: HtmlElement) -> str:
    return script.text or ""


def _unseen(page: HtmlElement) -> Iterator[str]:
    """What a page has for readers without scripts, and for its scripts to show."""
    for script in page.iter("script"):
        if script.get("type") in _TEMPLATES:
            yield _code(script)
    for element in _UNSEEN(page):
        yield "".join(lxml.html.tostring(inside, encoding="unicode") for inside in element)


def _has_paragraphs(text: str) -> bool:
    """Whether a text has several, as a notice to readers without scripts, or a description, has not."""
    return sum(1 for part in PARAGRAPH.split(text) if len(part) >= MIN_SENTENCE) >= _MIN_LONG


def _like(texts: Iterable[str], title: str, lead: str | None) -> Iterator[str]:
    """The texts that speak of the same as the headline, or as the headline and the summary."""
    subjects = [subject for subject in (words(title), words(f"{title} {lead or ''}")) if subject]
    for text in texts:
        said = words(text) if len(text) >= SHORTEST else set()
        if any(len(subject & said) >= _LIKE_TITLE * len(subject) for subject in subjects):
            yield text


def _has_any(text: str, known: list[str]) -> bool:
    """Whether a text has one of some others' beginnings in it; so it has where none is known."""
    letters = key(text) if known else ""
    return not known or any(key(_TAG.sub(" ", one[:_BEGINNING]))[:_SAMPLE] in letters for one in known)
