"""A page that gives only a day is stored with its midnight in Paris, and shown as a day wherever readers meet it."""

from __future__ import annotations

from importlib import import_module

import pytest

from ingest import times
from ingest.jobs.watch.message import Item
from ingest.query import french

DAY, MOMENT = "2026-02-28T23:00:00Z", "2026-03-01T08:05:00Z"
SHOWN = {
    "browser": (lambda text: _cells().when(text), "1 mars 2026", "1 mars 2026, 09:05"),
    "article": (lambda text: _cells().long_when(text), "dimanche 1 mars 2026", "dimanche 1 mars 2026 à 09:05"),
    "terminal": (lambda text: times.in_paris(times.from_text(text)), "2026-03-01", "2026-03-01 09:05"),
    "sentence": (french.day_and_hour, "dimanche 1er mars 2026", "dimanche 1er mars 2026 à 09:05"),
    "watch": (lambda text: Item(1, "", "", "", "", text, "fr", "free").when, "01/03", "01/03 09:05"),
}


@pytest.mark.parametrize(("tell", "day", "moment"), SHOWN.values(), ids=SHOWN)
def test_a_day_alone_has_no_hour(tell, day, moment):
    assert [_plain(tell(DAY)), _plain(tell(MOMENT))] == [day, moment]


def test_the_first_hour_of_summer_time_is_told():
    assert french.short("2025-03-30T01:00:00Z") == "30 mars 2025 03:00"
    assert french.short("2025-10-25T22:00:00Z") == "26 octobre 2025"


def _cells():
    """Of the browser view; imported when it is used: every worker reads this file, and Datasette takes a second."""
    return import_module("ingest.browse.cells")


def _plain(shown: str) -> str:
    return shown.partition(">")[2].removesuffix("</time>") if shown.startswith("<time") else shown
