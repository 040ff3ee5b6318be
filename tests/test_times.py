"""Times as people say them: what each form means in Paris, on whatever day it is said."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from ingest import times

TUESDAY = datetime(2026, 3, 31, 12, 30, tzinfo=UTC)  # 14:30 in Paris, two days after the change to summer time


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(times, "now", lambda: TUESDAY)


def days(begin: str, end: str) -> times.Period:
    """From one midnight in Paris to another."""
    return times.Period(*(datetime.fromisoformat(day).replace(tzinfo=times.PARIS) for day in (begin, end)))


@pytest.mark.parametrize(
    ("said", "begin", "end"),
    [
        ("aujourd'hui", "2026-03-31", "2026-04-01"),
        ("Aujourd’hui", "2026-03-31", "2026-04-01"),
        ("today", "2026-03-31", "2026-04-01"),
        (" hier ", "2026-03-30", "2026-03-31"),
        ("yesterday", "2026-03-30", "2026-03-31"),
        ("avant-hier", "2026-03-29", "2026-03-30"),
        ("cette semaine", "2026-03-30", "2026-04-06"),
        ("la semaine dernière", "2026-03-23", "2026-03-30"),
        ("La  semaine derniere", "2026-03-23", "2026-03-30"),
        ("last week", "2026-03-23", "2026-03-30"),
        ("ce mois", "2026-03-01", "2026-04-01"),
        ("le mois dernier", "2026-02-01", "2026-03-01"),
        ("lundi", "2026-03-30", "2026-03-31"),
        ("mardi", "2026-03-24", "2026-03-25"),  # the last one past, on a Tuesday
        ("mercredi", "2026-03-25", "2026-03-26"),
        ("dimanche dernier", "2026-03-29", "2026-03-30"),
        ("Monday", "2026-03-30", "2026-03-31"),
        ("last sunday", "2026-03-29", "2026-03-30"),
        ("01/03/2026", "2026-03-01", "2026-03-02"),
        ("1/3/2026", "2026-03-01", "2026-03-02"),
        ("1er mars 2026", "2026-03-01", "2026-03-02"),
        ("15 août 2026", "2026-08-15", "2026-08-16"),
        ("29 February 2028", "2028-02-29", "2028-03-01"),
        ("décembre 2026", "2026-12-01", "2027-01-01"),
        ("03/2026", "2026-03-01", "2026-04-01"),
        ("2026-03", "2026-03-01", "2026-04-01"),
        ("2026-12", "2026-12-01", "2027-01-01"),
        ("2026-03-01", "2026-03-01", "2026-03-02"),
        ("20260301", "2026-03-01", "2026-03-02"),
        ("202603", "2026-03-01", "2026-04-01"),
        ("202511", "2025-11-01", "2025-12-01"),
    ],
)
def test_a_day_a_week_or_a_month_of_paris(said: str, begin: str, end: str) -> None:
    assert times.period(said) == days(begin, end)


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        *(("24h", 24), ("24 heures", 24), ("7d", 168), ("7j", 168), ("7 jours", 168), ("2w", 336), ("2s", 336)),
        *(("2 semaines", 336), ("1y", 8760), ("1 an", 8760), ("0h", 0)),
    ],
)
def test_so_long_ago_is_a_moment(said: str, hours: int) -> None:
    moment = TUESDAY - timedelta(hours=hours)
    assert times.period(said) == (moment, moment)


@pytest.mark.parametrize(
    ("said", "begin", "end"),
    [
        *[
            (said, "2026-03-01", "2026-03-02")
            for said in ("1/3/26", "01.03.2026", "le 01-03-2026", "1er mars", "01/03")
        ],
        *[(said, "2025-11-12", "2025-11-13") for said in ("12 novembre", "12 nov. 2025", "12/11")],
        *[(said, "2025-01-01", "2026-01-01") for said in ("2025", "l’année dernière", "l'an dernier")],
        *[(said, "2025-09-01", "2025-10-01") for said in ("septembre", "en sept. 2025", "09/2025")],
        ("cette année", "2026-01-01", "2027-01-01"),
        ("ce matin", "2026-03-31", "2026-04-01"),
        ("hier matin", "2026-03-30", "2026-03-31"),
        ("avant hier", "2026-03-29", "2026-03-30"),
        ("mardi 24 mars", "2026-03-24", "2026-03-25"),
        ("2026/3/1", "2026-03-01", "2026-03-02"),
        ("mars dernier", "2026-03-01", "2026-04-01"),
        ("la semaine passée", "2026-03-23", "2026-03-30"),
        ("le mois en cours", "2026-03-01", "2026-04-01"),
        ("la semaine du 12 mars", "2026-03-09", "2026-03-16"),
        ("ce week-end", "2026-03-28", "2026-03-30"),
        ("le weekend dernier", "2026-03-28", "2026-03-30"),
        ("ce trimestre", "2026-01-01", "2026-04-01"),
        ("le trimestre dernier", "2025-10-01", "2026-01-01"),
        ("T4 2025", "2025-10-01", "2026-01-01"),
        ("deuxième trimestre", "2025-04-01", "2025-07-01"),
        ("1er semestre 2026", "2026-01-01", "2026-07-01"),
        ("début février", "2026-02-01", "2026-02-01"),
        ("depuis le début de l’année", "2026-01-01", "2026-01-01"),
    ],
)
def test_a_calendar_without_its_year_is_the_last_that_has_begun(said: str, begin: str, end: str) -> None:
    assert times.period(said) == days(begin, end)


def test_yesterday_evening_and_months_ago_are_moments() -> None:
    assert times.since("hier soir") == "2026-03-30T16:00:00Z"
    assert times.since("1 mois")[:10] == "2026-02-28"
    assert times.since("depuis lundi") == times.since("lundi")
    assert times.since("il y a 3 jours") == times.since("3j")


@pytest.mark.parametrize(
    ("said", "hours"),
    [("ces trois derniers jours", 72), ("les 7 derniers jours", 168), ("last 2 weeks", 336), ("une heure", 1)],
)
def test_numbers_in_words_and_the_last_so_many(said: str, hours: int) -> None:
    assert times.period(said).end == TUESDAY - timedelta(hours=hours)


@pytest.mark.parametrize(
    ("said", "moment"),
    [("hier 14h", "30 14:00"), ("30 mars à 9h30", "30 09:30"), ("lundi soir", "30 18:00"), ("9h30", "31 09:30")],
)
def test_a_time_of_a_day(said: str, moment: str) -> None:
    assert f"{times.period(said).begin.astimezone(times.PARIS):%d %H:%M}" == moment


@pytest.mark.parametrize("said", ["demain", "le 32 mars", "hier 25h", "24", "sept. 9999999", "début", "9h75"])
def test_what_is_no_time(said: str) -> None:
    with pytest.raises(ValueError, match="is no time; write"):
        times.period(said)


def test_days_are_as_long_as_paris_has_them() -> None:
    for said, hours in {
        "2026-03-28": 24,
        "29/03/2026": 23,
        "25 octobre 2026": 25,
        "2026-03": 743,
        "2026-10": 745,
    }.items():
        begin, end = times.period(said)
        assert end - begin == timedelta(hours=hours), said


def test_a_week_begins_by_the_day_of_paris(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(times, "now", lambda: datetime(2026, 3, 29, 22, 30, tzinfo=UTC))  # half past midnight, Monday
    assert times.period("cette semaine") == days("2026-03-30", "2026-04-06")
    assert times.period("dimanche") == times.period("hier") == days("2026-03-29", "2026-03-30")


def test_since_takes_the_begin_and_until_the_end() -> None:
    assert times.since("hier") == "2026-03-29T22:00:00Z"
    assert times.until("hier") == "2026-03-30T22:00:00Z"
    assert times.since("2026-03-01T09:30") == times.until("2026-03-01T09:30") == "2026-03-01T08:30:00Z"


def test_what_is_a_time_already() -> None:
    assert times.period(date(2026, 3, 1)) == days("2026-03-01", "2026-03-02")
    east = datetime(2026, 3, 1, 9, 30, tzinfo=timezone(timedelta(hours=2)))
    assert times.since(east) == times.until(east) == "2026-03-01T07:30:00Z"
    with pytest.raises(ValueError, match="has no time zone; give it one"):
        times.since(datetime(2026, 3, 1))  # noqa: DTZ001


@pytest.mark.parametrize(
    "said",
    [
        *("", "demain matin", "30/02/2026", "32/01/2026", "2026-13", "13/2026", "1 brumaire 2026", "7", "j", "-1d"),
        *(
            "7m",
            "999999w",
            "99999y",
            "0001-01-01",
            "31/12/9999",
            "9999-12",
            "\udcff",
            "midi",
            "1/3/126",
            "xxx",
            "il y a",
        ),
    ],
)
def test_what_is_no_time_is_told_with_what_is(said: str) -> None:
    with pytest.raises(ValueError, match=r"is no time; write 2026-03-01, 01/03/2026, .* 7j, 2w, hier, lundi, ce mois"):
        times.until(said)


@pytest.mark.parametrize("said", ["2026111", "20261", "202613", "010326", "2026-1105", "1710121512345"])
def test_digits_of_which_one_cannot_tell_month_and_day_are_no_time(said: str) -> None:
    with pytest.raises(ValueError, match="is no time"):
        times.period(said)


@pytest.mark.parametrize("said", ["début de la ", "debut ", "start of ", "semaine du ", "la semaine de "])
def test_a_beginning_of_a_beginning_is_no_time_however_often_it_is_said(said: str) -> None:
    for often in (2, 2000):
        with pytest.raises(ValueError, match="is no time"):
            times.period(said * often + "mars")
    monday = datetime(2026, 3, 2, tzinfo=times.PARIS)
    assert times.period("début de la semaine du 2 mars") == (monday, monday)
