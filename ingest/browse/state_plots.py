"""The plots of the page "État", drawn by the server from the rows of the ready queries of the same names."""

from __future__ import annotations

import asyncio
import math
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from datasette.app import Datasette
from datasette.database import QueryInterrupted
from markupsafe import Markup

from ingest.browse.plot import bars_of
from ingest.query.french import count
from ingest.query.french import number as french_number

Row = Mapping[str, Any]
_FRESH, _STALE = 1, 3  # days since a source's last article up to which it is well, and not ill


@dataclass(frozen=True, slots=True)
class Bar:
    """A row of a plot with horizontal bars."""

    label: str
    length: float
    """From 0 to 100."""
    value: str
    shade: str = ""


@dataclass(frozen=True, slots=True)
class Plot:
    """A plot as its template takes it."""

    name: str
    """The query's."""
    title: str
    drawn: Markup | None = None
    """Bars that stand, by day."""
    legend: tuple[str, ...] = ()
    """What their shades mean, in the order of the shades."""
    most: int = 0
    bars: tuple[Bar, ...] = ()
    trouble: str = ""
    """Why there is nothing to see, if the query could not be answered."""


async def plots(datasette: Datasette, store: str) -> list[Plot]:
    """The four of them; each query for as long as a query may take."""
    return list(await asyncio.gather(*(_plot(datasette, store, *one) for one in _DRAWN)))


async def _plot(
    datasette: Datasette, store: str, name: str, title: str, draw: Callable[[Sequence[Row]], dict[str, Any]]
) -> Plot:
    query = await datasette.get_canned_query(store, name, None)
    try:
        results = await datasette.execute(store, query["sql"], {"jours": ""})
    except QueryInterrupted:
        return Plot(name, title, trouble="Trop long à calculer ; le tableau en dira peut-être plus.")
    except sqlite3.Error:
        return Plot(name, title, trouble="La base n’a pas pu y répondre ; le tableau dit pourquoi.")
    return Plot(name, title, **draw([dict(row) for row in results.rows]))


def _by_day(rows: Sequence[Row]) -> dict[str, Any]:
    """One bar a day, a part of it for each paper; the largest paper at the bottom."""
    totals: dict[str, int] = {}
    for row in rows:
        totals[row["journal"]] = totals.get(row["journal"], 0) + row["articles"]
    if not totals:
        return {}
    papers = sorted(totals, key=lambda name: (name.startswith("…"), -totals[name]))
    found = {(date.fromisoformat(row["jour"]), row["journal"]): row["articles"] for row in rows}
    first, last = (choose(day for day, _ in found) for choose in (min, max))
    days = (first + timedelta(days=number) for number in range((last - first).days + 1))
    columns = [(day, [found.get((day, paper), 0) for paper in papers]) for day in days]
    most = max(sum(parts) for _, parts in columns)
    return {"drawn": bars_of(columns, papers), "legend": tuple(papers), "most": most}


def _freshness(rows: Sequence[Row]) -> dict[str, Any]:
    """The age of each source's last article, on a scale where a day more counts less the older it is."""
    longest = max((row["jours"] or 0 for row in rows), default=0)

    def bar(row: Row) -> Bar:
        days = row["jours"]
        if days is None:
            return Bar(row["journal"], 0, "sans date")
        shade = "well" if days <= _FRESH else "late" if days <= _STALE else "ill"
        told = count(int(days), "jour") if days >= 1 else "moins d’un jour"
        return Bar(row["journal"], _share(math.log1p(days), math.log1p(longest)), told, shade)

    return {"bars": tuple(map(bar, rows))}


def _counted(label: str, number: str) -> Callable[[Sequence[Row]], dict[str, Any]]:
    """Bars as long as a column says; `nature`, where there is one, shades them."""

    def drawn(rows: Sequence[Row]) -> dict[str, Any]:
        most = max((row[number] for row in rows), default=0)
        shades = {"échec": "ill"}
        return {
            "bars": tuple(
                Bar(
                    row[label],
                    _share(row[number], most),
                    french_number(row[number]),
                    shades.get(row.get("nature", ""), ""),
                )
                for row in rows
            )
        }

    return drawn


def _share(value: float, most: float) -> float:
    return round(100 * value / most, 1) if most else 0


_DRAWN: Final = (
    ("articles_par_jour", "Articles par jour", _by_day),
    ("fraicheur", "Dernier article de chaque source", _freshness),
    ("langues", "Langues, sur trente jours", _counted("langue", "articles")),
    ("refus", "Motifs de refus", _counted("motif", "adresses")),
)
