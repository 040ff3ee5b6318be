"""The plainest written dates are read as dateparser reads them; others are left to it."""

import dateparser
import pytest

from ingest.page.head.plain_dates import plain_date

_PLAIN_DAYS = (
    "1 janvier 2026",
    "02 Août 1999",
    "12 décembre 2026",
    "3 May 2026",
    "March 12, 2026",
    "12/03/2026",
    "1.2.2026",
    "12 déc. 2026",
    "27 Sep 2026",
    "1 janv. 2026",
    "Feb. 3, 2026",
    "9\N{NO-BREAK SPACE}juillet 2026",
)


@pytest.mark.parametrize("time", ["", " 9:05", ", 23:59", " - 00:00"])
@pytest.mark.parametrize("day", _PLAIN_DAYS)
def test_a_plain_date_is_what_dateparser_says(day, time):
    said = dateparser.parse(day + time, languages=["fr", "en"], settings={"DATE_ORDER": "DMY"})
    assert plain_date(day + time) == said is not None


@pytest.mark.parametrize(
    "text", ["31 février 2026", "12 marz 2026", "13/13/2026", "12 mars", "hier", "12 mars 2026 à 25h00"]
)
def test_what_is_no_plain_date_is_left_to_dateparser(text):
    assert plain_date(text) is None
