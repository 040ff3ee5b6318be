"""What a search found, on standard output."""

from __future__ import annotations

import csv
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict
from datetime import datetime
from textwrap import wrap
from typing import TYPE_CHECKING, Any, Final

from rich.padding import Padding
from rich.style import Style
from rich.text import Text

from ingest import times
from ingest.commands._console import Console
from ingest.export.spreadsheet import safe
from ingest.query.hits import Hit, Hits
from ingest.times import in_paris

if TYPE_CHECKING:
    from ingest.query.stories import Story

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]+")  # a stored text must not steer the terminal
_COLUMNS = ("id", "published_at", "source", "section", "language", "access", "title", "snippet", "url", "score")


def print_table(hits: Hits) -> None:
    """For a person: id, time (Paris), paper and address; title, and the place in the text with its hits in bold."""
    _print_said(hits)
    if hits:
        _print_hits(hits)


def _print_hits(hits: Sequence[Hit]) -> None:
    width = max(len("id"), *(len(str(hit.id)) for hit in hits))
    console = Console()
    with console.capture() as capture:
        console.print(f"\n{'id':>{width}}  publié            journal", style="bold", highlight=False)
        for hit in hits:
            head = f"{hit.id:>{width}}  {in_paris(hit.published_at):16}  {clean(hit.paper)}"
            console.print(Text(head), soft_wrap=True)
            console.print(Padding(_article(hit), (0, 0, 0, width + 2)))
            console.print(Text(" " * (width + 2)) + address(hit.url), soft_wrap=True)
            console.print()
    sys.stdout.write("\n".join(line.rstrip() for line in capture.get().rstrip().splitlines()) + "\n")


def print_stories(hits: Hits, told: Sequence[Story]) -> None:
    """The hits by the stories that they tell, the latest first; then those that no other paper tells."""
    from ingest.query.morning_text import story_lines  # what a plain search does not need
    from ingest.query.wrapped_lines import wrapped

    known = {article for story in told for article in story.articles}
    alone = [hit for hit in hits if hit.id not in known]
    _print_said(hits)
    for story in told:
        sys.stdout.write("\n" + "".join(f"{line}\n" for line in wrapped(story_lines(story), Console().width)))
    if alone:
        _print_hits(alone)


def _print_said(hits: Hits) -> None:
    """What stands above the hits, as wide as the terminal."""
    for line in hits.summary() or ["aucun article"]:
        sys.stdout.write("\n".join(wrap(clean(line), Console().width, break_on_hyphens=False)) + "\n")


def print_json(hits: Hits) -> None:
    """For a program: one array of objects; `marks` are the offsets of the hits in `snippet`."""
    json.dump([asdict(hit) for hit in hits], sys.stdout, ensure_ascii=False, indent=1, default=times.to_text)
    sys.stdout.write("\n")


def print_csv(hits: Hits) -> None:
    """For a spreadsheet: one line an article, the same guard against formulas as in `depeche export`."""
    writer = csv.writer(sys.stdout)
    writer.writerow([*_COLUMNS, "copies"])
    for hit in hits:
        row = [safe(_plain(getattr(hit, column))) for column in _COLUMNS]
        writer.writerow([*row, " ".join(copy.url for copy in hit.copies)])


FORMATS: Final[dict[str, Callable[[Hits], None]]] = {"table": print_table, "json": print_json, "csv": print_csv}


def address(url: str) -> Text:
    """An address that a terminal leads to."""
    return Text(clean(url), style=Style(link=clean(url), color="blue"))


def clean(text: str) -> str:
    """The text without what would steer the terminal."""
    return _CONTROL.sub(" ", text)


def _article(hit: Hit) -> Text:
    snippet = Text(clean(hit.snippet), style="dim")
    for start, end in hit.marks:
        snippet.stylize("bold not dim", start, end)
    lines = [Text(clean(hit.title), style="bold"), snippet]
    lines += [Text(clean(f"aussi {copy.paper} {copy.url}"), style="italic") for copy in hit.copies]
    return Text("\n").join(lines)


def _plain(value: Any) -> Any:
    return times.to_text(value) if isinstance(value, datetime) else value
