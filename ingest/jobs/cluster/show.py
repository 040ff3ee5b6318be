"""What `crawlall --cluster` tells of its publishers: a bar while it runs, a sentence of each at its end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from ingest.jobs.cluster.rounds import Publisher


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


def sentence(publisher: Publisher) -> str:
    """What all rounds of a publisher brought."""
    rounds = f", in {publisher.rounds} rounds" if publisher.rounds > 1 else ""
    return f"{publisher.brought}{rounds}"
