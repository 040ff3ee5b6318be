"""Renders values: times of Paris, French numbers, lists, titles that lead to their article."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from datetime import datetime
from typing import Any, Final

from babel.dates import format_date, format_datetime
from babel.lists import format_list
from babel.numbers import format_decimal
from datasette.app import Datasette
from jinja2 import Environment
from markupsafe import Markup, escape

from ingest import times
from ingest.browse import french_names, stores
from ingest.browse.hooks import hookimpl
from ingest.browse.pages import article_address, search_address
from ingest.browse.papers import paper
from ingest.browse.plot import bars
from ingest.items import BOOLEANS, LISTS
from ingest.query import french
from ingest.query.french import count, short
from ingest.query.french_reasons import reason
from ingest.times import PARIS

_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
_CODES: Final[dict[str, Callable[[str], str]]] = {
    "language": lambda code: french.LANGUAGES.get(code, code),
    "access": lambda code: french.ACCESS.get(code, code),
    "state": lambda code: french_names.STATES.get(code, code),
    "reason": reason,
    "motif": reason,
    "event": french_names.event,
    "kind": french_names.kind,
}
"""Columns of codes, each with what it is called on a page."""
_PAPERS = ("source", "spider")


@hookimpl
def render_cell(row: Any, value: Any, column: str, database: str | None, datasette: Datasette) -> Markup | None:
    """A cell of any table or query."""
    if column in BOOLEANS and value is not None:
        return escape("oui" if value else "non")
    if not isinstance(value, str):
        return escape(number(value)) if isinstance(value, float) else None
    if column == "title" and "id" in row.keys() and isinstance(row["id"], int):  # noqa: SIM118 -- a sqlite3.Row contains its values
        return _link(article_address(stores.first_id(datasette, database) + row["id"]), value)
    if column in _PAPERS:
        return escape(paper(datasette, value))
    if column in _CODES:
        return escape(_CODES[column](value))
    if column in LISTS and value.startswith("["):
        return escape(", ".join(listed(value)))
    return when(value) if _MOMENT.fullmatch(value) else None


@hookimpl
def prepare_jinja2_environment(env: Environment) -> None:
    """The same in templates."""
    env.filters |= {"when": when, "long_when": long_when, "day": day, "number": number, "items": items}
    env.filters |= {
        **_CODES,
        "count": count,
        "short": _unbroken,
        "search": search_address,
        "bars": bars,
        "shell": shlex.quote,
    }
    env.filters |= {"health": lambda state: french_names.HEALTH.get(state, state)}
    env.filters |= {"why_off": french_names.why_off, "day_and_hour": french.day_and_hour, "date_of": french.date_of}
    env.globals |= {"facet_titles": french_names.FACETS}


def _unbroken(moment: str | datetime) -> str:
    """A short time that no line breaks."""
    return short(moment).replace(" ", "\N{NO-BREAK SPACE}")


def when(moment: str | datetime | None) -> Markup:
    """A time, short: 1 juil. 2026, 10:00."""
    return _time(times.to_text(moment) if isinstance(moment, datetime) else moment, "d MMM y", ", HH:mm")


def long_when(text: str | None) -> Markup:
    """A time of the store as a newspaper writes it: mercredi 1 juillet 2026 à 10:00."""
    return _time(text, "EEEE d MMMM y", " 'à' HH:mm")


def day(text: str | None) -> str:
    """The day in Paris of a time of the store: 1 juil. 2026."""
    if not text:
        return ""
    try:
        return format_date(datetime.fromisoformat(text).astimezone(PARIS), "d MMM y", locale="fr")
    except (ValueError, OverflowError):  # another program's
        return text


def number(value: float | None) -> str:
    """A number with French separators, at most two decimals."""
    return format_decimal(value, "#,##0.##", locale="fr") if value is not None else ""


def items(names: list[str]) -> str:
    """Names as in running text: A, B et C."""
    return format_list(names, locale="fr")


def listed(text: str) -> list[str]:
    """The texts in a column that holds a list; in a store that another program wrote it may hold anything.

    >>> listed('["Or", null, {"a": 1}]'), listed("null"), listed("x")
    (['Or'], [], [])
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return []
    return [each for each in found if isinstance(each, str)] if isinstance(found, list) else []


def _time(text: str | None, day_pattern: str, hour_pattern: str) -> Markup:
    if not text:
        return Markup()
    try:
        moment = datetime.fromisoformat(text)
        pattern = day_pattern if times.is_day(moment) else day_pattern + hour_pattern
        shown = format_datetime(moment, pattern, tzinfo=PARIS, locale="fr")
    except (ValueError, OverflowError):  # another program's
        return escape(text)
    return Markup('<time datetime="{}">{}</time>').format(text, shown)


def _link(url: str, text: str) -> Markup:
    return Markup('<a href="{}">{}</a>').format(url, text)
