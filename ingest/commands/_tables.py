"""The tables that commands print."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from rich.markup import escape
from rich.padding import Padding
from rich.table import Column, Table

from ingest import times
from ingest.commands._console import Console
from ingest.exitcodes import Exit
from ingest.jobs.health.render import age

if TYPE_CHECKING:
    from ingest.jobs.watch import Watch
    from ingest.jobs.watch.ledger import Standing
    from ingest.jobs.watch.receivers import Receiver
    from ingest.publishers import Publisher
    from ingest.store.retention import Old


def whole(heading: str, names: Iterable[str]) -> Column:
    """A column of names that are to be typed: they are never cut, however narrow the terminal."""
    return Column(heading, no_wrap=True, min_width=max(map(len, names), default=0))


def crawls(ended: Iterable[tuple[str, str, Exit]]) -> None:
    """A round of crawls: of each the publisher, what it brought, how it ended."""
    shown = Table("publisher", "what it brought", "exit", box=None)
    for name, brought, code in ended:
        shown.add_row(name, brought, f"{code:d} {code.name.lower()}", style="red" if code else "")
    Console().print(shown)


def publishers(known: Sequence[Publisher], newest: Mapping[str, datetime]) -> None:
    """A line for each publisher that is enabled; below them those that are not, by the reason why."""
    console = Console()
    table = Table(
        whole("name", (one.name for one in known if one.enabled)),
        "paper",
        "country",
        "newest",
        Column("schedule", no_wrap=True),
        box=None,
    )
    for one in known:
        if one.enabled:
            cells = (one.name, escape(one.site_name or ""), one.country, age(newest.get(one.name)))
            table.add_row(*cells, one.schedule or "by hand")
    console.print(table)
    _switched_off(console, (one for one in known if not one.enabled))
    reserved(one.name for one in known if one.tdm_reserved)


def _switched_off(console: Console, known: Iterable[Publisher]) -> None:
    names: dict[str, list[str]] = {}
    for one in known:
        names.setdefault(one.reason or "takes arguments", []).append(one.name)
    for reason, those in names.items():
        console.print(f"\noff: {reason}", style="yellow", markup=False, highlight=False)
        console.print(Padding(", ".join(those), (0, 0, 0, 2)), highlight=False)


def reserved(names: Iterable[str]) -> None:
    """Which publishers reserve text and data mining, and the setting that leaves them out."""
    if listed := ", ".join(names):
        hint = "-s TDM_SKIP_RESERVED=True leaves such publishers out"
        Console().print(f"\ntext and data mining is reserved by {listed}; {hint}", markup=False, highlight=False)


def watches(rows: Iterable[tuple[Watch, Receiver, Standing]]) -> None:
    """A line for each watch and receiver: what was sent, what waits and why."""
    table = Table("watch", "query", "to", "sent", "last", "waits", box=None)
    for watch, to, standing in rows:
        waits = ": ".join(filter(None, [str(standing.waiting or ""), standing.error]))
        last = age(times.from_text(standing.last_sent_at)) if standing.last_sent_at else ""
        cells = (watch.name, watch.query, to.label, str(standing.sent), last, waits)
        table.add_row(*map(escape, cells), style="red" if standing.error else "")
    Console().print(table)


def old(rows: Iterable[Old]) -> None:
    """What pruning would take out."""
    table = Table("what", "rows", "text", box=None)
    for row in rows:
        table.add_row(row.what, f"{row.rows}", f"{row.characters / 1e6:.1f} MB")
    if table.row_count:
        Console().print(table)
