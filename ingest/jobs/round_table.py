"""What a round of crawls came to, on standard output."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Console
from rich.table import Table

from ingest.exitcodes import Exit


def table(crawls: Iterable[tuple[str, str, Exit]]) -> None:
    """One line a publisher: its name, what it brought, how its crawl ended."""
    shown = Table("publisher", "what it brought", "exit", box=None)
    for name, brought, code in crawls:
        shown.add_row(name, brought, f"{code:d} {code.name.lower()}", style="red" if code else "")
    Console().print(shown)
