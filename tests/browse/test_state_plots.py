"""The plots of the page "État": what the server draws of the rows."""

from __future__ import annotations

import asyncio
import sqlite3
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from ingest.browse.state_plots import Plot


def drawn(name: str, rows: list[dict[str, object]]) -> Plot:
    from ingest.browse import state_plots  # here: every worker reads this file, and Datasette takes a second

    draw = next(draw for known, _, draw in state_plots._DRAWN if known == name)
    return state_plots.Plot(name, name, **draw(rows))


def test_days_without_an_article_are_there_and_papers_are_stacked() -> None:
    plot = drawn(
        "articles_par_jour",
        [
            {"jour": "2026-03-04", "journal": "B", "articles": 1},
            {"jour": "2026-03-01", "journal": "A", "articles": 1},
            {"jour": "2026-03-01", "journal": "B", "articles": 2},
            {"jour": "2026-03-01", "journal": "… autres", "articles": 9},
        ],
    )
    assert plot.legend == ("B", "A", "… autres")
    assert plot.drawn is not None
    assert "<span>1er mars</span><span>4 mars</span>" in plot.drawn
    assert plot.most == 12
    assert 'viewBox="0 0 32 48"' in plot.drawn  # four days, two of them empty
    assert plot.drawn.count("<rect") == 4
    assert (
        '<rect x="0" y="40.0" width="6" height="8.0" class="shade-0"><title>1 mars 2026, B : 2 articles' in plot.drawn
    )


@pytest.mark.parametrize(
    ("days", "value", "shade"),
    [(0.2, "moins d’un jour", "well"), (1, "1 jour", "well"), (2.6, "2 jours", "late"), (400, "400 jours", "ill")],
)
def test_the_age_of_a_last_article(days: float, value: str, shade: str) -> None:
    (bar, _) = drawn("fraicheur", [{"journal": "A", "jours": days}, {"journal": "B", "jours": 400}]).bars
    assert (bar.value, bar.shade) == (value, shade)
    assert bar.length <= 100


def test_reasons_are_as_long_as_they_are_many() -> None:
    rows = [
        {"motif": "réponse 404", "nature": "échec", "adresses": 12_000},
        {"motif": "pas un article", "nature": "refus", "adresses": 3_000},
    ]
    assert [(bar.length, bar.value, bar.shade) for bar in drawn("refus", rows).bars] == [
        (100.0, "12\u202f000", "ill"),
        (25.0, "3\u202f000", ""),
    ]


@pytest.mark.parametrize("name", ["articles_par_jour", "fraicheur", "langues", "refus"])
def test_nothing_to_draw(name: str) -> None:
    plot = drawn(name, [])
    assert (plot.drawn, plot.bars, plot.trouble) == (None, (), "")


def test_a_plot_whose_query_fails_is_told_and_the_others_are_drawn() -> None:
    from ingest.browse.state_plots import plots

    async def query(_: str, name: str, actor: None) -> dict[str, str]:
        return {"sql": name}

    async def execute(_: str, sql: str, given: dict[str, str]) -> Any:
        if sql == "langues":
            raise sqlite3.OperationalError("no such column: language")
        return SimpleNamespace(rows=[])

    asked: Any = SimpleNamespace(get_canned_query=query, execute=execute)
    found = {plot.name: plot.trouble for plot in asyncio.run(plots(asked, "depeche"))}
    assert "n’a pas pu y répondre" in found.pop("langues")
    assert list(found.values()) == ["", "", ""]
