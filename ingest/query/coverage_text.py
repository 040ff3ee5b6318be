"""Companies side by side as a text of 80 columns, in French."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ingest.query.coverage import Count, Coverage
from ingest.query.french import count, date_of

_WEEK: Final = 14  # columns of a week's name
_COLUMN: Final = 22
"""Columns of a company: three fit beside the week."""


def text(told: Coverage) -> str:
    """A line a week: of each company its articles, a bar, and in how many papers."""
    return "\n".join(line.rstrip() for line in _lines(told)) + "\n"


def _lines(told: Coverage) -> Iterator[str]:
    if not told.weeks:
        yield f"aucun article sur {', '.join(one.name for one in told.companies)}"
        return
    yield "Articles par semaine, entre parenthèses le nombre de journaux"
    names = (f"{one.name[: _COLUMN - 2]:<{_COLUMN}}" for one in told.companies)
    yield f"{'semaine du':<{_WEEK}}{''.join(names)}"
    for week in told.weeks:
        cells = (f"{_cell(one, told.most):<{_COLUMN}}" for one in week.counts)
        yield f"{date_of(week.begin):<{_WEEK}}{''.join(cells)}"
    for place, one in enumerate(told.companies):
        articles = sum(week.counts[place].articles for week in told.weeks)
        yield f"{one.name} : {count(articles, 'article')} en {count(len(told.weeks), 'semaine')}"


def _cell(one: Count, most: int) -> str:
    if not one.articles:
        return "   0"
    bar = "█" * -(-8 * one.articles // most)
    return f"{one.articles:>4} {bar} ({one.papers})"
