"""Times as French feeds and sitemaps write them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from ingest.listings.written_times import read_time

NINE = datetime(2026, 3, 12, 8, 0, tzinfo=UTC)
"""Nine o'clock in Paris, in winter."""
SUMMER = datetime(2026, 7, 2, 7, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-12T09:00:00+01:00", NINE),
        ("2026-03-12T08:00Z", NINE),
        (str(int(NINE.timestamp())), NINE),
        (f"{NINE.timestamp():.0f}000", NINE),
        (f"{NINE.timestamp():.1f}", NINE),
        ("12/03/26 09:00", NINE),
        ("jeu. 12.03.26 à 9h", NINE),
        ("2026-03-12 09:00:00", NINE),
        ("2026-03-12 08:00:00 UTC", NINE),
        ("2026-03-12 09:00:00 +0100", NINE),
        ("2026-03-12T9:00:00+01:00", NINE),
        ("2026-03-12 09:00:00 AM", NINE),
        ("2026-03-11T24:00:00+01:00", NINE.replace(day=11, hour=23)),
        ("Thu, 12 Mar 2026 09:00:00 CET", NINE),
        ("Thu, 12 Mar 2026 09:00:00", NINE),
        ("Thu, 12 Mar 26 08:00:00 GMT", NINE),
        ("Thu, 12 Mar 2026 09:00:00 GMT+1", NINE),
        ("Thu Mar 12 09:00:00 2026", NINE),
        ("jeu., 12 mars 2026 09:00:00 +0100", NINE),
        ("jeudi 12 mars 2026 à 9h00", NINE),
        ("12/03/2026 09:00", NINE),
        ("12.03.2026 - 9 h", NINE),
        ("March 12, 2026 9:00 AM", NINE),
        ("Thu, 02 Jul 2026 09:00:00 CEST", SUMMER),
        ("Thu, 02 Jul 2026 09:00:00 MEST", SUMMER),
        ("jeu. 2 juil. 2026 9:00", SUMMER),
        ("le 2 juillet 2026, 09:00", SUMMER),
        ("mar. 3 févr. 2026 09:00", datetime(2026, 2, 3, 8, 0, tzinfo=UTC)),
        ("1er août 2026 00:30", datetime(2026, 7, 31, 22, 30, tzinfo=UTC)),
        ("03/11/2026", datetime(2026, 11, 2, 23, 0, tzinfo=UTC)),
    ],
)
def test_what_is_read(text, moment):
    assert read_time(text, "Europe/Paris") == moment


def test_a_time_without_zone_is_the_publishers():
    assert read_time("2026-03-12 04:00:00", "America/Montreal") == NINE


@pytest.mark.parametrize(
    "text",
    [
        *("", "hier", "2026", "2026-03", "0000-00-00 00:00:00", "-0001-11-30T00:00:00+00:00", "12/31/2026 09:00"),
        *("Thu, 01 Jan 1970 00:00:00 GMT", "1970-01-01T01:00:00+01:00", "0001-01-01T00:00:00", "2062-03-12"),
        *("Thu, 32 Mar 2026 25:61:61 GMT", "2026-03-12 09:00:00 +9999", "9999-12-31T23:59:59-12:00", "12 xxx 2026"),
        *("26/03/12", "version 1.10.25", "1.10.25.3", "v 10.12.26"),
    ],
)
def test_what_no_article_has_is_none(text):
    assert read_time(text, "Europe/Paris") is None
