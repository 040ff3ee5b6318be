"""A small plot of articles by day, drawn by the server."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from typing import Final

from babel.dates import format_date
from markupsafe import Markup

from ingest.query.french import count

_HEIGHT: Final = 48
_WIDTH: Final = 8  # of a bar and its gap
_BAR = Markup('<rect x="{x}" y="{y}" width="{width}" height="{height}"><title>{title}</title></rect>')
_PLOT = Markup(
    '<svg class="days" viewBox="0 0 {width} {height}" preserveAspectRatio="none" role="img" aria-label="{label}">'
    "{bars}</svg>"
)


def bars(days: Sequence[tuple[date, int]], step: int = 1) -> Markup:
    """A bar for each stretch of days; nothing where there are fewer than two."""
    if len(days) < 2:
        return Markup()
    most = max(number for _, number in days) or 1
    drawn = Markup().join(_bar(place, day, number, most, step) for place, (day, number) in enumerate(days))
    total = count(sum(number for _, number in days), "article")
    label = f"{total} du {_day(days[0][0])} au {_day(days[-1][0] + timedelta(days=step - 1))}, au plus {most}"
    return _PLOT.format(width=len(days) * _WIDTH, height=_HEIGHT, label=label, bars=drawn)


def _bar(place: int, day: date, number: int, most: int, step: int) -> Markup:
    height = round(_HEIGHT * number / most, 1) if number else 0.5
    when = _day(day) if step == 1 else f"{_day(day)} – {_day(day + timedelta(days=step - 1))}"
    title = f"{when} : {count(number, 'article')}"
    return _BAR.format(x=place * _WIDTH, y=_HEIGHT - height, width=_WIDTH - 2, height=height, title=title)


def _day(day: date) -> str:
    return format_date(day, "d MMM y", locale="fr")
