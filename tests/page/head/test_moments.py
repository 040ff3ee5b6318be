"""Days and hours as countries and papers write them."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from ingest.page.head.moments import clock_time, find_moment, parse_moment

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


AT_1805 = datetime(2026, 3, 12, 17, 5, tzinfo=UTC)
DAY = datetime(2026, 3, 11, 23, 0, tzinfo=UTC)
"""12 March 2026 in Paris, where no time of day is known."""


@pytest.mark.parametrize(
    ("text", "moment"),
    [
        ("2026-03-12T18:05:00+01:00", AT_1805),
        ("2026-03-12T17:05:00.000Z", AT_1805),
        ("2026-03-12 18:05:00 +01:00", AT_1805),
        ("2026-03-12T18:05", AT_1805),
        ("12 mars 2026 à 18h05", AT_1805),
        ("Publié le 12 mars 2026 à 18:05", AT_1805),
        ("12/03/2026 18:05", AT_1805),
        ("12.03.2026", DAY),
        ("2026-03-12", DAY),
        ("jeudi 12 mars 2026", DAY),
        ("March 12, 2026", DAY),
        ("1er août 2026", datetime(2026, 7, 31, 22, 0, tzinfo=UTC)),
        ("3 févr. 2026", datetime(2026, 2, 2, 23, 0, tzinfo=UTC)),
        ("2026-13-01", None),
        ("12/13/2026", None),
        ("31 février 2026", None),
        ("mars 2026", None),
        ("2026", None),
        ("© 2019", None),
        ("Depuis 1995", None),
        ("hier", None),
        ("", None),
        ("0001-01-01T00:00:00", None),
    ],
)
def test_parse_moment(text, moment):
    assert parse_moment(text, PARIS) == moment


def test_find_moment_in_a_line():
    assert find_moment("Par Jeanne Martin, le 12 mars 2026 à 18h05 - 3 min", PARIS) == AT_1805
    assert find_moment("Publie le 12 mars 2026 a 18h05 par Jeanne Martin", PARIS) == AT_1805
    assert find_moment("Résultats 2026 : 3 mars de hausse", PARIS) is None


@pytest.mark.parametrize(
    ("line", "hour"),
    [
        ("PUBLIÉ LE 12 MARS 2026 À 18:05 ET MIS À JOUR LE 13 MARS 2026 À 09:00", 17),
        ("PUBLIÉ LE 12 MARS 2026 À 18H05 ET MODIFIÉ LE 13 MARS 2026 À 9H00", 17),
        ("LE COMMUNIQUÉ DU 12 MARS 2026 À 18:05 EST DISPONIBLE", 17),
        ("12 MARS 2026 À 18H05 ET ACTUALISÉ DEPUIS PAR LA RÉDACTION", 17),
        ("LE 12/03/2026 À 18h05 ET NON À 19h", 17),
        ("EN LIGNE LE 12 MARS 2026 À 18:05 ET", 17),
        ("Publié le 12 mars 2026 à 18:05 ET relu le lendemain", 17),
        ("PAR JEANNE MARTIN, 12 MARS 2026, 18:05 EST AFP", 17),
        ("March 12, 2026 18:05 ET | Source: Orvalys", 22),
        ("MARCH 12, 2026 AT 6:05 PM ET", 22),
        ("MARCH 12, 2026 6:05 PM EST BY JANE MARTIN", 22),
        ("Publié le 12 mars 2026 à 18:05 ET", 22),
        ("12 mars 2026 18:05 ET – Orvalys", 22),
        ("12/03/2026 18:05 (Paris, et non ET)", 17),
        ("12/03/2026 18:05 EST", 22),
        ("12 MARS 2026 À 18:05 GMT", 18),
        ("12. März 2026, 19:05 Uhr MEZ", 18),
    ],
)
def test_et_and_est_are_french_words_in_lines_of_capitals(line, hour):
    assert find_moment(line, PARIS) == datetime(2026, 3, 12, hour, 5, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "12 maart 2026 om 18.05 uur",
        "Gepubliceerd: 12 maart 2026, 18.05 uur",
        "18.05 uur, 12 maart 2026",
        "12. März 2026 um 18.05 Uhr",
        "Von Jana Martin | 12.03.2026, 18.05 Uhr",
        "12. März 2026 (18.05 Uhr)",
        "12 marzo 2026 ore 18.05",
        "12 marzo 2026 alle ore 18.05",
        "12/03/2026 - ore 18.05",
        "12. marts 2026 kl. 18.05",
        "den 12 mars 2026 kl 18.05",
        "12. mars 2026, kl. 18.05",
        "12.3.2026 klo 18.05",
        "12. maaliskuuta 2026 klo 18.05",
        "Kl. 18.05 den 12. marts 2026",
    ],
)
def test_hours_with_a_point_beside_their_words(line):
    assert find_moment(line, PARIS) == AT_1805


@pytest.mark.parametrize(
    "line",
    [
        "12 mars 2026, 18.05 euros",
        "12.03.2026",
        "12 maart 2026 om 18.05 euro",
        "12 mars 2026 - 18.05 min de lecture",
        "12. März 2026 um 18.05 Prozent",
        "12 mars 2026 18.05",
        "12 marzo 2026 ore 18.05.2026",
        "12 maart 2026 om 18.055 punten",
        "12 marts 2026 kl. 18.05 mio. kr.",
        "12 maart 2026 om 28.05 uur",
    ],
)
def test_a_number_with_a_point_is_no_hour(line):
    assert find_moment(line, PARIS) == DAY


@pytest.mark.parametrize(
    "line",
    [
        "le 1 er mars 2026 à 6 h 5",
        "1er mars 2026, 6 heures 05",
        "Publié le dimanche 1 er mars 2026 - 6h05",
        "01.03.26 - 6h05",
        "6 h 05, le 1 er mars 2026",
    ],
)
def test_days_and_hours_as_french_and_canadian_papers_write_them(line):
    assert find_moment(line, PARIS) == datetime(2026, 3, 1, 5, 5, tzinfo=UTC)


@pytest.mark.parametrize("line", ["Tél. 01.03.26.06.05", "version 2.01.03.26", "01.03.26.7"])
def test_a_number_with_points_is_no_day(line):
    assert find_moment(line, PARIS) is None


def test_an_hour_alone_after_a_day_and_no_reading_time():
    assert find_moment("12 mars 2026, 19 h", PARIS) == datetime(2026, 3, 12, 18, 0, tzinfo=UTC)
    assert find_moment("12 mars 2026, 19 h 3 min de lecture", PARIS) == datetime(2026, 3, 12, 18, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "line",
    [
        "12 mars 2026 - 5 h de lecture",
        "12 mars 2026, 3 h de réunion",
        "12 mars 2026 | 1 h 20 de vidéo",
        "12 mars 2026, 2h d’écoute",
        "12 mars 2026 : 3 h plus tard",
        "12 mars 2026 - 1 h 5 min de lecture",
        "Temps de lecture : 1 h 20 - 12 mars 2026",
        "12 March 2026 - 2 hours ago",
        "12 mars 2026 - 45:30",
    ],
)
def test_how_long_something_takes_is_no_hour(line):
    assert find_moment(line, PARIS) == DAY


@pytest.mark.parametrize(
    "rest", ["à 5 h de lecture", "à 5h de notre envoyé", ", 5 h De notre envoyé", "à 5 h de Paris"]
)
def test_an_hour_before_other_words_stays(rest):
    assert find_moment(f"12 mars 2026 {rest}", PARIS) == datetime(2026, 3, 12, 4, tzinfo=UTC)


@pytest.mark.parametrize("written", ["12h5", "12 h 5", "12h05", "12 heures 05"])
def test_a_minute_of_one_figure(written):
    assert find_moment(f"12 mars 2026 à {written}", PARIS) == datetime(2026, 3, 12, 11, 5, tzinfo=UTC)
    assert clock_time(f"Mis à jour à {written}", date(2026, 3, 12), PARIS) == datetime(2026, 3, 12, 11, 5, tzinfo=UTC)


@pytest.mark.parametrize("before", ["version ", "Version n° ", "v. ", "Firefox ", "article ", "iOS "])
def test_the_number_of_a_version_is_no_day(before):
    assert find_moment(f"{before}10.12.26", PARIS) is None
    assert find_moment(f"{before}10.12.26 du 12 mars 2026", PARIS) == DAY


@pytest.mark.parametrize("before", ["", "Publié ", "version du ", "Jeanne Martin, ", "Paris, "])
def test_a_short_day_behind_other_words(before):
    assert find_moment(f"{before}12.03.26", PARIS) == DAY


AT_0815 = datetime(2026, 3, 12, 7, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("Mercredi, 11 Mars, 2026", datetime(2026, 3, 10, 23, 0, tzinfo=UTC)),
        ("Bruxelles, 12 mars, 2026", DAY),
        ("Publié le 12 mars 26 à 8:15", AT_0815),
        ("2026.03.12 08:15", AT_0815),
        ("Mis en ligne : 2026/03/12", DAY),
        ("Vers 12 heures 30 à 13h, il y avait foule", None),
        ("version 2026.3", None),
        ("27 mars 20 heures", None),
    ],
)
def test_days_with_a_comma_a_point_or_a_short_year(line, moment):
    assert find_moment(line, PARIS) == moment


def test_a_per_cent_behind_a_month_is_no_year():
    assert find_moment("Part de marché au 31 mars 25 %", PARIS) is None
