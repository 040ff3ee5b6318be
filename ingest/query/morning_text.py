"""The morning as a text of 80 columns."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import wrap

from ingest.query.company_news import CompanyNews
from ingest.query.corrections import Correction
from ingest.query.french import count, day, hour, short
from ingest.query.habits import Habit
from ingest.query.morning import Filing, Morning
from ingest.query.stories import Story, Telling

WIDTH = 80
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]+")  # nothing steers the terminal


def text(told: Morning) -> str:
    """The morning, to be read in a terminal; `depeche show` takes the numbers."""
    return "\n".join(_lines(told)).rstrip() + "\n"


def _lines(told: Morning) -> Iterator[str]:
    yield f"Depuis le {day(told.since)} à {hour(told.since)}"
    yield _figures(told)
    for heading, parts in (
        ("Histoires", [_story(story) for story in told.stories]),
        ("Aussi", [_alone(telling) for telling in told.others]),
        ("Sociétés", [_company(company) for company in told.companies]),
        ("Information réglementée", [_filing(one) for one in told.filings]),
        ("Corrections", [_correction(one) for one in told.corrections]),
        ("Silencieux", [_silent(habit) for habit in told.silent]),
    ):
        if parts:
            yield f"\n{heading.upper()}"
        for part in parts:
            yield ""
            yield from part


def _figures(told: Morning) -> str:
    papers = f" de {count(told.papers, 'journal', 'journaux')}" if told.papers else ""
    return count(told.articles, "article") + papers


def _story(story: Story) -> Iterator[str]:
    first = story.tellings[0]
    yield from _wrapped(f"{story.title} ({count(len(story.papers), 'journal', 'journaux')})", 0)
    told = [f"{one.paper} {short(one.published_at)} [{one.id}]" for one in story.tellings]
    yield from _wrapped(", ".join(told), 2)
    yield f"  {_clean(first.url)}"


def _alone(telling: Telling) -> Iterator[str]:
    yield from _wrapped(telling.title, 0)
    yield from _wrapped(f"{telling.paper} {short(telling.published_at)} [{telling.id}]", 2)
    yield f"  {_clean(telling.url)}"


def _company(company: CompanyNews) -> Iterator[str]:
    yield from _wrapped(f"{company.name} ({count(company.articles, 'article')})", 0)
    for news in company.news:
        happened = f"{', '.join(news.happened)} : " if news.events else ""
        told = news.telling
        yield from _wrapped(f"{happened}{told.title}, {told.paper} {short(told.published_at)} [{told.id}]", 2)


def _filing(one: Filing) -> Iterator[str]:
    yield from _wrapped(f"{one.company} : {one.title} ({short(one.filed_at)})", 0)
    if one.url:
        yield f"  {_clean(one.url)}"


def _correction(one: Correction) -> Iterator[str]:
    yield from _wrapped(one.title, 0)
    yield from _wrapped(f"{one.paper} {short(one.replaced_at)} [{one.article_id}]", 2)
    if one.retitled:
        yield from _wrapped(f"avant : {one.before}", 2)
    if one.removed or one.added:
        yield from _wrapped(f"chiffres : {', '.join(one.removed) or '–'} → {', '.join(one.added) or '–'}", 2)
    yield f"  {_clean(one.url)}"


def _silent(habit: Habit) -> Iterator[str]:
    usual = f"{habit.usual or 0:g}".replace(".", ",")
    last = f" ; le dernier : {day(habit.newest_at)}" if habit.newest_at else ""
    told = count(habit.articles, "article")
    yield from _wrapped(f"{habit.paper} : {told} en un jour, d’habitude {usual}{last}", 0)


def _wrapped(line: str, indent: int) -> list[str]:
    margin = " " * indent
    return wrap(_clean(line), WIDTH, initial_indent=margin, subsequent_indent=margin + "  ", break_on_hyphens=False)


def _clean(line: str) -> str:
    return _CONTROL.sub(" ", line)
