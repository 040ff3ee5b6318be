"""Small plots of articles by day, drawn by the server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from babel.dates import format_date
from markupsafe import Markup

from ingest.query.french import count, date_of

_HEIGHT: Final = 48
_WIDTH: Final = 8  # of a bar and its gap
_BAR = Markup('<rect x="{x}" y="{y}" width="{width}" height="{height}"{shade}><title>{title}</title></rect>')
_PLOT = Markup(
    '<figure class="by-day" style="max-width: {widest}rem"><svg class="days" viewBox="0 0 {width} {height}"'
    ' preserveAspectRatio="none" role="img" aria-label="{label}">{bars}</svg>'
    "<figcaption><span>{first}</span><span>{last}</span></figcaption></figure>"
)
_WIDEST: Final = 3  # rem of a bar
_LEAST: Final = 16  # rem of a plot, for its dates


def bars(days: Sequence[tuple[date, int]], step: int = 1) -> Markup:
    """A bar for each stretch of days; nothing where there are fewer than two."""
    if len(days) < 2:
        return Markup()
    most = max(number for _, number in days) or 1
    drawn = Markup().join(_bar(place, day, number, most, step) for place, (day, number) in enumerate(days))
    return _plot([number for _, number in days], days[0][0], days[-1][0] + timedelta(days=step - 1), drawn)


def bars_of(days: Sequence[tuple[date, Sequence[int]]], names: Sequence[str]) -> Markup:
    """A bar for each day, made of one part for each name, the first at the bottom."""
    most = max(sum(parts) for _, parts in days) or 1
    drawn = Markup()
    for place, (day, parts) in enumerate(days):
        top = float(_HEIGHT)
        for shade, (name, number) in enumerate(zip(names, parts, strict=True)):
            height = _HEIGHT * number / most
            top -= height
            title = f"{_day(day)}, {name} : {count(number, 'article')}"
            drawn += _rect(place, top, height, title, f"shade-{shade}") if number else ""
    return _plot([sum(parts) for _, parts in days], days[0][0], days[-1][0], drawn)


def _plot(numbers: Sequence[int], first: date, last: date, drawn: Markup) -> Markup:
    label = f"{count(sum(numbers), 'article')} du {_day(first)} au {_day(last)}, au plus {max(numbers)}"
    widest = min(46, max(_LEAST, _WIDEST * len(numbers)))
    ends = {"first": date_of(first), "last": date_of(last)}
    return _PLOT.format(widest=widest, width=len(numbers) * _WIDTH, height=_HEIGHT, label=label, bars=drawn, **ends)


def _bar(place: int, day: date, number: int, most: int, step: int) -> Markup:
    height = round(_HEIGHT * number / most, 1) if number else 0.5
    when = _day(day) if step == 1 else f"{_day(day)} – {_day(day + timedelta(days=step - 1))}"
    return _rect(place, _HEIGHT - height, height, f"{when} : {count(number, 'article')}")


def _rect(place: int, top: float, height: float, title: str, shade: str = "") -> Markup:
    named = Markup(' class="{}"').format(shade) if shade else ""
    x, y = place * _WIDTH, round(top, 1)
    return _BAR.format(x=x, y=y, width=_WIDTH - 2, height=round(height, 1), shade=named, title=title)


def _day(day: date) -> str:
    return format_date(day, "d MMM y", locale="fr")
