"""The morning as a page of its own, without anything from elsewhere: for a file or a mail."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from html import escape
from typing import Any, Final

from ingest.query.company_news import CompanyNews
from ingest.query.corrections import Correction
from ingest.query.french import count, short
from ingest.query.habits import Habit
from ingest.query.morning import Morning
from ingest.query.morning_parts import figures, parts, silence, since
from ingest.query.recent_filings import RecentFiling
from ingest.query.stories import Story, Telling

_HEAD: Final = """<!DOCTYPE html>
<html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>La matinée – Dépêche</title>
<style>
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 44rem; margin: 0 auto; padding: 1rem;
  overflow-wrap: break-word; }
h1 { font: 700 1.6rem/1.2 Georgia, serif; margin: 0; } h2 { font-size: 1rem; margin: 2rem 0 0; }
h3 { font: 600 1.15rem/1.3 Georgia, serif; margin: 1.2rem 0 0; } p { margin: 0.2rem 0; } small { opacity: 0.8; }
</style></head><body>
"""


def html(told: Morning) -> str:
    """The morning; each headline leads to the original, each paper to its own article."""
    return _HEAD + "\n".join(_lines(told)) + "\n</body></html>\n"


def _lines(told: Morning) -> Iterator[str]:
    yield f"<h1>La matinée</h1><p>{since(told)} : {figures(told)}.</p>"
    for heading, items in parts(told):
        yield f"<h2>{heading}</h2>"
        yield from (_TOLD[type(item)](item) for item in items)


def _story(story: Story) -> str:
    papers = ", ".join(_link(one.url, f"{one.paper} {short(one.published_at)}") for one in story.tellings)
    return f"<h3>{_link(story.tellings[0].url, story.title)}</h3><p>{papers}</p>"


def _alone(telling: Telling) -> str:
    paper = escape(telling.paper)
    return f"<h3>{_link(telling.url, telling.title)}</h3><p>{paper} {short(telling.published_at)}</p>"


def _company(company: CompanyNews) -> str:
    lines = [f"<h3>{escape(company.name)} <small>{count(company.articles, 'article')}</small></h3>"]
    for news in company.news:
        happened = f"{escape(', '.join(news.happened))} : " if news.events else ""
        told = news.telling
        paper = f"{escape(told.paper)} {short(told.published_at)}"
        lines.append(f"<p>{happened}{_link(told.url, told.title)}, {paper}</p>")
    return "".join(lines)


def _filing(one: RecentFiling) -> str:
    return f"<p>{escape(one.company)} : {_link(one.url or '', one.title)} {short(one.filed_at)}</p>"


def _correction(one: Correction) -> str:
    before = f"<p>avant : <del>{escape(one.before)}</del></p>" if one.retitled else ""
    removed, added = (escape(", ".join(figures)) or "–" for figures in (one.removed, one.added))
    figures = f"<p>chiffres : <del>{removed}</del> → <ins>{added}</ins></p>" if one.removed or one.added else ""
    return f"<h3>{_link(one.url, one.title)}</h3><p>{escape(one.paper)} {short(one.replaced_at)}</p>{before}{figures}"


def _silent(habit: Habit) -> str:
    return f"<p>{escape(silence(habit))}.</p>"


def _link(url: str, text: str) -> str:
    if not url.startswith(("https://", "http://")):
        return escape(text)
    return f'<a href="{escape(url)}">{escape(text)}</a>'


_TOLD: Final[dict[type, Callable[[Any], str]]] = {
    Story: _story,
    Telling: _alone,
    CompanyNews: _company,
    RecentFiling: _filing,
    Correction: _correction,
    Habit: _silent,
}
