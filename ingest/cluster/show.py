"""What `crawlall --cluster` shows: a bar while it runs, a table at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

from ingest.cluster.rounds import Publisher


@contextmanager
def progress(count: int) -> Iterator[Callable[[Publisher], None]]:
    """A bar of publishers that have come back, on standard error where that is a terminal."""
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
    seen: dict[str, Publisher] = {}
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=count)

        def watch(publisher: Publisher) -> None:
            seen[publisher.name] = publisher
            bar.update(task, completed=len(seen), description=f"{sum(p.brought.new for p in seen.values())} new")

        yield watch


def table(publishers: Iterable[Publisher]) -> None:
    """One line a publisher."""
    shown = Table("publisher", "what it brought", "rounds", "exit", box=None)
    for one in publishers:
        style = "red" if one.code else ""
        shown.add_row(one.name, str(one.brought), str(one.rounds), f"{one.code:d} {one.code.name.lower()}", style=style)
    Console().print(shown)
