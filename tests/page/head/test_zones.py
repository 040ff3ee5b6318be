"""Hours by the clock of a city or a zone in a line under the headline, and short days in a signed last line."""

from datetime import UTC, datetime

import pytest

from ingest.extract import read_article
from tests.support.pages import TEXT, page

URL = "https://www.lacote.example/bourse/orvalys-resultats"
AT = datetime(2026, 3, 12, 13, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "le jeudi 12 mars 2026 à 14 h 05, heure de Paris",
        "Publié le 12/03/2026 - 14:05 (heure de Paris)",
        "Publié le 12 mars 2026 à 9 h 05, heure de Montréal",
        "12/03/2026 à 9h05 (heure de l’Est)",
        "Publié le 12 mars 2026 à 13 h 05, heure de Londres",
        "March 12, 2026 at 9:05 a.m. ET",
        "March 12, 2026 | 9:05 am New York time",
        "12 Mar 2026, 14:05 CET",
        "12 mars 2026 à 13:05 GMT - 5 min de lecture",
        "March 12, 2026 13:05 UTC – 3 comments",
        "Mar 12, 2026, 06:35 PM IST",
        "Updated: 12 March 2026 09:05 PM HKT",
        "12.03.2026 | 14:05 Uhr",
        "March 12, 2026 09:05 AM Eastern Daylight Time",
        "March 12, 2026 6:05 AM Pacific Time",
        "12 March 2026, 14:05 Central European Time",
        "12 mars 2026, 9 h 05 HE",
        "12 March 2026 21:05 GMT+8",
        "12/03/2026 18:35 (UTC+5:30)",
        "Jueves 12 de marzo de 2026 07:05 a. m. (CDMX, UTC−6)",
    ],
)
def test_the_clock_by_which_an_hour_is_given(line):
    assert read_article(page(above=f"<p>{line}</p>"), URL).published_at == AT


@pytest.mark.parametrize(
    ("last", "moment"),
    [
        ("Lyon, le 09-01-26", datetime(2026, 1, 8, 23, 0, tzinfo=UTC)),
        ("<i>Fait à Dijon le 09-01-26</i>", datetime(2026, 1, 8, 23, 0, tzinfo=UTC)),
        ("Jeanne Martin, à Nantes, le 21-02-26", datetime(2026, 2, 20, 23, 0, tzinfo=UTC)),
        ("(AGENZIA VELMONT) 09-01-26 18:32:11 (0512) 3 NNNN", datetime(2026, 1, 9, 17, 32, 11, tzinfo=UTC)),
        ("Réf. 09-01-26", None),
        ("Réf. 09-01-26-18:32", None),
        ("Contrat 04-08-15, lot le moins cher", None),
        ("Composez le 09-01-26-44-10", None),
    ],
)
def test_a_short_day_in_a_signed_last_line(last, moment):
    assert read_article(page(f"{TEXT}<p>{last}</p>"), URL).published_at == moment
