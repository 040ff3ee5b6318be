"""The morning as a text of at most 80 columns."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, Final

from ingest.query.company_news import CompanyNews
from ingest.query.corrections import Correction
from ingest.query.french import count, short
from ingest.query.habits import Habit
from ingest.query.morning import Morning
from ingest.query.morning_parts import figures, parts, silence, since
from ingest.query.recent_filings import RecentFiling
from ingest.query.stories import Story, Telling
from ingest.query.wrapped_lines import WIDTH, wrapped

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")  # nothing steers the terminal


def text(told: Morning, width: int = WIDTH) -> str:
    """The morning, to be read in a terminal; `depeche show` takes the numbers."""
    return "\n".join(wrapped(_lines(told), width)).rstrip() + "\n"


def _lines(told: Morning) -> Iterator[str]:
    yield from _indented(since(told), 0)
    yield figures(told)
    if not parts(told):
        yield "\nRien à signaler."
    for heading, items in parts(told):
        yield f"\n{heading.upper()}"
        for item in items:
            yield ""
            yield from _TOLD[type(item)](item)


def story_lines(story: Story) -> Iterator[str]:
    """A story: its headline, each paper with its time, the first paper's address; each line whole."""
    first = story.tellings[0]
    yield from _indented(f"{story.title} ({count(len(story.papers), 'journal', 'journaux')})", 0)
    told = [f"{one.paper} {short(one.published_at)} [{one.id}]" for one in story.tellings]
    yield from _indented(", ".join(told), 2)
    yield f"  {_clean(first.url)}"


def _alone(telling: Telling) -> Iterator[str]:
    yield from _indented(telling.title, 0)
    yield from _indented(f"{telling.paper} {short(telling.published_at)} [{telling.id}]", 2)
    yield f"  {_clean(telling.url)}"


def _company(company: CompanyNews) -> Iterator[str]:
    yield from _indented(f"{company.name} ({count(company.articles, 'article')})", 0)
    for news in company.news:
        happened = f"{', '.join(news.happened)} : " if news.events else ""
        told = news.telling
        yield from _indented(f"{happened}{told.title}, {told.paper} {short(told.published_at)} [{told.id}]", 2)


def _filing(one: RecentFiling) -> Iterator[str]:
    yield from _indented(f"{one.company} : {one.title} ({short(one.filed_at)})", 0)
    if one.url:
        yield f"  {_clean(one.url)}"


def _correction(one: Correction) -> Iterator[str]:
    yield from _indented(one.title, 0)
    yield from _indented(f"{one.paper} {short(one.replaced_at)} [{one.article_id}]", 2)
    if one.retitled:
        yield from _indented(f"avant : {one.before}", 2)
    if one.removed or one.added:
        yield from _indented(f"chiffres : {', '.join(one.removed) or '–'} → {', '.join(one.added) or '–'}", 2)
    yield f"  {_clean(one.url)}"


def _silent(habit: Habit) -> Iterator[str]:
    yield from _indented(silence(habit), 0)


_TOLD: Final[dict[type, Callable[[Any], Iterator[str]]]] = {
    Story: story_lines,
    Telling: _alone,
    CompanyNews: _company,
    RecentFiling: _filing,
    Correction: _correction,
    Habit: _silent,
}


def _indented(line: str, indent: int) -> list[str]:
    return [" " * indent + _clean(line).strip()]


def _clean(line: str) -> str:
    return _CONTROL.sub(" ", line)
