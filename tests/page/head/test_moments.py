"""Days and hours as countries write them."""

from zoneinfo import ZoneInfo

import pytest

from ingest.page.head.moments import find_moment

PARIS = ZoneInfo("Europe/Paris")


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2026. május 21. 13:48", "2026-05-21T11:48"),
        ("Megjelent: 2026. december 3.", "2026-12-02T23:00"),
        ("2026 m. gegužės 21 d. 09:05", "2026-05-21T07:05"),
        ("2026. gada 21. maijs, 10:00", "2026-05-21T08:00"),
        ("2026年5月21日 13:48", "2026-05-21T11:48"),
        ("2026년 5월 21일 08:30", "2026-05-21T06:30"),
        ("8 września 2026 11:30", "2026-09-08T09:30"),
        ("21 mayıs 2026 13:48", "2026-05-21T11:48"),
        ("21 мая 2026, 13:48", "2026-05-21T11:48"),
        ("7 listopada 2026", "2026-11-06T23:00"),
        ("Publié le 9 juillet 2025 à 5 h 15 HAE", "2025-07-09T09:15"),
        ("Publié le 9 janvier 2025 à 17 h 15 HNE", "2025-01-09T22:15"),
        ("Published: 12 March 2026, 9.40am GMT", "2026-03-12T09:40"),
        ("Thu 12 Mar 2026 14.05 EDT", "2026-03-12T18:05"),
        ("12 March 2026, 2pm", "2026-03-12T13:00"),
        ("12th March 2026 at 9:40am", "2026-03-12T08:40"),
        ("Posted on March 12th, 2026 at 4.15 p.m.", "2026-03-12T15:15"),
        ("9:40 AM EDT on March 12, 2026", "2026-03-12T13:40"),
        ("Stand: 12. März 2026, 9 Uhr", "2026-03-12T08:00"),
        ("12 mrt. 2026 om 18:30", "2026-03-12T17:30"),
        ("12 dez 2026, 10h20", "2026-12-12T09:20"),
        ("12 marca 2026, godz. 18.30", "2026-03-12T17:30"),
        ("12 March 2026, 9.40pc up", "2026-03-11T23:00"),
        ("12 March 2026, 3.5m viewers", "2026-03-11T23:00"),
        ("12 March 2026, 5 PMI surveys", "2026-03-11T23:00"),
        ("12 March 2026 9.40 metres", "2026-03-11T23:00"),
        ("En 2026. 21 entreprises ont fermé", None),
        ("2026. gada budžets", None),
        ("Le plan 2026 m. le ministre", None),
        ("Bilan 2025. Mai 12 nouveaux", None),
        ("Exercice 2023. juin 30 sites", None),
        ("Budget 2025. November 12 jobs", None),
        ("2026. november 12., csütörtök", "2026-11-11T23:00"),
    ],
)
def test_a_day_as_a_country_writes_it(line, moment):
    found = find_moment(line, PARIS)

    assert (found and found.strftime("%Y-%m-%dT%H:%M")) == moment
