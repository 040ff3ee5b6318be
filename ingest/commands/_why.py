"""The tables of `depeche extract --why`."""

from __future__ import annotations

from collections.abc import Mapping

from rich.table import Table

from ingest.commands._console import Console
from ingest.items import Article
from ingest.page.body.measures.weights import DROPPED_FROM
from ingest.page.body.pagekind import REFUSED_FROM
from ingest.page.why import Weighed, Why

_MOST_CUTS = 20
_LONGEST = 60  # characters of a value


def show(found: Why) -> None:
    """What decided where the text is, what was cut out, and whether the page is an article."""
    console = Console()
    console.print(_table("the text is the candidate with the highest score", found.candidates, "text"))
    title = f"weighed as clutter: out from {DROPPED_FROM} on"
    console.print(_table(title, found.cuts[:_MOST_CUTS], "out"))
    total = sum(found.kind.values())
    console.print(f"no article from {REFUSED_FROM} on: {total:g} = {_sum(found.kind) or 'nothing'}", highlight=False)


def show_fields(article: Article, places: Mapping[str, list[str]]) -> None:
    """Each field's value, and where on the page it stands."""
    table = Table("field", "value", "stands in", box=None, title="fields", title_justify="left")
    for name, found in places.items():
        table.add_row(name, str(getattr(article, name))[:_LONGEST], ", ".join(found))
    table.add_row("body", f"{article.word_count} words", "")
    Console().print(table)


def _table(title: str, rows: list[Weighed], mark: str) -> Table:
    table = Table("", "score", "part", "running", "signs", "begins", box=None, title=title, title_justify="left")
    for row in rows:
        style = "bold" if row.chosen else ""
        cells = (f"{row.score:.2f}", row.part, f"{row.running}", _sum(row.signs), row.begins)
        table.add_row(mark if row.chosen else "", *cells, style=style)
    return table


def _sum(signs: Mapping[str, float]) -> str:
    return ", ".join(f"{sign} {value:+.2f}" for sign, value in signs.items())
