"""The tables of `depeche health` and `depeche sources`: a line for each source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from ingest import times
from ingest.commands._console import Console
from ingest.commands._tables import whole
from ingest.jobs.health import folded
from ingest.jobs.health.render import age

if TYPE_CHECKING:
    from ingest.jobs.health import SourceHealth
    from ingest.query.habits import Habit
    from ingest.query.sources import SourceRow

_NAMED = 8  # sources with the same finding that are named
_COLOURS: Final = {"ok": "green", "warning": "yellow", "ill": "red"}


def health(rows: Sequence[SourceHealth]) -> None:
    """A line for each source, and below them what is wrong with each, and the cure."""
    console = Console()
    heading = ("state", "last success", "last day (usual)", "newest article")
    table = Table(whole("source", (row.source for row in rows)), *heading, box=None)
    for row in rows:
        if row.last_success is None and row.newest_at is None and row.state != "ill":
            continue  # nothing is known of it: it stands below, with all that were never crawled
        count = _count(row.articles_last_day, row.usual)
        cells = (row.source, row.state, age(row.last_success), count, age(row.newest_at))
        table.add_row(*cells, style=_COLOURS[row.state])
    if table.row_count:
        console.print(table)
    _findings(console, rows)


def _findings(console: Console, rows: Sequence[SourceHealth]) -> None:
    for finding, sources in folded(rows):
        more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
        named = ", ".join(sources[:_NAMED]) + more
        console.print(f"\n{named}: {finding.what}", style=_COLOURS[finding.state], markup=False)
        console.print(Padding(f"→ {finding.cure}", (0, 0, 0, 2)), markup=False)


def sources(rows: Sequence[SourceRow]) -> None:
    """A line for each source that has articles: what it gives, against its habit; below, those that have none yet."""
    console = Console()
    heading = ("paper", "newest", "last day (usual)", "paid", "corrected")
    table = Table(whole("source", (row.source for row in rows)), *heading, box=None)
    for row in rows:
        if row.habit is not None:
            table.add_row(*_cells(row, row.habit), style="yellow" if row.habit.silent else "")
    if table.row_count:
        console.print(table)
    if without := [row.source for row in rows if row.habit is None]:
        console.print(f"\nenabled, without an article yet: {', '.join(without)}", style="dim", highlight=False)


def _cells(row: SourceRow, habit: Habit) -> tuple[str, ...]:
    newest, paid = age(times.from_text(habit.newest_at)), "" if row.paid is None else f"{row.paid} %"
    count = _count(habit.articles, habit.usual)
    return (row.source, escape(habit.paper), newest, count, paid, str(row.corrected or ""))


def _count(articles: int, usual: float | None) -> str:
    return f"{articles}" if usual is None else f"{articles} ({usual:g})"
