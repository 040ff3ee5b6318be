"""The progress bar of commands that take long: on standard error, where that is a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import Any

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from ingest.commands._console import Console


@contextmanager
def progress(total: Callable[[], int | None], *, done: int = 0) -> Iterator[Callable[..., Any]]:
    """Show a bar during the block; the function given moves it: `advance=`, `completed=`, `total=`, `description=`.

    Args:
        total: how many steps there are, asked only where the bar is seen; None where that is told later.
        done: how many of them were done before.
    """
    console = Console(stderr=True)
    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=total() if console.is_terminal else None, completed=done)
        yield partial(bar.update, task)
