"""The tables that commands print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Final

from rich.console import Console
from rich.markup import escape
from rich.padding import Padding
from rich.table import Table

from ingest import clock
from ingest.exitcodes import Exit
from ingest.jobs.health import folded
from ingest.jobs.health.render import age

if TYPE_CHECKING:
    from ingest.jobs.health import SourceHealth
    from ingest.jobs.watch import Watch
    from ingest.jobs.watch.ledger import Standing
    from ingest.jobs.watch.receivers import Receiver
    from ingest.publishers import Publisher
    from ingest.query.sources import SourceRow
    from ingest.store.retention import Old

_NAMED = 8  # sources with the same finding that are named
_COLOURS: Final = {"ok": "green", "warning": "yellow", "ill": "red"}


def crawls(ended: Iterable[tuple[str, str, Exit]]) -> None:
    """A round of crawls: of each the publisher, what it brought, how it ended."""
    shown = Table("publisher", "what it brought", "exit", box=None)
    for name, brought, code in ended:
        shown.add_row(name, brought, f"{code:d} {code.name.lower()}", style="red" if code else "")
    Console().print(shown)


def publishers(known: Iterable[Publisher], newest: Mapping[str, datetime]) -> None:
    """A line for each publisher; the rows of one that is not enabled are dim, and say why."""
    table = Table("name", "paper", "country", "text mining", "newest article", "schedule, or why it is off", box=None)
    for one in known:
        state = one.schedule or "by hand" if one.enabled else f"off: {one.reason or 'takes arguments'}"
        cells = (one.name, one.site_name or "", one.country, "reserved" if one.tdm_reserved else "")
        table.add_row(*cells, age(newest.get(one.name)), state, style="" if one.enabled else "dim")
    Console().print(table)


def health(rows: Sequence[SourceHealth]) -> None:
    """A line for each source, and below them what is wrong with each, and the cure."""
    console = Console()
    table = Table("source", "state", "last success", "last day (usual)", "newest article", box=None)
    for row in rows:
        usual = "" if row.usual is None else f" ({row.usual:g})"
        count = f"{row.articles_last_day}{usual}"
        table.add_row(
            row.source, row.state, age(row.last_success), count, age(row.newest_at), style=_COLOURS[row.state]
        )
    console.print(table)
    for finding, sources in folded(rows):
        more = f" and {len(sources) - _NAMED} more" if len(sources) > _NAMED else ""
        named = ", ".join(sources[:_NAMED]) + more
        console.print(f"\n{named}: {finding.what}", style=_COLOURS[finding.state], markup=False)
        console.print(Padding(f"→ {finding.cure}", (0, 0, 0, 2)), markup=False)


def sources(rows: Iterable[SourceRow], known: Mapping[str, Publisher]) -> None:
    """A line for each source: what it gives, against its habit."""
    table = Table("source", "paper", "newest", "last day (usual)", "paid", "corrected", "crawled", box=None)
    for row in rows:
        habit, publisher = row.habit, known.get(row.source)
        paper = habit.paper if habit else (publisher and publisher.site_name) or ""
        usual = f" ({habit.usual:g})" if habit and habit.usual is not None else ""
        count = f"{habit.articles}{usual}" if habit else "none yet"
        newest = age(clock.from_text(habit.newest_at)) if habit else ""
        paid = "" if row.paid is None else f"{row.paid} %"
        crawled = age(clock.from_text(row.crawled_at)) if row.crawled_at else ""
        style = "yellow" if habit and habit.silent else "" if habit else "dim"
        table.add_row(row.source, escape(paper), newest, count, paid, str(row.corrected or ""), crawled, style=style)
    Console().print(table)


def reserved(names: Iterable[str]) -> None:
    """Which publishers reserve text and data mining, and the setting that leaves them out."""
    if listed := ", ".join(names):
        hint = "-s TDM_SKIP_RESERVED=True leaves such publishers out"
        Console().print(f"\ntext and data mining is reserved by {listed}; {hint}", markup=False, highlight=False)


def watches(rows: Iterable[tuple[Watch, Receiver, Standing]]) -> None:
    """A line for each watch and receiver: what was sent, what waits and why."""
    table = Table("watch", "query", "to", "sent", "last", "waits", box=None)
    for watch, to, standing in rows:
        waits = f"{standing.waiting}: {standing.error}" if standing.error else str(standing.waiting or "")
        last = age(clock.from_text(standing.last_sent_at)) if standing.last_sent_at else ""
        cells = (watch.name, watch.query, to.label, str(standing.sent), last, waits)
        table.add_row(*map(escape, cells), style="red" if standing.error else "")
    Console().print(table)


def old(rows: Iterable[Old]) -> None:
    """What pruning would take out."""
    table = Table("what", "rows", "text", box=None)
    for row in rows:
        table.add_row(row.what, f"{row.rows}", f"{row.characters / 1e6:.1f} MB")
    Console().print(table)
