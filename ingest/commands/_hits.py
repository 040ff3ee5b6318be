"""What a search found, on standard output."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable
from dataclasses import asdict
from datetime import datetime
from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from ingest.clock import PARIS
from ingest.query.formats.spreadsheet import safe
from ingest.query.search import Hit, Hits

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")  # a stored text must not steer the terminal
_COLUMNS = ("id", "published_at", "source", "section", "language", "access", "title", "snippet", "url", "score")


def table(hits: Hits) -> None:
    """For a person: date (Paris time), source, title and the place in the text with its hits in bold."""
    sys.stdout.write("".join(f"{_clean(line)}\n" for line in hits.said()))
    if not hits:
        sys.stdout.write("nothing found\n")
        return
    sys.stdout.write("\n")
    console = Console()
    lines = Table(box=None, show_edge=False, pad_edge=False, padding=(0, 1, 1, 0))
    lines.add_column("Published", no_wrap=True, width=10)
    lines.add_column("Source", overflow="ellipsis", no_wrap=True, max_width=14)
    lines.add_column("Article", overflow="fold")
    for hit in hits:
        lines.add_row(_day(hit), Text(_clean(hit.source)), _article(hit))
    with console.capture() as capture:
        console.print(lines)
    sys.stdout.write("\n".join(line.rstrip() for line in capture.get().splitlines()) + "\n")


def as_json(hits: Hits) -> None:
    """For a program: one array of objects; `marks` are the offsets of the hits in `snippet`."""
    json.dump([asdict(hit) for hit in hits], sys.stdout, ensure_ascii=False, indent=1)
    sys.stdout.write("\n")


def as_csv(hits: Hits) -> None:
    """For a spreadsheet: one line an article, the same guard against formulas as in `depeche export`."""
    writer = csv.writer(sys.stdout)
    writer.writerow([*_COLUMNS, "copies"])
    for hit in hits:
        row = [safe(getattr(hit, column)) for column in _COLUMNS]
        writer.writerow([*row, " ".join(copy["url"] for copy in hit.copies)])


FORMATS: Final[dict[str, Callable[[Hits], None]]] = {"table": table, "json": as_json, "csv": as_csv}


def _day(hit: Hit) -> str:
    if not hit.published_at:
        return ""
    return datetime.fromisoformat(hit.published_at).astimezone(PARIS).strftime("%Y-%m-%d")


def _article(hit: Hit) -> Text:
    snippet = Text(_CONTROL.sub(" ", hit.snippet), style="dim")
    for start, end in hit.marks:
        snippet.stylize("bold not dim", start, end)
    lines = [Text(_clean(hit.title), style="bold"), snippet]
    lines += [Text(_clean(f"also {copy['source']} {copy['url']}"), style="italic") for copy in hit.copies]
    return Text("\n").join(lines)


def _clean(text: str) -> str:
    return _CONTROL.sub(" ", text)
